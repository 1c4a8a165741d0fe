package io.perfjunit.result;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Writes a {@link LatencyHistogram} as compressed HdrHistogram (V2, Base64) that every HdrHistogram implementation can read and
 * merge, and reads it back. Bucket counts survive unchanged; sum, smallest and largest value travel beside it, since the format
 * knows them only to the width of a bucket.
 */
public final class HistogramCodec {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final int LARGEST_PAYLOAD_BYTES = 4 << 20;

    private HistogramCodec() {}

    /** The histogram as HdrHistogram holds it, values in nanoseconds. */
    public static Histogram toHdr(LatencyHistogram histogram) {
        Histogram hdr = new Histogram(SIGNIFICANT_DIGITS);
        hdr.setAutoResize(true);
        histogram.forEachBucket((low, high, count) -> hdr.recordValueWithCount(low, count));
        return hdr;
    }

    /** Base64 of the compressed histogram. */
    public static String encode(LatencyHistogram histogram) {
        Histogram hdr = toHdr(histogram);
        ByteBuffer buffer = ByteBuffer.allocate(hdr.getNeededByteBufferCapacity());
        int length = hdr.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a histogram, or is too large to be one of ours
     */
    public static LatencyHistogram decode(String base64, long sumNanos, long minNanos, long maxNanos) {
        if (base64.length() > LARGEST_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "compressed histogram of " + base64.length() + " characters is too large");
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return fromHdr(Histogram.decodeFromCompressedByteBuffer(buffer, 0), sumNanos, minNanos, maxNanos);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("not a compressed histogram: " + e.getMessage(), e);
        }
    }

    private static LatencyHistogram fromHdr(Histogram hdr, long sumNanos, long minNanos, long maxNanos) {
        requireOurBuckets(hdr);
        int first = LatencyBuckets.indexOf(hdr.getMinValue());
        int last = LatencyBuckets.indexOf(hdr.getMaxValue());
        int[] buckets = new int[last - first + 1];
        long[] counts = new long[buckets.length];
        int used = 0;
        for (int bucket = first; bucket <= last; bucket++) {
            long count = hdr.getCountAtValue(LatencyBuckets.lowestOf(bucket));
            if (count != 0) {
                buckets[used] = bucket;
                counts[used++] = count;
            }
        }
        return LatencyHistogram.of(
                Arrays.copyOf(buckets, used), Arrays.copyOf(counts, used), sumNanos, minNanos, maxNanos);
    }

    /** Buckets of any other precision would fall between ours. */
    private static void requireOurBuckets(Histogram hdr) {
        long unit = hdr.getLowestDiscernibleValue();
        int digits = hdr.getNumberOfSignificantValueDigits();
        if (unit != 1 || digits != SIGNIFICANT_DIGITS) {
            throw new IllegalArgumentException(
                    "of 1 ns and " + SIGNIFICANT_DIGITS + " digits is needed, this is of " + unit + " and " + digits);
        }
    }
}
