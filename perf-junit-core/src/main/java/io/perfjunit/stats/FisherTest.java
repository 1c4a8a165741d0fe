package io.perfjunit.stats;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether something happens more often in one group than in another: Fisher's exact test, one side (R. A. Fisher, Statistical
 * Methods for Research Workers, 1934, section 21.02).
 */
public final class FisherTest {

    private FisherTest() {}

    /**
     * How probable it is that at least {@code hits} of {@code all} are found in the first group when both groups are alike.
     *
     * @throws IllegalArgumentException unless hits are at most all, in both groups, and all together are at most 2³¹ − 1
     */
    public static double probability(long hits, long all, long otherHits, long otherAll) {
        if (hits < 0 || otherHits < 0 || hits > all || otherHits > otherAll) {
            throw new IllegalArgumentException(
                    hits + " of " + all + " and " + otherHits + " of " + otherAll + " are no counts of two groups");
        }
        int population = Math.toIntExact(all + otherAll);
        HypergeometricDistribution alike =
                HypergeometricDistribution.of(population, (int) (hits + otherHits), (int) all);
        return hits == 0 ? 1 : alike.survivalProbability((int) hits - 1);
    }
}
