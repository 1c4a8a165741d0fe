package io.perfjunit.analysis.sweep;

import java.util.ArrayList;
import java.util.List;

/** What was said of many sweeps over the same service. */
final class Tally {

    private final List<BreakingPoint> points = new ArrayList<>();
    private final List<Estimate> bound = new ArrayList<>();
    private final List<Estimate> peak = new ArrayList<>();

    void add(Scaling scaling) {
        scaling.breakingPoint().ifPresent(points::add);
        scaling.bound().map(SaturationBound::users).ifPresent(bound::add);
        scaling.law().flatMap(ScalabilityEstimate::peak).ifPresent(peak::add);
    }

    int breaking() {
        return points.size();
    }

    int bounds() {
        return bound.size();
    }

    int peaks() {
        return peak.size();
    }

    long boundsWithin(double truth, double share) {
        return within(bound, truth, share);
    }

    /** Bounds whose range holds the truth. */
    long boundsHolding(double truth) {
        return bound.stream()
                .filter(estimate -> estimate.low() <= truth && truth <= estimate.high())
                .count();
    }

    long peaksWithin(double truth, double share) {
        return within(peak, truth, share);
    }

    private static long within(List<Estimate> estimates, double truth, double share) {
        return estimates.stream()
                .filter(estimate -> Math.abs(estimate.value() / truth - 1) <= share)
                .count();
    }

    /** Breaking points whose interval lies within the one that is given. */
    long breakingBetween(double low, double high) {
        return points.stream()
                .filter(point -> point.above() >= low && point.upTo() <= high)
                .count();
    }
}
