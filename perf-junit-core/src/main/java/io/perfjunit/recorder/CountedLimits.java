package io.perfjunit.recorder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The limits over which calls are counted, ready to be looked up by step. */
final class CountedLimits {

    private static final long[] NONE = {};

    private final Map<String, long[]> byStep = new HashMap<>();

    CountedLimits(Set<StepLimit> limits) {
        limits.stream()
                .collect(Collectors.groupingBy(StepLimit::step))
                .forEach((step, ofStep) -> byStep.put(
                        step,
                        ofStep.stream()
                                .mapToLong(StepLimit::nanos)
                                .distinct()
                                .sorted()
                                .toArray()));
    }

    /** Limits of a step in nanoseconds. */
    long[] of(String step) {
        return byStep.getOrDefault(step, NONE);
    }
}
