package io.perfjunit.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far two figures rise together, whatever the shape of it: the correlation of their ranks (C. Spearman, 1904). Equal values share
 * the mean of their ranks.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * From −1, when one falls wherever the other rises, to 1; 0 when one of them never changes.
     *
     * @throws IllegalArgumentException unless there are as many values of both, and at least two
     */
    public static double of(double[] some, double[] others) {
        if (some.length != others.length || some.length < 2) {
            throw new IllegalArgumentException("a correlation needs two and more pairs, were " + some.length + " and "
                    + others.length + " values");
        }
        return correlation(ranks(some), ranks(others));
    }

    private static double correlation(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            // Ranks from + 1 to `to` are shared.
            double shared = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(index -> ranks[index] = shared);
            from = to;
        }
        return ranks;
    }
}
