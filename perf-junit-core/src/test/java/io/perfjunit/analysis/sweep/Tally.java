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

    @Override
    public String toString() {
        return points.size() + " breaking points, " + bound.size() + " bounds "
                + bound.stream().mapToDouble(Estimate::value).summaryStatistics() + ", " + peak.size() + " peaks "
                + peak.stream().mapToDouble(Estimate::value).summaryStatistics() + " exact range "
                + points.stream()
                        .map(p -> p.above() + ".." + p.upTo())
                        .collect(
                                java.util.stream.Collectors.groupingBy(x -> x, java.util.stream.Collectors.counting()));
    }
}
