package io.perfjunit.analysis.sweep;

import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a service did at one level, as far as it is known, and how much that went up and down.
 *
 * @param load virtual users, or arrivals per second
 * @param perSecond successes per second
 * @param p95Nanos 95th percentile of the response times of successes
 * @param failedShare share of the calls that failed, 0 to 1
 * @param isRising true when response times kept growing while the level lasted
 */
public record LevelSpread(
        double load,
        Optional<Spread> perSecond,
        Optional<Spread> p95Nanos,
        OptionalDouble failedShare,
        boolean isRising) {

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
                all.calls().failedShare(),
                false);
    }
}
