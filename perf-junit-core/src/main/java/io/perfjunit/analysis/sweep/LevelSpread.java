package io.perfjunit.analysis.sweep;

import io.perfjunit.result.Percentile;
import io.perfjunit.stats.BinomialTest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a service did at one level, as far as it is known, and how much that went up and down.
 *
 * @param load virtual users, or arrivals per second
 * @param perSecond successes per second
 * @param p95Nanos 95th percentile of the response times of successes
 * @param calls how many there were, and how many failed
 * @param isRising true when response times kept growing while the level lasted
 */
public record LevelSpread(
        double load, Optional<Spread> perSecond, Optional<Spread> p95Nanos, CallFigures calls, boolean isRising) {

    /** Twice in a hundred levels of which no larger share really fails. */
    private static final double CHANCE = 0.02;

    /** Of which nothing is known but the figures of the whole level. */
    static LevelSpread of(LevelFigures level) {
        StepFigures all = level.iterations();
        Optional<Spread> perSecond = all.throughput().isPresent()
                ? Optional.of(Spread.at(all.throughput().getAsDouble()))
                : Optional.empty();
        return new LevelSpread(
                level.load(),
                perSecond,
                all.times().percentile(Percentile.P95).map(Duration::toNanos).map(Spread::at),
                all.calls(),
                false);
    }

    /** Share of the calls that failed, 0 to 1. */
    public OptionalDouble failedShare() {
        return calls.failedShare();
    }

    /** True when more than a share of the calls failed, and more than would by chance, where it is known how many there were. */
    boolean failsMoreThan(double share) {
        double failed = failedShare().orElse(0);
        if (failed <= share || calls.total().isEmpty()) {
            return failed > share;
        }
        int total = (int) Math.min(Integer.MAX_VALUE, calls.total().getAsLong());
        return BinomialTest.atLeast(total, (int) Math.round(failed * total), share) <= CHANCE;
    }
}
