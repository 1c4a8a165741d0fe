package io.perfjunit.stats;

import java.util.Arrays;
import java.util.Random;

/**
 * The level of one run, on a logarithmic scale: the median of its slices. A burst of contention moves a percentile of the whole run
 * but not the median of ten slices, which makes the level the better witness of what changed between two runs. A change that lives
 * in less than half of the slices is invisible to it.
 *
 * @param value natural logarithm of the figure
 * @param error how far off it may be for what varied within the run, as a standard error; 0 where that is not known
 */
public record Level(double value, double error) {

    /** A run with fewer slices has no level of its own. */
    public static final int FEWEST_SLICES = 8;

    private static final int DRAWS = 400;
    private static final long SEED = 20261121;

    public Level {
        if (!Double.isFinite(value) || !(error >= 0 && Double.isFinite(error))) {
            throw new IllegalArgumentException(
                    "a level is finite and its error not negative, were " + value + ", " + error);
        }
    }

    /** One of which only the figure is known. @throws IllegalArgumentException if it is not more than 0 */
    public static Level ofFigure(double figure) {
        return new Level(Math.log(figure), 0);
    }

    /**
     * The level of slices that follow each other. Its error is that of a circular block bootstrap (D. N. Politis and J. P. Romano
     * 1992) with blocks of ∛k + 1 of k slices, since neighbours resemble each other, widened by √(k/(k−1)) because the plain
     * bootstrap is too narrow with few slices. The draws are seeded: the same slices have the same error.
     *
     * @param logarithms of the figure in every slice
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST_SLICES}
     */
    public static Level ofSlices(double[] logarithms) {
        int k = logarithms.length;
        if (k < FEWEST_SLICES) {
            throw new IllegalArgumentException("a level needs at least " + FEWEST_SLICES + " slices, were " + k);
        }
        int block = (int) Math.cbrt(k) + 1;
        Random random = new Random(SEED);
        double[] medians = new double[DRAWS];
        double[] drawn = new double[k];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0, from = 0; i < k; i++) {
                from = i % block == 0 ? random.nextInt(k) : from + 1;
                drawn[i] = logarithms[from % k];
            }
            medians[draw] = median(drawn);
        }
        return new Level(median(logarithms), deviation(medians) * Math.sqrt(k / (k - 1.0)));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
