package io.perfjunit.result;

import java.time.Duration;
import java.util.Arrays;

/**
 * A frozen distribution of latencies in nanoseconds, at three significant digits.
 *
 * <p>The buckets are those of HdrHistogram with lowest discernible value 1 and three digits (G. Tene, HdrHistogram): a value is
 * known to within 0.1 %. Count, sum, smallest and largest value are exact. Only used buckets are held, so a histogram of a short
 * interval is small. Merging adds counts; percentiles of two histograms cannot be averaged.
 */
public final class LatencyHistogram {

    /** No values. */
    public static final LatencyHistogram EMPTY =
            new LatencyHistogram(new int[0], new long[0], 0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    private final int[] buckets;
    private final long[] counts;
    private final long count;
    private final long sumNanos;
    private final long minNanos;
    private final long maxNanos;

    private LatencyHistogram(int[] buckets, long[] counts, long count, long sumNanos, long minNanos, long maxNanos) {
        this.buckets = buckets;
        this.counts = counts;
        this.count = count;
        this.sumNanos = sumNanos;
        this.minNanos = minNanos;
        this.maxNanos = maxNanos;
    }

    /**
     * A histogram of counts per bucket.
     *
     * @param buckets indexes as {@link LatencyBuckets#indexOf} gives them, strictly increasing
     * @param counts positive number of values in each of them
     * @param sumNanos exact sum of all values
     * @param minNanos exact smallest value
     * @param maxNanos exact largest value
     * @throws IllegalArgumentException if buckets and counts are not as said
     */
    public static LatencyHistogram of(int[] buckets, long[] counts, long sumNanos, long minNanos, long maxNanos) {
        if (buckets.length != counts.length) {
            throw new IllegalArgumentException(buckets.length + " buckets but " + counts.length + " counts");
        }
        for (int i = 0; i < buckets.length; i++) {
            if (counts[i] < 1 || (i > 0 && buckets[i] <= buckets[i - 1])) {
                throw new IllegalArgumentException("bucket " + buckets[i] + " with " + counts[i] + " values at place "
                        + i + ": buckets must increase and hold something");
            }
        }
        long count = Arrays.stream(counts).sum();
        return count == 0
                ? EMPTY
                : new LatencyHistogram(buckets.clone(), counts.clone(), count, sumNanos, minNanos, maxNanos);
    }

    /** A histogram of the given values in nanoseconds; for few values, as in tests. */
    public static LatencyHistogram ofNanos(long... values) {
        int[] indexes = Arrays.stream(values)
                .mapToInt(LatencyBuckets::indexOf)
                .sorted()
                .distinct()
                .toArray();
        long[] counts = new long[indexes.length];
        for (long value : values) {
            counts[Arrays.binarySearch(indexes, LatencyBuckets.indexOf(value))]++;
        }
        return of(
                indexes,
                counts,
                Arrays.stream(values).sum(),
                Arrays.stream(values).min().orElse(Long.MAX_VALUE),
                Arrays.stream(values).max().orElse(Long.MIN_VALUE));
    }

    /** Number of values. */
    public long count() {
        return count;
    }

    /** True when there is no value. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Exact sum of all values in nanoseconds. */
    public long sumNanos() {
        return sumNanos;
    }

    /** Exact smallest value. @throws IllegalStateException when empty */
    public Duration min() {
        requireValues();
        return Duration.ofNanos(minNanos);
    }

    /** Exact largest value. @throws IllegalStateException when empty */
    public Duration max() {
        requireValues();
        return Duration.ofNanos(maxNanos);
    }

    /** Exact arithmetic mean. @throws IllegalStateException when empty */
    public Duration mean() {
        requireValues();
        return Duration.ofNanos(Math.round((double) sumNanos / count));
    }

    /** The value at the nearest rank of {@code percentile}. @throws IllegalStateException when empty */
    public Duration percentile(Percentile percentile) {
        requireValues();
        return atRank(percentile.rank(count));
    }

    /**
     * The value at a rank counted from 1: the highest value that the bucket of that rank can hold, but never more than the
     * exact maximum.
     *
     * @throws IndexOutOfBoundsException if there is no such rank
     */
    public Duration atRank(long rank) {
        if (rank < 1 || rank > count) {
            throw new IndexOutOfBoundsException("rank " + rank + " of " + count);
        }
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return Duration.ofNanos(Math.max(minNanos, Math.min(maxNanos, LatencyBuckets.highestOf(buckets[i]))));
            }
        }
        throw new IllegalStateException("counts do not add up to " + count);
    }

    /** Number of values in buckets that lie wholly above {@code nanos}; exact to the width of one bucket. */
    public long countAbove(long nanos) {
        long above = 0;
        int limit = LatencyBuckets.indexOf(nanos);
        for (int i = buckets.length - 1; i >= 0 && buckets[i] > limit; i--) {
            above += counts[i];
        }
        return above;
    }

    /** Both distributions together. */
    public LatencyHistogram plus(LatencyHistogram other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int[] union = new int[buckets.length + other.buckets.length];
        long[] sum = new long[union.length];
        int used = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < buckets.length || theirs < other.buckets.length) {
            int bucket = Math.min(bucketAt(mine), other.bucketAt(theirs));
            union[used] = bucket;
            if (bucketAt(mine) == bucket) {
                sum[used] += counts[mine++];
            }
            if (other.bucketAt(theirs) == bucket) {
                sum[used] += other.counts[theirs++];
            }
            used++;
        }
        return new LatencyHistogram(
                Arrays.copyOf(union, used),
                Arrays.copyOf(sum, used),
                count + other.count,
                sumNanos + other.sumNanos,
                Math.min(minNanos, other.minNanos),
                Math.max(maxNanos, other.maxNanos));
    }

    private int bucketAt(int place) {
        return place < buckets.length ? buckets[place] : Integer.MAX_VALUE;
    }

    /** Visits every used bucket from the fastest to the slowest. */
    public void forEachBucket(BucketVisitor visitor) {
        for (int i = 0; i < buckets.length; i++) {
            visitor.visit(LatencyBuckets.lowestOf(buckets[i]), LatencyBuckets.highestOf(buckets[i]), counts[i]);
        }
    }

    /** Sees one bucket of a histogram. */
    @FunctionalInterface
    public interface BucketVisitor {

        /** Takes the inclusive bounds of a bucket in nanoseconds and the number of values in it. */
        void visit(long lowestNanos, long highestNanos, long count);
    }

    private void requireValues() {
        if (isEmpty()) {
            throw new IllegalStateException("no values were recorded");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(counts, that.counts)
                && sumNanos == that.sumNanos
                && minNanos == that.minNanos
                && maxNanos == that.maxNanos;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(buckets) * 31 + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return isEmpty() ? "empty" : count + " values, " + min() + ".." + max() + ", mean " + mean();
    }
}
