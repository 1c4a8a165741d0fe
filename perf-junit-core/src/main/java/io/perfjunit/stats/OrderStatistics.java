package io.perfjunit.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What the ranks of ordered samples say about a quantile, whatever the distribution (H. A. David and H. N. Nagaraja, Order
 * Statistics, 3rd ed., section 7.1): the number of samples below the q-quantile is binomial with n and q.
 */
public final class OrderStatistics {

    /** A percentile is quoted without reservation when at least so many samples lie beyond its rank. */
    public static final int SAMPLES_BEYOND = 10;

    private OrderStatistics() {}

    /**
     * Ranks, counted from 1, between which the q-quantile lies with at least the given confidence. Rank 0 or n + 1 says that the
     * samples bound the quantile on one side only.
     *
     * @param q the quantile, 0 to 1, both excluded
     * @param n number of samples, at least 1
     */
    public static Ranks quantileInterval(double q, long n, double confidence) {
        double tail = (1 - confidence) / 2;
        if (n >= Integer.MAX_VALUE) {
            return ofBillions(q, n, tail);
        }
        BinomialDistribution below = BinomialDistribution.of((int) n, q);
        long low = below.inverseCumulativeProbability(tail);
        while (low > 0 && below.cumulativeProbability((int) low - 1) > tail) {
            low--;
        }
        long high = below.inverseCumulativeProbability(1 - tail) + 1L;
        return new Ranks(low, Math.min(high, n + 1));
    }

    /**
     * The same for samples that influence each other: the ranks are those of as many independent samples as they are worth, moved
     * outwards to the nearest ranks of the samples at hand.
     *
     * @param sample how many samples there are, at least 1, and what they are worth
     */
    public static Ranks quantileInterval(double q, EffectiveSample sample, double confidence) {
        long n = sample.calls();
        long worth = Math.max(1, (long) sample.size());
        Ranks ranks = quantileInterval(q, worth, confidence);
        if (worth == n) {
            return ranks;
        }
        double scale = (double) n / worth;
        return new Ranks(
                (long) Math.floor(ranks.low() * scale),
                ranks.high() > worth ? n + 1 : (long) Math.ceil(ranks.high() * scale));
    }

    /** By the normal distribution, which with so many samples is off by a rank at most. */
    private static Ranks ofBillions(double q, long n, double tail) {
        NormalDistribution below = NormalDistribution.of(n * q, Math.sqrt(n * q * (1 - q)));
        return new Ranks(
                (long) Math.floor(below.inverseCumulativeProbability(tail)),
                Math.min(n + 1, (long) Math.ceil(below.inverseSurvivalProbability(tail)) + 1));
    }

    /** Number of samples from which at least {@code beyond} of them are expected to lie beyond the q-quantile. */
    public static long samplesFor(double q, int beyond) {
        // 1 / (1 - 0.99999) is 100000.00000000655 in binary.
        return (long) Math.ceil(beyond / (1 - q) * (1 - 1e-9));
    }

    /**
     * Number of independent samples from which on one can prove that the q-quantile is within a limit, if none of them is beyond
     * it: the smallest n with qⁿ at most 1 − confidence. Below, the largest of the samples is no upper bound.
     *
     * @param q the quantile, 0 to 1, both excluded
     * @param confidence one-sided, 0 to 1, both excluded
     */
    public static long samplesToProve(double q, double confidence) {
        return (long) Math.ceil(Math.log1p(-confidence) / Math.log(q));
    }

    /**
     * A pair of ranks.
     *
     * @param low lower rank; 0 when no sample bounds the quantile from below
     * @param high upper rank; n + 1 when no sample bounds it from above
     */
    public record Ranks(long low, long high) {}
}
