package io.perfjunit.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one load measured.
 *
 * @param timeline when its parts were
 * @param end why it ended
 * @param endCause what ended it, when that was a throwable: a failed assumption, a fatal error
 * @param iterations whole iterations that were due in the measured window
 * @param steps steps that were due in the measured window, in order of first appearance
 * @param coldStart whole iterations that were due in ramp-up and warm-up; no budget looks at them
 * @param intervals the time series, gapless from the first start to the end of the drain
 * @param errors failures by kind, the most frequent first; warm-up included
 * @param health how well the generator could work
 * @param hung virtual users whose call ignored the end and was left behind, with where they were
 * @param afterUserFailures what {@code @AfterUser} threw
 */
public record LoadResult(
        Timeline timeline,
        EndReason end,
        Optional<Throwable> endCause,
        StepResult iterations,
        List<StepResult> steps,
        StepResult coldStart,
        List<Interval> intervals,
        List<ErrorGroup> errors,
        GeneratorHealth health,
        List<HungUser> hung,
        List<Throwable> afterUserFailures) {

    public LoadResult {
        steps = List.copyOf(steps);
        intervals = List.copyOf(intervals);
        errors = List.copyOf(errors);
        hung = List.copyOf(hung);
        afterUserFailures = List.copyOf(afterUserFailures);
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepResult> step(String name) {
        return name.isEmpty()
                ? Optional.of(iterations)
                : steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** Successes per second of the measured window that the step, or the iteration, completed in it. */
    public double throughput(StepResult step) {
        Duration window = timeline.window();
        return window.isZero() ? 0 : step.completedInWindow() * 1e9 / window.toNanos();
    }

    /** Successful iterations per second of the measured window. */
    public double throughput() {
        return throughput(iterations);
    }

    /**
     * A virtual user that could not be stopped.
     *
     * @param user its number
     * @param frame where its thread stood when it was given up
     */
    public record HungUser(int user, String frame) {}
}
