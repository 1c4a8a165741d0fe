package io.perfjunit.sla;

import java.time.Duration;

/**
 * When a budget of severity {@link Severity#ABORT} may end the load.
 *
 * @param grace nothing is judged so long after the measured window has opened
 * @param held the budget must be broken so long without a break
 */
public record AbortRule(Duration grace, Duration held) {

    /** After a second, as soon as it is proven. */
    public static final AbortRule DEFAULT = new AbortRule(Duration.ofSeconds(1), Duration.ZERO);

    public AbortRule {
        if (grace.isNegative() || held.isNegative()) {
            throw new IllegalArgumentException("grace and held must not be negative, were " + grace + " and " + held);
        }
    }
}
