package io.perfjunit.recorder;

import java.time.Duration;
import java.util.Optional;

/**
 * What a load is about, as far as it decides how its generator is judged.
 *
 * @param tightestLimit the shortest time that a promise of the test allows for an answer; empty when it limits none
 * @param serviceElsewhere true when the service is known to run outside this JVM. Then what this JVM does with its processors is
 *     the generator's doing alone; else it may be the very service that is measured
 */
public record WatchTerms(Optional<Duration> tightestLimit, boolean serviceElsewhere) {

    /** No limit is known, and the service may run in this JVM. */
    public static final WatchTerms UNKNOWN = new WatchTerms(Optional.empty(), false);

    /** @throws IllegalArgumentException if the limit is zero or negative */
    public WatchTerms {
        tightestLimit.filter(limit -> limit.isZero() || limit.isNegative()).ifPresent(limit -> {
            throw new IllegalArgumentException("the tightest limit is " + limit + ", but must be above zero");
        });
    }
}
