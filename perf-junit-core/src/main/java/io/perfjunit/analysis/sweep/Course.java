package io.perfjunit.analysis.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the iteration, a step, or a group of steps fares from the lowest level to the highest.
 *
 * @param kind which of them it is
 * @param name of the step or group; empty for the iteration as a whole
 * @param levels its figures at every level of the sweep, in order; empty where it had none
 */
public record Course(Kind kind, String name, List<Optional<StepFigures>> levels) {

    public Course {
        levels = List.copyOf(levels);
    }

    /** What a course is about. */
    public enum Kind {
        /** The iteration as a whole. */
        ITERATION,
        /** Steps that belong together, as one. */
        GROUP,
        /** One step. */
        STEP
    }

    /**
     * How much longer it takes at a level than at the lowest one: 17.96 for +1,796 %. By the mean of successes, or by the median
     * where only that is known. Empty for the lowest level itself, and where one of the two is not known.
     *
     * @param level place of the level, 0 for the lowest
     */
    public OptionalDouble growth(int level) {
        Optional<Duration> base = typical(0);
        Optional<Duration> then = typical(level);
        return level == 0 || base.isEmpty() || then.isEmpty() || base.get().isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) then.get().toNanos() / base.get().toNanos() - 1);
    }

    /** The growth up to the highest level. */
    public OptionalDouble growth() {
        return growth(levels.size() - 1);
    }

    private Optional<Duration> typical(int level) {
        return levels.get(level).flatMap(figures -> figures.times().typical());
    }
}
