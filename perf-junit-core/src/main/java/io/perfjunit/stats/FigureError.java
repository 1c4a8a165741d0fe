package io.perfjunit.stats;

import io.perfjunit.stats.OrderStatistics.Ranks;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far off the figure of a whole run may be because it has only so many calls, where no slices tell it. The exact interval at the
 * confidence that is asked for, as the standard error of a logarithm that a normal distribution would need to reach as far: so it is right
 * just where the decision falls, however heavy the tail. With six calls no interval of any percentile has a confidence of 99.9 %, and
 * then nothing can be shown of it.
 */
public final class FigureError {

    private final double mistakes;

    /** @param mistakes how often, both directions together, the true figure may lie outside */
    public FigureError(double mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Of a quantile, by the ranks between which it lies; empty where the values are too few to bound it on both sides.
     *
     * @param q the quantile, 0 to 1, both excluded
     * @param n number of values
     * @param atRank the value at a rank, counted from 1
     */
    public OptionalDouble ofQuantile(double q, long n, LongUnaryOperator atRank) {
        if (n == 0) {
            return OptionalDouble.empty();
        }
        Ranks ranks = OrderStatistics.quantileInterval(q, n, 1 - mistakes);
        if (ranks.low() < 1 || ranks.high() > n) {
            return OptionalDouble.empty();
        }
        double figure = logarithm(atRank, Math.max(1, (long) Math.ceil(q * n)));
        return error(logarithm(atRank, ranks.low()), figure, logarithm(atRank, ranks.high()));
    }

    private static double logarithm(LongUnaryOperator atRank, long rank) {
        return Math.log(Math.max(1, atRank.applyAsLong(rank)));
    }

    /** Of a number of events in a given time, by the exact interval of F. Garwood (Biometrika 28, 1936). */
    public OptionalDouble ofCount(long events) {
        if (events == 0) {
            return OptionalDouble.empty();
        }
        double low = GammaDistribution.of(events, 1).inverseCumulativeProbability(mistakes / 2);
        double high = GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(mistakes / 2);
        return error(Math.log(low), Math.log(events), Math.log(high));
    }

    private OptionalDouble error(double low, double figure, double high) {
        double normal = NormalDistribution.of(0, 1).inverseSurvivalProbability(mistakes / 2);
        return OptionalDouble.of(Math.max(figure - low, high - figure) / normal);
    }
}
