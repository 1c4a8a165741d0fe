package io.perfjunit.analysis.sweep;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * At how many users a service is saturated: N* = Xmax · (R(1) + Z), where the line of a service that nobody waits for crosses the
 * highest throughput (asymptotic bounds of P. J. Denning and J. P. Buzen, "The Operational Analysis of Queueing Network Models", ACM
 * Computing Surveys 10, 1978). More users than this wait for each other.
 *
 * <p>R(1) + Z, how long a user needs for one round when nobody is in the way, is taken from the lowest level by Little's law, N/X: so
 * think times and pacing count, whether they are known or not. It is right as far as nobody waits at the lowest level. Xmax is the
 * mean of the three highest throughputs, of those that reach 90 % of the highest. Only for a closed model with five levels and more
 * whose throughput no longer grows: less than 10 % over its last doubling, or per doubling
 * over its last two.
 *
 * @param users the bound, with what it is by the lowest and by the highest of the throughputs that Xmax is the mean of
 * @param throughput Xmax
 * @param round R(1) + Z
 */
public record SaturationBound(Estimate users, double throughput, Duration round) {

    private static final int FEWEST_LEVELS = 5;
    private static final int HIGHEST = 3;
    private static final double PLATEAU = 0.9;

    static Optional<SaturationBound> of(ThroughputCurve curve) {
        if (curve.size() < FEWEST_LEVELS || curve.at(0).throughput() == 0 || isGrowing(curve)) {
            return Optional.empty();
        }
        ThroughputCurve.Point lowest = curve.at(0);
        double seconds = lowest.load() * (1 - lowest.failedShare()) / lowest.throughput();
        List<Double> plateau = plateau(curve);
        double highest = plateau.stream().mapToDouble(it -> it).average().orElseThrow();
        Estimate users =
                new Estimate(highest * seconds, plateau.get(plateau.size() - 1) * seconds, plateau.get(0) * seconds);
        return Optional.of(new SaturationBound(users, highest, Duration.ofNanos(Math.round(seconds * 1e9))));
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

    private static List<Double> plateau(ThroughputCurve curve) {
        List<Double> highest = IntStream.range(0, curve.size())
                .mapToObj(i -> curve.at(i).throughput())
                .sorted(Comparator.reverseOrder())
                .limit(HIGHEST)
                .toList();
        return highest.stream().filter(it -> it >= PLATEAU * highest.get(0)).toList();
    }
}
