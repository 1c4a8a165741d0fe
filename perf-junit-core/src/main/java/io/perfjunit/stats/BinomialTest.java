package io.perfjunit.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The exact test of a share (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934), one-sided. */
public final class BinomialTest {

    private BinomialTest() {}

    /**
     * How likely it is that at least so many of some independent observations hit, where each hits with the same chance.
     *
     * @param observations at least 0
     * @param hits of them
     * @param chance from 0 to 1
     * @throws IllegalArgumentException if the observations are fewer than none, or the chance is none
     */
    public static double atLeast(int observations, int hits, double chance) {
        return BinomialDistribution.of(observations, chance).survivalProbability(hits - 1);
    }
}
