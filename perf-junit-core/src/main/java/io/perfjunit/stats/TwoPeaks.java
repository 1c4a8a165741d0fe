package io.perfjunit.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two populations in one sample: the two highest peaks of a kernel density with a valley between them (Gaussian kernel; B. W.
 * Silverman, Density Estimation, 1986, rule of thumb 3.31 for its width).
 *
 * @param low the peak of the smaller values
 * @param high the peak of the larger values
 * @param valley the lowest place between them
 * @param highShare share of all values above the valley
 */
public record TwoPeaks(double low, double high, double valley, double highShare) {

    private static final int CELLS = 512;
    private static final double LEAST_MASS = 0.03;
    private static final double DEEPEST_VALLEY = 0.5;
    private static final double KERNEL_REACH = 4;

    /**
     * The two peaks of a sample; empty unless each has at least 3 % of the values on its side, and the valley is at most half as high
     * as the lower of them.
     *
     * @param values in rising order
     * @param weights how many there are of each
     * @param leastDistance how far apart the peaks must be
     */
    public static Optional<TwoPeaks> of(double[] values, long[] weights, double leastDistance) {
        Sample sample = new Sample(values, weights);
        double width = sample.width();
        if (!(width > 0)) {
            return Optional.empty();
        }
        double from = values[0] - KERNEL_REACH * width;
        double cell = (values[values.length - 1] + KERNEL_REACH * width - from) / CELLS;
        double[] density = sample.density(from, cell, width);
        return valley(density, leastDistance / cell)
                .map(found -> new TwoPeaks(
                        from + (found.low + 0.5) * cell,
                        from + (found.high + 0.5) * cell,
                        from + (found.valley + 0.5) * cell,
                        sample.shareAbove(from + (found.valley + 0.5) * cell)))
                .filter(peaks -> Math.min(peaks.highShare, 1 - peaks.highShare) >= LEAST_MASS);
    }

    /** The pair of peaks that stands out most from what lies between. */
    private static Optional<Cells> valley(double[] density, double leastDistance) {
        List<Integer> peaks = new ArrayList<>();
        for (int i = 1; i + 1 < density.length; i++) {
            if (density[i] > density[i - 1] && density[i] >= density[i + 1]) {
                peaks.add(i);
            }
        }
        Optional<Cells> best = Optional.empty();
        for (int a = 0; a < peaks.size(); a++) {
            for (int b = a + 1; b < peaks.size(); b++) {
                Cells cells = Cells.between(peaks.get(a), peaks.get(b), density);
                boolean isApart = cells.high - cells.low >= leastDistance && cells.depth <= DEEPEST_VALLEY;
                if (isApart && cells.weight > best.map(Cells::weight).orElse(0.0)) {
                    best = Optional.of(cells);
                }
            }
        }
        return best;
    }

    /** Two peaks and the lowest place between them, as cells; the lower peak's height, and the valley's as a share of it. */
    private record Cells(int low, int high, int valley, double weight, double depth) {

        static Cells between(int low, int high, double[] density) {
            int valley = low;
            for (int i = low; i <= high; i++) {
                valley = density[i] < density[valley] ? i : valley;
            }
            double lower = Math.min(density[low], density[high]);
            return new Cells(low, high, valley, lower, density[valley] / lower);
        }
    }

    /** Values in rising order with how many there are of each. */
    private static final class Sample {

        private final double[] values;
        private final long[] weights;

        Sample(double[] values, long[] weights) {
            this.values = values;
            this.weights = weights;
        }

        double width() {
            double n = total();
            double mean = 0;
            for (int i = 0; i < values.length; i++) {
                mean += values[i] * weights[i] / n;
            }
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                squares += (values[i] - mean) * (values[i] - mean) * weights[i];
            }
            double deviation = Math.sqrt(squares / Math.max(1, n - 1));
            double spread = (at(0.75) - at(0.25)) / 1.34;
            return 0.9 * (spread > 0 ? Math.min(deviation, spread) : deviation) * Math.pow(n, -0.2);
        }

        private double total() {
            double n = 0;
            for (long weight : weights) {
                n += weight;
            }
            return n;
        }

        private double at(double share) {
            double rank = share * total();
            double seen = 0;
            for (int i = 0; i < values.length; i++) {
                seen += weights[i];
                if (seen >= rank) {
                    return values[i];
                }
            }
            return values[values.length - 1];
        }

        double shareAbove(double limit) {
            double above = 0;
            for (int i = 0; i < values.length; i++) {
                above += values[i] > limit ? weights[i] : 0;
            }
            return above / total();
        }

        /** Counts per cell, smoothed. */
        double[] density(double from, double cell, double width) {
            double[] counts = new double[CELLS];
            for (int i = 0; i < values.length; i++) {
                int index = (int) ((values[i] - from) / cell);
                counts[Math.max(0, Math.min(CELLS - 1, index))] += weights[i];
            }
            int reach = (int) Math.ceil(KERNEL_REACH * width / cell);
            double[] smooth = new double[CELLS];
            for (int offset = -reach; offset <= reach; offset++) {
                double z = offset * cell / width;
                double kernel = Math.exp(-z * z / 2);
                for (int i = Math.max(0, -offset); i < Math.min(CELLS, CELLS - offset); i++) {
                    smooth[i + offset] += kernel * counts[i];
                }
            }
            return smooth;
        }
    }
}
