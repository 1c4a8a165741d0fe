package io.perfjunit.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many independent calls the calls of a load are worth. Slow calls come in bursts: a pause of a second slows a hundred calls
 * at once, and they are hardly more evidence than one. An interval that takes them for a hundred is too narrow.
 *
 * <p>How unevenly the calls over a limit are spread over slices of time tells how much they stick together. The variance of their
 * share, estimated between slices, divided by that of independent calls is the design effect; the number of calls is divided by
 * it and, because few slices know it badly, corrected by quantiles of Student's t (E. L. Korn and B. I. Graubard, Confidence
 * intervals for proportions with small expected number of positive counts estimated from survey data, Survey Methodology 24,
 * 1998). Bursts much longer than a slice make neighbours alike and are underestimated; and a load that met no burst cannot know
 * of any.
 *
 * @param calls how many calls there are
 * @param size how many independent ones they are worth, at most {@code calls}
 */
public record EffectiveSample(long calls, double size) {

    /** Slices with fewer calls are joined with their neighbours, as long as there are calls for {@link #FEW_SLICES}. */
    private static final long CALLS_PER_SLICE = 20;

    /** So few calls that slices would become fewer than these are spread over these, or 50 calls could never prove anything. */
    private static final long FEW_SLICES = 10;

    public EffectiveSample {
        if (!(size >= 0 && size <= calls)) {
            throw new IllegalArgumentException(
                    "the effective size must lie between 0 and all calls, was " + size + " of " + calls);
        }
    }

    /** Calls that have nothing to do with each other. */
    public static EffectiveSample independent(long calls) {
        return new EffectiveSample(calls, calls);
    }

    /**
     * Estimates it from slices in the order of time. Fewer than two slices say nothing about bursts: their calls pass for
     * independent. When no call or every call was over, there is no spread to look at: the design effect is taken as 1.
     *
     * @param confidence two-sided level of the interval that it is meant for, 0 to 1, both excluded
     */
    public static EffectiveSample of(List<Slice> slices, double confidence) {
        return ofStages(List.of(slices), confidence);
    }

    /**
     * The same for calls of several stages, whose loads differ on purpose: only how unevenly calls are spread within each stage
     * counts, and a degree of freedom is lost for every stage (a stratified sample of clusters).
     */
    public static EffectiveSample ofStages(List<List<Slice>> stages, double confidence) {
        List<Stratum> strata =
                stages.stream().map(Stratum::of).filter(it -> it.calls() > 0).toList();
        Slice all = strata.stream().map(Stratum::all).reduce(Slice.NONE, Slice::plus);
        int degreesOfFreedom =
                strata.stream().mapToInt(it -> it.clusters().size() - 1).sum();
        if (degreesOfFreedom < 1) {
            return independent(all.calls());
        }
        double tail = (1 - confidence) / 2;
        double fewSlices = quantileOfT(all.calls() - 1, tail) / quantileOfT(degreesOfFreedom, tail);
        double size = all.calls() / designEffect(strata, all) * fewSlices * fewSlices;
        return new EffectiveSample(all.calls(), Math.min(all.calls(), size));
    }

    /** What another number of calls would be worth that stick together as much as these. */
    public EffectiveSample forCalls(long number) {
        return calls == 0 ? independent(number) : new EffectiveSample(number, number * (size / calls));
    }

    /** The interval of the share of calls over a limit, of which {@code over} were counted among all {@link #calls()}. */
    public ShareInterval clopperPearson(long over, double confidence) {
        return ShareInterval.clopperPearson(worth(over), size, confidence);
    }

    /** The same, for display: see {@link ShareInterval#wilson}. */
    public ShareInterval wilson(long over, double confidence) {
        return ShareInterval.wilson(worth(over), size, confidence);
    }

    private double worth(long over) {
        return over == calls ? size : over * (size / calls);
    }

    /** The variance of a ratio of totals over clusters, relative to that of independent calls; never below 1. */
    private static double designEffect(List<Stratum> strata, Slice all) {
        double share = (double) all.over() / all.calls();
        if (share == 0 || share == 1) {
            return 1;
        }
        double variance = strata.stream().mapToDouble(Stratum::varianceOfSum).sum() / all.calls() / all.calls();
        return Math.max(1, variance / (share * (1 - share) / all.calls()));
    }

    private static double quantileOfT(double degreesOfFreedom, double tail) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
    }

    /** The slices of one stage with enough calls each, and all of them together. */
    private record Stratum(List<Slice> clusters, Slice all) {

        static Stratum of(List<Slice> slices) {
            Slice all = slices.stream().reduce(Slice.NONE, Slice::plus);
            long least = Math.max(1, Math.min(CALLS_PER_SLICE, all.calls() / FEW_SLICES));
            return new Stratum(Slice.joined(slices, least), all);
        }

        long calls() {
            return all.calls();
        }

        /** Of the number of calls over the limit; a single slice does not show any. */
        double varianceOfSum() {
            double k = clusters.size();
            double share = (double) all.over() / all.calls();
            double squares = 0;
            for (Slice cluster : clusters) {
                double excess = cluster.over() - cluster.calls() * share;
                squares += excess * excess;
            }
            return k < 2 ? 0 : k / (k - 1) * squares;
        }
    }
}
