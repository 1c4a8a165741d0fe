package io.perfjunit.recorder;

import io.perfjunit.plan.CountedLimit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The limits over which calls are counted, ready to be looked up by step. */
final class CountedLimits {

    private static final long[] NONE = {};

    private final Map<String, long[]> byStep = new HashMap<>();

    CountedLimits(Set<CountedLimit> limits) {
        limits.stream()
                .collect(Collectors.groupingBy(CountedLimit::step))
                .forEach((step, ofStep) -> byStep.put(
                        step,
                        ofStep.stream()
                                .mapToLong(l -> l.limit().toNanos())
                                .distinct()
                                .sorted()
                                .toArray()));
    }

    /** Limits of a step in nanoseconds. */
    long[] of(String step) {
        return byStep.getOrDefault(step, NONE);
    }
}
