package io.perfjunit.analysis.sweep;

import java.time.Duration;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * At how many users a service is saturated: N* = Xmax · (R(1) + Z), where the line of a service that nobody waits for crosses the
 * highest throughput (asymptotic bounds of P. J. Denning and J. P. Buzen, "The Operational Analysis of Queueing Network Models", ACM
 * Computing Surveys 10, 1978). More users than this wait for each other.
 *
 * <p>R(1) + Z, how long a user needs for one round when nobody is in the way, is taken by Little's law, N/X, so that think times and
 * pacing count, whether they are known or not: the mean over the lowest level and all others up to a quarter of the bound, where hardly
 * anybody waits. Xmax is the mean of the throughputs that reach 90 % of the highest. Only for a closed model
 * with five levels and more whose throughput no longer grows: less than 10 % over its last doubling, or per doubling over its last two.
 *
 * @param users the bound, with what it is by the lowest and by the highest of the values that both means are made of
 * @param throughput Xmax
 * @param round R(1) + Z
 */
public record SaturationBound(Estimate users, double throughput, Duration round) {

    private static final int FEWEST_LEVELS = 5;
    private static final double PLATEAU = 0.9;
    private static final double FREE = 4;

    static Optional<SaturationBound> of(ThroughputCurve curve) {
        if (curve.size() < FEWEST_LEVELS || curve.at(0).throughput() == 0 || isGrowing(curve)) {
            return Optional.empty();
        }
        DoubleSummaryStatistics plateau = plateau(curve);
        double first = plateau.getAverage() * seconds(curve.at(0));
        DoubleSummaryStatistics rounds = curve.points().stream()
                .filter(point -> point.throughput() > 0)
                .filter(point -> point.load() == curve.at(0).load() || point.load() <= first / FREE)
                .mapToDouble(SaturationBound::seconds)
                .summaryStatistics();
        Estimate users = new Estimate(
                plateau.getAverage() * rounds.getAverage(),
                plateau.getMin() * rounds.getMin(),
                plateau.getMax() * rounds.getMax());
        Duration round = Duration.ofNanos(Math.round(rounds.getAverage() * 1e9));
        return Optional.of(new SaturationBound(users, plateau.getAverage(), round));
    }

    /** How long a user needs for a round; failures have rounds too. */
    private static double seconds(ThroughputCurve.Point point) {
        return point.load() * (1 - point.failedShare()) / point.throughput();
    }

    /** By its last doubling and by its last two: noise in one level is not to hide that it stands still. */
    private static boolean isGrowing(ThroughputCurve curve) {
        int last = curve.size() - 1;
        OptionalInt before = curve.before(last);
        return before.isEmpty()
                || (isGrowing(curve, before.getAsInt()) && isGrowing(curve, Math.max(0, before.getAsInt() - 1)));
    }

    private static boolean isGrowing(ThroughputCurve curve, int from) {
        return curve.growthPerDoubling(from, curve.size() - 1) >= BreakingPoint.LEAST_GROWTH;
    }

    private static DoubleSummaryStatistics plateau(ThroughputCurve curve) {
        double highest = curve.highest().orElseThrow().throughput();
        return Arrays.stream(curve.throughputs())
                .filter(it -> it >= PLATEAU * highest)
                .summaryStatistics();
    }
}
