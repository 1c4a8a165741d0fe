package io.perfjunit.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one load measured.
 *
 * @param timeline when its parts were
 * @param end why it ended
 * @param endCause what ended it, when that was a throwable: a failed assumption, a fatal error
 * @param whole what was measured in the whole load
 * @param stages what was measured in each stage; empty when there was but one
 * @param coldStart whole iterations that were due in ramp-up and warm-up; no budget looks at them
 * @param intervals the time series, gapless from the first start to the end of the drain
 * @param errors failures by kind, the most frequent first; warm-up included
 * @param slowest the slowest calls of the iteration and of every step, the slowest first
 * @param health how well the generator could work
 * @param heap heap in use after each garbage collection of this JVM, in order, until the last window closed; where there were many,
 *     the least of every so many in a row
 * @param hung virtual users whose call ignored the end and was left behind, with where they were
 * @param afterUserFailures what {@code @AfterUser} threw
 */
public record LoadResult(
        Timeline timeline,
        EndReason end,
        Optional<Throwable> endCause,
        LoadPart whole,
        List<LoadPart> stages,
        StepResult coldStart,
        List<Interval> intervals,
        List<ErrorGroup> errors,
        List<Exemplar> slowest,
        GeneratorHealth health,
        List<HeapReading> heap,
        List<HungUser> hung,
        List<Throwable> afterUserFailures) {

    public LoadResult {
        stages = List.copyOf(stages);
        intervals = List.copyOf(intervals);
        errors = List.copyOf(errors);
        slowest = List.copyOf(slowest);
        heap = List.copyOf(heap);
        hung = List.copyOf(hung);
        afterUserFailures = List.copyOf(afterUserFailures);
    }

    /** A result of which nothing is known but what was measured in it. */
    public static LoadResult of(LoadPart whole) {
        return new LoadResult(
                new Timeline(Instant.EPOCH, whole.start(), whole.end(), whole.end()),
                EndReason.DURATION,
                Optional.empty(),
                whole,
                List.of(),
                StepResult.empty(""),
                List.of(),
                List.of(),
                List.of(),
                GeneratorHealth.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same result with another whole. */
    public LoadResult with(LoadPart other) {
        return new LoadResult(
                timeline,
                end,
                endCause,
                other,
                stages,
                coldStart,
                intervals,
                errors,
                slowest,
                health,
                heap,
                hung,
                afterUserFailures);
    }

    /** The same result with what the heap held after each collection. */
    public LoadResult with(List<HeapReading> readings) {
        return new LoadResult(
                timeline,
                end,
                endCause,
                whole,
                stages,
                coldStart,
                intervals,
                errors,
                slowest,
                health,
                readings,
                hung,
                afterUserFailures);
    }

    /** Whole iterations that were due in the measured windows. */
    public StepResult iterations() {
        return whole.iterations();
    }

    /** Steps that were due in the measured windows, in order of first appearance. */
    public List<StepResult> steps() {
        return whole.steps();
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepResult> step(String name) {
        return whole.step(name);
    }

    /** The stage of that name; the whole load for the empty name. */
    public Optional<LoadPart> part(String stage) {
        return stage.isEmpty()
                ? Optional.of(whole)
                : stages.stream().filter(part -> part.name().equals(stage)).findFirst();
    }

    /** Successes per second of the measured windows that the step, or the iteration, completed in them. */
    public double throughput(StepResult step) {
        return whole.throughput(step);
    }

    /** Successful iterations per second of the measured windows. */
    public double throughput() {
        return whole.throughput(whole.iterations());
    }

    /**
     * A virtual user that could not be stopped.
     *
     * @param user its number
     * @param frame where its thread stood when it was given up
     */
    public record HungUser(int user, String frame) {}
}
