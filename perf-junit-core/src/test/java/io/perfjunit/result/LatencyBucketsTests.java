package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyBucketsTests {

    private static final Histogram HDR = new Histogram(1, Long.MAX_VALUE, 3);

    @Test
    void theNumberingIsThatOfHdrHistogram() throws Exception {
        Method hdrIndex = AbstractHistogram.class.getDeclaredMethod("countsArrayIndex", long.class);
        hdrIndex.setAccessible(true);
        for (long nanos : valuesOfEveryMagnitude()) {
            assertThat(LatencyBuckets.indexOf(nanos)).as("%d ns", nanos).isEqualTo(hdrIndex.invoke(HDR, nanos));
        }
    }

    @Test
    void aBucketHasTheBoundsThatHdrHistogramGivesIt() {
        for (long nanos : valuesOfEveryMagnitude()) {
            int bucket = LatencyBuckets.indexOf(nanos);
            assertThat(LatencyBuckets.lowestOf(bucket)).as("%d ns", nanos).isEqualTo(HDR.lowestEquivalentValue(nanos));
            assertThat(LatencyBuckets.highestOf(bucket))
                    .as("%d ns", nanos)
                    .isEqualTo(HDR.highestEquivalentValue(nanos));
        }
    }

    @Test
    void bucketsFollowEachOtherWithoutGapFromZeroToTheLargestLong() {
        long next = 0;
        for (int bucket = 0; bucket < LatencyBuckets.COUNT; bucket++) {
            assertThat(LatencyBuckets.lowestOf(bucket)).as("bucket %d", bucket).isEqualTo(next);
            assertThat(LatencyBuckets.indexOf(LatencyBuckets.lowestOf(bucket))).isEqualTo(bucket);
            assertThat(LatencyBuckets.indexOf(LatencyBuckets.highestOf(bucket))).isEqualTo(bucket);
            next = LatencyBuckets.highestOf(bucket) + 1;
        }
        assertThat(next).as("one more than the largest long").isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void noBucketIsWiderThanATenthOfAPerCentOfItsValues() {
        for (int bucket = 1; bucket < LatencyBuckets.COUNT; bucket++) {
            long lowest = LatencyBuckets.lowestOf(bucket);
            assertThat((double) (LatencyBuckets.highestOf(bucket) - lowest))
                    .as("bucket %d", bucket)
                    .isLessThanOrEqualTo(lowest * 0.001);
        }
    }

    @Test
    void aLatencyBelowZeroCountsAsZero() {
        assertThat(LatencyBuckets.indexOf(-1)).isZero();
        assertThat(LatencyBuckets.indexOf(Long.MIN_VALUE)).isZero();
    }

    private static long[] valuesOfEveryMagnitude() {
        SplittableRandom random = new SplittableRandom(42);
        LongStream drawn = LongStream.generate(() -> random.nextLong() >>> (1 + random.nextInt(63)))
                .limit(100_000);
        LongStream edges = LongStream.range(0, 63)
                .map(power -> 1L << power)
                .flatMap(value -> LongStream.of(value - 1, value, value + 1));
        return LongStream.concat(LongStream.of(0, 2047, 2048, 2049, Long.MAX_VALUE), LongStream.concat(edges, drawn))
                .toArray();
    }
}
