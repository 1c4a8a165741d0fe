package io.perfjunit.recorder;

import java.util.Set;

/** The limits over which calls are counted. */
final class CountedLimits {

    private final Set<StepLimit> limits;

    CountedLimits(Set<StepLimit> limits) {
        this.limits = Set.copyOf(limits);
    }

    /** Limits of a step in nanoseconds, each once. */
    long[] of(String step) {
        return limits.stream()
                .filter(limit -> limit.appliesTo(step))
                .mapToLong(StepLimit::nanos)
                .distinct()
                .sorted()
                .toArray();
    }
}
