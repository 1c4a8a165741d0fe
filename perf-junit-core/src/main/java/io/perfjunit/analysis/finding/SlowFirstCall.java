package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * First calls that take many times as long as any later one: connections, classes and caches are made with them. Looked for from the
 * first start of the load on, warm-up included.
 */
final class SlowFirstCall implements FindingRule {

    private static final double LEAST_FACTOR = 5;
    private static final double LEAST_OVER_LATER = 2;
    private static final Duration LEAST = Duration.ofMillis(50);

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<LatencyHistogram> ended = load.result().intervals().stream()
                .map(interval -> interval.iterations().successes())
                .dropWhile(LatencyHistogram::isEmpty)
                .toList();
        if (ended.isEmpty()) {
            return List.of();
        }
        LatencyHistogram first = ended.get(0);
        LatencyHistogram later = Together.of(ended.subList(1, ended.size()));
        if (first.isEmpty() || later.count() < FEWEST_CALLS) {
            return List.of();
        }
        return finding(first.max(), later, load).stream().toList();
    }

    private static Optional<Finding> finding(Duration first, LatencyHistogram later, AnalysedLoad load) {
        double p99 = Math.max(1, later.percentile(Percentile.P99).toNanos());
        boolean stands = first.compareTo(LEAST) >= 0
                && first.toNanos() >= LEAST_FACTOR * p99
                && first.toNanos() >= LEAST_OVER_LATER * later.max().toNanos();
        LoadPart whole = load.result().whole();
        boolean isMeasured = whole.start().isZero();
        return stands
                ? Optional.of(new Finding(
                        FindingKind.SLOW_FIRST_CALL,
                        Place.WHOLE,
                        Confidence.HIGH,
                        List.of(
                                Clue.FIRST_CALL.is(first),
                                Clue.P99_LATER.is(p99),
                                Clue.MAX_LATER.is(later.max()),
                                Clue.RATIO.is(first.toNanos() / p99),
                                Clue.IN_WINDOW.is(isMeasured ? 1 : 0))))
                : Optional.empty();
    }
}
