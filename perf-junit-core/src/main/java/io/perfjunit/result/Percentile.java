package io.perfjunit.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentile between 0 and 100, both excluded, written p99.9. A type of its own so that a fraction cannot pass for one.
 *
 * @param value 99.9 for p99.9
 */
public record Percentile(double value) implements Comparable<Percentile> {

    private static final long THOUSANDTHS = 1000;
    private static final long LARGEST_SHORT_COUNT = Long.MAX_VALUE / (100 * THOUSANDTHS);

    /** The median. */
    public static final Percentile P50 = new Percentile(50);

    /** Slower than three calls of four. */
    public static final Percentile P75 = new Percentile(75);

    /** Slower than nine calls of ten. */
    public static final Percentile P90 = new Percentile(90);

    /** Slower than 95 of 100 calls. */
    public static final Percentile P95 = new Percentile(95);

    /** Slower than 99 of 100 calls. */
    public static final Percentile P99 = new Percentile(99);

    /** Slower than 999 of 1,000 calls. */
    public static final Percentile P999 = new Percentile(99.9);

    public Percentile {
        if (!(value > 0 && value < 100)) {
            throw new IllegalArgumentException(
                    "a percentile lies between 0 and 100, both excluded, was " + value + "; for the maximum use max");
        }
    }

    /** The share of calls at or below the percentile, 0.999 for p99.9. */
    public double share() {
        return exactShare().doubleValue();
    }

    /** The share of calls that may be slower, 0.001 for p99.9. */
    public double shareBeyond() {
        return BigDecimal.ONE.subtract(exactShare()).doubleValue();
    }

    /**
     * The nearest rank, counted from 1, of this percentile among {@code n} ordered values: the smallest whole number not below
     * q·n.
     */
    public long rank(long n) {
        long thousandths = Math.round(value * THOUSANDTHS);
        // The usual percentiles have few digits, and histograms are asked for them by the ten thousand.
        return (double) thousandths / THOUSANDTHS == value && n > 0 && n <= LARGEST_SHORT_COUNT
                ? (thousandths * n - 1) / (100 * THOUSANDTHS) + 1
                : exactRank(n);
    }

    private long exactRank(long n) {
        return exactShare()
                .multiply(BigDecimal.valueOf(n))
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .longValueExact();
    }

    /** In decimal: 99.9 / 100 * 1000 is 999.0000000000001 in binary, and the rank would be 1000. */
    private BigDecimal exactShare() {
        return BigDecimal.valueOf(value).movePointLeft(2);
    }

    @Override
    public int compareTo(Percentile other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value == Math.rint(value) ? "p" + (long) value : "p" + value;
    }
}
