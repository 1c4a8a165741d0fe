package io.perfjunit.recorder;

import io.perfjunit.result.LatencyBuckets;
import io.perfjunit.result.LatencyHistogram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing distribution of latencies. Buckets come in pages that exist only once a value has fallen into them, so that
 * thousands of these fit into memory. Owned by one thread at a time.
 */
final class BucketCounts {

    private static final int PAGE_BITS = 7;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int PAGES = (LatencyBuckets.COUNT >> PAGE_BITS) + 1;

    /** So many values are put into their buckets at a time. */
    private static final int WAITING = 32;

    private final long[] waiting = new long[WAITING];
    private int waits;
    private final long[] @Nullable [] pages = new long[PAGES][];
    private int lowestPage = PAGES;
    private int highestPage = -1;
    private long count;
    private long sum;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    void record(long nanos) {
        if (waits == WAITING) {
            settle();
        }
        waiting[waits] = nanos;
        waits++;
    }

    /**
     * Puts what waits into its buckets. What a body does between two calls takes the buckets out of the processor's cache: one by
     * one every value would wait for memory several times, together they wait at the same time.
     */
    private void settle() {
        // In such an order that nothing is lost, and nothing counted twice, if there is no memory for a page.
        while (waits > 0) {
            count(waiting[waits - 1]);
            waits--;
        }
    }

    private void count(long nanos) {
        int bucket = LatencyBuckets.indexOf(nanos);
        long[] page = pages[bucket >> PAGE_BITS];
        if (page == null) {
            page = open(bucket >> PAGE_BITS);
        }
        page[bucket & (PAGE_SIZE - 1)]++;
        count++;
        sum += nanos;
        min = Math.min(min, nanos);
        max = Math.max(max, nanos);
    }

    private long[] open(int index) {
        long[] page = new long[PAGE_SIZE];
        pages[index] = page;
        lowestPage = Math.min(lowestPage, index);
        highestPage = Math.max(highestPage, index);
        return page;
    }

    long count() {
        return count + waits;
    }

    void addTo(BucketCounts target) {
        settle();
        if (count == 0) {
            return;
        }
        for (int index = lowestPage; index <= highestPage; index++) {
            long[] page = pages[index];
            if (page != null) {
                long[] into = target.pages[index];
                add(page, into == null ? target.open(index) : into);
            }
        }
        target.count += count;
        target.sum += sum;
        target.min = Math.min(target.min, min);
        target.max = Math.max(target.max, max);
    }

    private static void add(long[] page, long[] into) {
        for (int i = 0; i < PAGE_SIZE; i++) {
            into[i] += page[i];
        }
    }

    /** Empties it and keeps the pages for the next values. */
    void clear() {
        waits = 0;
        if (count == 0) {
            return;
        }
        for (int index = lowestPage; index <= highestPage; index++) {
            long[] page = pages[index];
            if (page != null) {
                Arrays.fill(page, 0);
            }
        }
        count = 0;
        sum = 0;
        min = Long.MAX_VALUE;
        max = Long.MIN_VALUE;
    }

    LatencyHistogram freeze() {
        settle();
        int[] buckets = new int[usedBuckets()];
        long[] counts = new long[buckets.length];
        int used = 0;
        for (int index = lowestPage; index <= highestPage; index++) {
            long[] page = pages[index];
            for (int i = 0; page != null && i < PAGE_SIZE; i++) {
                if (page[i] != 0) {
                    buckets[used] = (index << PAGE_BITS) + i;
                    counts[used++] = page[i];
                }
            }
        }
        return LatencyHistogram.of(buckets, counts, sum, min, max);
    }

    private int usedBuckets() {
        int used = 0;
        for (int index = lowestPage; index <= highestPage; index++) {
            long[] page = pages[index];
            for (int i = 0; page != null && i < PAGE_SIZE; i++) {
                used += page[i] != 0 ? 1 : 0;
            }
        }
        return used;
    }
}
