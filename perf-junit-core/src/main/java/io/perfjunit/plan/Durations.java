package io.perfjunit.plan;

import java.time.Duration;

/** Checks of durations that every plan shares. */
final class Durations {

    private Durations() {}

    static Duration requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be more than 0, was " + value);
        }
        return value;
    }

    static Duration requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, was " + value);
        }
        return value;
    }
}
