package io.perfjunit.result;

/**
 * The log-linear buckets of every latency histogram: up to 2,047 ns one bucket per nanosecond, above that 1,024 buckets per
 * doubling, so that a bucket is never wider than 0.1 % of its values.
 *
 * <p>The numbering is that of HdrHistogram with lowest discernible value 1 and three significant digits (G. Tene, HdrHistogram,
 * {@code AbstractHistogram}), so that counts move between the two without any loss.
 */
public final class LatencyBuckets {

    private static final int HALF_BITS = 10;
    private static final int HALF_COUNT = 1 << HALF_BITS;
    private static final long SUB_BUCKET_MASK = 2L * HALF_COUNT - 1;
    private static final int LEADING_ZEROS_OF_FIRST = 64 - HALF_BITS - 1;

    /** One more than the index of the largest {@code long}. */
    public static final int COUNT = indexOf(Long.MAX_VALUE) + 1;

    private LatencyBuckets() {}

    /** The bucket of a latency; values below 0 count as 0. */
    public static int indexOf(long nanos) {
        long value = Math.max(0, nanos);
        int octave = LEADING_ZEROS_OF_FIRST - Long.numberOfLeadingZeros(value | SUB_BUCKET_MASK);
        int sub = (int) (value >>> octave);
        return (octave << HALF_BITS) + sub;
    }

    /** The lowest latency, in nanoseconds, that falls into a bucket. */
    public static long lowestOf(int index) {
        int octave = octaveOf(index);
        return (long) (index - (octave << HALF_BITS)) << octave;
    }

    /** The highest latency, in nanoseconds, that falls into a bucket. */
    public static long highestOf(int index) {
        return lowestOf(index) + (1L << octaveOf(index)) - 1;
    }

    private static int octaveOf(int index) {
        return Math.max(0, (index >>> HALF_BITS) - 1);
    }
}
