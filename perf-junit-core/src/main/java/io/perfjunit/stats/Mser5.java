package io.perfjunit.stats;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Where a series has settled: the rule of K. P. White (Simulation 69, 1997) on means of five values, as K. Hoad, S. Robinson and R.
 * Davies advise (Winter Simulation Conference, 2008). It leaves out as many values at the beginning as make the estimated error of
 * the mean of the rest smallest.
 *
 * <p>It minimises variance, not bias: noise alone makes it cut, and a burst at the end makes it cut nearly everything. It says
 * when a series that is known to settle has done so, not whether one does.
 */
public final class Mser5 {

    private static final int BATCH = 5;

    /** The variance of fewer means is mere chance: the last five are never left without each other. */
    private static final int FEWEST_MEANS = 5;

    private Mser5() {}

    /** Number of values to leave out; empty when that is more than half of them or there are too few to tell. */
    public static OptionalInt cut(double[] values) {
        int batches = values.length / BATCH;
        double[] means = new double[batches];
        for (int i = 0; i < batches; i++) {
            means[i] = Arrays.stream(values, i * BATCH, (i + 1) * BATCH).sum() / BATCH;
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut <= batches - FEWEST_MEANS; cut++) {
            double error = squaredError(means, cut);
            if (error < least) {
                least = error;
                best = cut;
            }
        }
        return best < 0 || best * 2 > batches ? OptionalInt.empty() : OptionalInt.of(best * BATCH);
    }

    private static double squaredError(double[] means, int from) {
        int left = means.length - from;
        double mean = Arrays.stream(means, from, means.length).sum() / left;
        double squares = 0;
        for (int i = from; i < means.length; i++) {
            squares += (means[i] - mean) * (means[i] - mean);
        }
        return squares / left / left;
    }
}
