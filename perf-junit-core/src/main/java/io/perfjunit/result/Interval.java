package io.perfjunit.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One slice of a load on the time axis: what ended between two readings of the recorder, warm-up and drain included.
 *
 * @param start when it began, counted from the first start of the load
 * @param length its real length
 * @param users virtual users that were active at its end
 * @param inFlight calls that were running at its end
 * @param iterations what ended of whole iterations
 * @param steps what ended of every step, in order of first appearance
 */
public record Interval(
        Duration start, Duration length, int users, int inFlight, StepInterval iterations, List<StepInterval> steps) {

    public Interval {
        steps = List.copyOf(steps);
    }

    /** When it ended, counted from the first start of the load. */
    public Duration end() {
        return start.plus(length);
    }

    /** What ended of the step of that name, if anything; of the iteration as a whole for the empty name. */
    public Optional<StepInterval> step(String name) {
        return name.isEmpty()
                ? Optional.of(iterations)
                : steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** Successful iterations per second. */
    public double throughput() {
        return length.isZero() ? 0 : iterations.counts().succeeded() * 1e9 / length.toNanos();
    }

    /** This interval and the one that follows it, as one. */
    public Interval plus(Interval next) {
        Map<String, StepInterval> merged = new LinkedHashMap<>();
        steps.forEach(step -> merged.put(step.name(), step));
        next.steps.forEach(step -> merged.merge(step.name(), step, StepInterval::plus));
        return new Interval(
                start,
                next.end().minus(start),
                Math.max(users, next.users),
                Math.max(inFlight, next.inFlight),
                iterations.plus(next.iterations),
                new ArrayList<>(merged.values()));
    }
}
