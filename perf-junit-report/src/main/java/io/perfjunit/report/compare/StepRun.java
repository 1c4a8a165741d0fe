package io.perfjunit.report.compare;

import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.stats.Level;
import io.perfjunit.stats.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One step, or the whole iteration, in one run.
 *
 * @param run the run
 * @param step what was measured of the step
 * @param successes response times of its successes
 */
record StepRun(RunDocument run, StepDocument step, LatencyHistogram successes) {

    static Optional<StepRun> of(RunDocument run, String step) {
        return run.step(step)
                .map(measured -> new StepRun(run, measured, measured.successes().toHistogram()));
    }

    CountsDocument counts() {
        return step.counts();
    }

    OptionalDouble figure(Measure measure) {
        return measure.of(step);
    }

    /**
     * By its slices, where enough of them carry the figure; else by the figure of the whole run. Empty where there is no figure.
     *
     * @param mistakes how often its error may be too small
     */
    Optional<Level> level(Measure measure, double mistakes) {
        Optional<Level> ofSlices = levelOfSlices(measure);
        return ofSlices.isPresent()
                ? ofSlices
                : wholeLevel(measure)
                        .map(level -> new Level(
                                level.value(), measure.error(this, mistakes).orElse(0)));
    }

    /** False where it has so few calls that nobody knows how far off its figure is. */
    boolean carries(Measure measure, double mistakes) {
        return levelOfSlices(measure).isPresent()
                || measure.error(this, mistakes).isPresent();
    }

    /** Slices that lack the figure are not like those that have it, so at least half of them must. */
    private Optional<Level> levelOfSlices(Measure measure) {
        List<OptionalDouble> figures =
                slices().map(part -> measure.of(part.slice, part.interval)).toList();
        double[] known = figures.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::log)
                .toArray();
        return known.length >= Level.FEWEST_SLICES
                        && 2L * known.length >= intervals().count()
                ? Optional.of(Level.ofSlices(known))
                : Optional.empty();
    }

    Optional<Level> wholeLevel(Measure measure) {
        OptionalDouble figure = figure(measure);
        return figure.isPresent() ? Optional.of(Level.ofFigure(figure.getAsDouble())) : Optional.empty();
    }

    /** Calls and failures over time. */
    List<Slice> failures() {
        return slices().map(part -> part.slice.counts())
                .map(counts -> new Slice(counts.total(), counts.failed()))
                .toList();
    }

    private Stream<Part> slices() {
        return intervals().flatMap(interval -> slice(interval).map(slice -> new Part(interval, slice)));
    }

    /** Intervals that lie in the measured time as a whole: one that the drain or the ramp cuts would be no fair slice. */
    private Stream<IntervalDocument> intervals() {
        return run.intervals().stream()
                .filter(interval -> interval.startNanos() >= run.timeline().windowStartNanos()
                        && interval.endNanos() <= run.timeline().windowEndNanos() + interval.lengthNanos() / 4);
    }

    private Stream<SliceDocument> slice(IntervalDocument interval) {
        return step.step().isEmpty()
                ? Stream.of(interval.iterations())
                : interval.steps().stream().filter(it -> it.step().equals(step.step()));
    }

    private record Part(IntervalDocument interval, SliceDocument slice) {}
}
