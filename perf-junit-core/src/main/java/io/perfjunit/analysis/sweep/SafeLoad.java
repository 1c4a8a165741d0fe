package io.perfjunit.analysis.sweep;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The highest level that was measured and found good: every limit was kept at it and below, and throughput had not broken.
 *
 * @param load its users or rate; empty when not even the lowest level was good
 * @param boundary what ends it
 */
public record SafeLoad(OptionalDouble load, Boundary boundary) {

    /** Why the next level is not safe. */
    public enum Boundary {
        /** A limit is broken or undecided there. */
        LIMITS,
        /** More load brings no more throughput there, and longer response times. */
        BREAKING_POINT,
        /** There is no next level: where it ends was not measured. */
        HIGHEST_LEVEL
    }

    static SafeLoad of(SweepFigures figures, Optional<LimitMatrix> limits, Optional<BreakingPoint> breaking) {
        OptionalDouble kept = limits.isEmpty()
                ? OptionalDouble.of(figures.highest().load())
                : limits.get().highestKept();
        double byLimits = kept.orElse(0);
        if (breaking.isPresent() && breaking.get().above() < byLimits) {
            return new SafeLoad(OptionalDouble.of(breaking.get().above()), Boundary.BREAKING_POINT);
        }
        boolean isHighest = byLimits == figures.highest().load();
        return new SafeLoad(kept, isHighest ? Boundary.HIGHEST_LEVEL : Boundary.LIMITS);
    }
}
