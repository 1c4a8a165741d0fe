package io.perfjunit.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A two-sided confidence interval for a share, 0 to 1, estimated by {@code hits} of {@code trials}. Both are real numbers, because
 * calls that influence each other count for fewer than they are: see {@link EffectiveSample}.
 *
 * @param low lower end
 * @param high upper end
 */
public record ShareInterval(double low, double high) {

    /** The level of every interval that a report shows. */
    public static final double CONFIDENCE = 0.95;

    /**
     * The exact interval of C. J. Clopper and E. S. Pearson (Biometrika 26, 1934) by quantiles of the beta distribution. It never
     * covers less than it claims; that it may cover more errs on the side of no verdict. Counts that are not whole are what E. L.
     * Korn and B. I. Graubard (Survey Methodology 24, 1998) put into the same formula.
     *
     * @throws IllegalArgumentException if {@code hits} is not between 0 and {@code trials}
     */
    public static ShareInterval clopperPearson(double hits, double trials, double confidence) {
        requireCounts(hits, trials);
        double tail = (1 - confidence) / 2;
        double low =
                hits == 0 ? 0 : BetaDistribution.of(hits, trials - hits + 1).inverseCumulativeProbability(tail);
        double high = hits == trials
                ? 1
                : BetaDistribution.of(hits + 1, trials - hits).inverseSurvivalProbability(tail);
        return new ShareInterval(low, high);
    }

    /**
     * The score interval of E. B. Wilson (JASA 22, 1927): narrower than Clopper and Pearson's and right on average; for display.
     *
     * @throws IllegalArgumentException if {@code hits} is not between 0 and {@code trials}
     */
    public static ShareInterval wilson(double hits, double trials, double confidence) {
        requireCounts(hits, trials);
        if (trials == 0) {
            return new ShareInterval(0, 1);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double p = hits / trials;
        double zz = z * z / trials;
        double middle = p + zz / 2;
        double half = z * Math.sqrt(p * (1 - p) / trials + zz / (4 * trials));
        return new ShareInterval(
                hits == 0 ? 0 : Math.max(0, (middle - half) / (1 + zz)),
                hits == trials ? 1 : Math.min(1, (middle + half) / (1 + zz)));
    }

    /** True when the share is proven to be above {@code limit}. */
    public boolean isAbove(double limit) {
        return low > limit;
    }

    /** True when the share is proven not to be above {@code limit}. */
    public boolean isAtMost(double limit) {
        return high <= limit;
    }

    private static void requireCounts(double hits, double trials) {
        if (!(hits >= 0 && hits <= trials)) {
            throw new IllegalArgumentException(
                    "hits must lie between 0 and the number of trials, were " + hits + " of " + trials);
        }
    }
}
