package io.perfjunit.stats;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether values rise with time, and how fast, whatever the shape of it and whatever single values do.
 *
 * <p>How fast is the median of the slopes between all pairs (H. Theil, 1950; P. K. Sen, 1968). Whether at all is the test of H. B.
 * Mann (1945) and M. G. Kendall: of all pairs, those that rise less those that fall, which of values without a trend has the mean 0 and
 * the variance n(n − 1)(2n + 5)/18, less for equal values; beyond six values it is normal to about a hundredth. It takes values that
 * do not influence each other: of a series that wanders it finds a trend too often.
 *
 * @param slope how much the values rise per unit of time, in the middle of all pairs; below 0 when they fall
 * @param chance how probable it is that values without a trend rise as steadily, 0 to 1
 */
public record Trend(double slope, double chance) {

    /** Fewer values tell nothing. */
    public static final int FEWEST_VALUES = 6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Looks at values with the moments at which they were measured, in order.
     *
     * @throws IllegalArgumentException if there are not as many moments as values, if there are fewer than {@link #FEWEST_VALUES}, or
     *     if a moment is not after the one before
     */
    public static Trend of(double[] moments, double[] values) {
        if (moments.length != values.length || values.length < FEWEST_VALUES) {
            throw new IllegalArgumentException("a trend needs at least " + FEWEST_VALUES
                    + " values with their moments, were " + values.length + " with " + moments.length);
        }
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        long rises = 0;
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[pair++] = (values[j] - values[i]) / between(moments[i], moments[j]);
                rises += Integer.signum(Double.compare(values[j], values[i]));
            }
        }
        return new Trend(median(slopes), chance(rises, values));
    }

    private static double between(double earlier, double later) {
        if (!(later > earlier)) {
            throw new IllegalArgumentException(later + " is not after " + earlier);
        }
        return later - earlier;
    }

    /** Half a pair less, since the number of pairs jumps and the normal distribution does not. */
    private static double chance(long rises, double[] values) {
        double variance = variance(values);
        return variance == 0 ? 1 : NORMAL.survivalProbability((rises - 1) / Math.sqrt(variance));
    }

    private static double variance(double[] values) {
        double ties = Arrays.stream(values)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(Trend::term)
                .sum();
        return (term(values.length) - ties) / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
