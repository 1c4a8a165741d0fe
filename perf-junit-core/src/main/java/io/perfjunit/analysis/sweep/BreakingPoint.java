package io.perfjunit.analysis.sweep;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Between which two levels a service stops to give more: the first level at which throughput gains less than 10 % per doubling of
 * the load while response times grow more than 1.5 times. One signal alone is none: throughput stays behind when users think longer,
 * and times grow when a cache no longer fits. The next level has to confirm it, by staying below as little a gain from the level
 * before the break; the highest level has none that could.
 *
 * <p>In a closed model the signals belong together: by Little's law N = X(R + Z), throughput that stands still makes response times
 * grow with the users.
 *
 * @param above the highest level before it
 * @param upTo the level at which both signals are seen
 * @param gain share by which throughput grows between them per doubling of the load; negative when it falls
 * @param slowdown factor by which response times grow between them, as measured
 * @param confirmed true when the next level shows it too
 */
public record BreakingPoint(double above, double upTo, double gain, double slowdown, boolean confirmed) {

    static final double LEAST_GROWTH = 1.1;
    private static final double MOST_SLOWDOWN = 1.5;

    static Optional<BreakingPoint> of(ThroughputCurve curve) {
        for (int i = 1; i < curve.size(); i++) {
            OptionalInt before = curve.before(i);
            if (before.isEmpty() || !breaks(curve, before.getAsInt(), i)) {
                continue;
            }
            boolean isLast = i == curve.size() - 1;
            if (isLast || breaks(curve, before.getAsInt(), i + 1)) {
                return Optional.of(between(curve, before.getAsInt(), i, !isLast));
            }
        }
        return Optional.empty();
    }

    private static boolean breaks(ThroughputCurve curve, int from, int to) {
        boolean isSlower = curve.slowdownPerDoubling(from, to)
                .filter(factor -> factor > MOST_SLOWDOWN)
                .isPresent();
        return isSlower && curve.at(from).throughput() > 0 && curve.growthPerDoubling(from, to) < LEAST_GROWTH;
    }

    private static BreakingPoint between(ThroughputCurve curve, int from, int to, boolean confirmed) {
        double before = curve.at(from).time().orElseThrow().toNanos();
        double after = curve.at(to).time().orElseThrow().toNanos();
        return new BreakingPoint(
                curve.at(from).load(),
                curve.at(to).load(),
                curve.growthPerDoubling(from, to) - 1,
                after / Math.max(1, before),
                confirmed);
    }
}
