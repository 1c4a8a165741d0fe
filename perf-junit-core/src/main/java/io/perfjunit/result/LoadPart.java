package io.perfjunit.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured in one part of a load that can be judged by itself: the whole of it, or one stage.
 *
 * @param name of the stage; empty for the whole load
 * @param start when its measured window opened, counted from the first start of the load
 * @param end when it closed
 * @param window real length of its measured window; of the whole load, that of all stages together
 * @param iterations whole iterations that were due in it
 * @param steps steps that were due in it, in order of first appearance
 * @param starts how well iterations kept their schedule
 * @param metrics what the body and the JVM told beside the calls, by name
 */
public record LoadPart(
        String name,
        Duration start,
        Duration end,
        Duration window,
        StepResult iterations,
        List<StepResult> steps,
        Starts starts,
        List<MetricResult> metrics) {

    public LoadPart {
        steps = List.copyOf(steps);
        metrics = List.copyOf(metrics);
        window = window.isNegative() ? Duration.ZERO : window;
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepResult> step(String step) {
        return step.isEmpty()
                ? Optional.of(iterations)
                : steps.stream().filter(s -> s.name().equals(step)).findFirst();
    }

    /** The metric of that name. */
    public Optional<MetricResult> metric(String metric) {
        return metrics.stream().filter(m -> m.name().equals(metric)).findFirst();
    }

    /** Successes per second of the measured window that the step, or the iteration, completed in it. */
    public double throughput(StepResult step) {
        return window.isZero() ? 0 : step.completedInWindow() * 1e9 / window.toNanos();
    }

    /** True when most of an interval lies between the opening and the end of this part. */
    public boolean covers(Interval interval) {
        Duration middle = interval.start().plus(interval.length().dividedBy(2));
        return middle.compareTo(start) >= 0 && middle.compareTo(end) < 0;
    }

    /** This part under another name. */
    public LoadPart named(String other) {
        return new LoadPart(other, start, end, window, iterations, steps, starts, metrics);
    }

    /** This part with other metrics. */
    public LoadPart with(List<MetricResult> others) {
        return new LoadPart(name, start, end, window, iterations, steps, starts, others);
    }

    /** This part and the one that follows it, as one, by adding counts. */
    public LoadPart plus(LoadPart next) {
        Map<String, StepResult> mergedSteps = new LinkedHashMap<>();
        steps.forEach(step -> mergedSteps.put(step.name(), step));
        next.steps.forEach(step -> mergedSteps.merge(step.name(), step, StepResult::plus));
        Map<String, MetricResult> mergedMetrics = new LinkedHashMap<>();
        metrics.forEach(metric -> mergedMetrics.put(metric.name(), metric));
        next.metrics.forEach(metric -> mergedMetrics.merge(metric.name(), metric, MetricResult::plus));
        return new LoadPart(
                name,
                start,
                next.end,
                window.plus(next.window),
                iterations.plus(next.iterations),
                new ArrayList<>(mergedSteps.values()),
                starts.plus(next.starts),
                new ArrayList<>(mergedMetrics.values()));
    }
}
