package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 25, 50, 75, 90, 95, 99, 99.9, 99.99})
    void aPercentileIsTheValueAtTheNearestRankToATenthOfAPerCentAndNeverBelowIt(double percent) {
        for (int n : new int[] {1, 2, 3, 10, 999, 1_000, 1_001, 20_000}) {
            long[] values = latencies(n, n);
            Percentile percentile = new Percentile(percent);
            long exact = sorted(values)[(int) percentile.rank(n) - 1];
            long measured =
                    LatencyHistogram.ofNanos(values).percentile(percentile).toNanos();
            assertThat(measured).as("%s of %d", percentile, n).isBetween(exact, exact + exact / 1_000);
        }
    }

    @Test
    void theValueAtEveryRankIsThatOfTheSortedValues() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(40, 10, 30, 10, 20);
        assertThat(List.of(1, 2, 3, 4, 5).stream().map(histogram::atRank))
                .extracting(Duration::toNanos)
                .containsExactly(10L, 10L, 20L, 30L, 40L);
    }

    @Test
    void thereIsNoRankZeroAndNoneBeyondTheLast() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(1, 2, 3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> histogram.atRank(0))
                .withMessage("rank 0 of 3");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> histogram.atRank(4))
                .withMessage("rank 4 of 3");
    }

    @Test
    void smallestLargestSumAndMeanAreExactHoweverWideTheBucket() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(1_000_000_001L, 1_000_000_007L, 3_000_000_019L);
        assertThat(histogram.min()).isEqualTo(Duration.ofNanos(1_000_000_001L));
        assertThat(histogram.max()).isEqualTo(Duration.ofNanos(3_000_000_019L));
        assertThat(histogram.sumNanos()).isEqualTo(5_000_000_027L);
        assertThat(histogram.mean()).isEqualTo(Duration.ofNanos(1_666_666_676L));
        assertThat(histogram.count()).isEqualTo(3);
    }

    @Test
    void noRankIsSlowerThanTheSlowestValueNorFasterThanTheFastest() {
        long alone = 1_000_000_001L;
        LatencyHistogram histogram = LatencyHistogram.ofNanos(alone, alone, alone);
        assertThat(histogram.atRank(1)).isEqualTo(Duration.ofNanos(alone));
        assertThat(histogram.atRank(3)).isEqualTo(Duration.ofNanos(alone));
    }

    @Test
    void valuesAboveALimitAreCountedToTheWidthOfABucket() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(10, 20, 30, 500_001_000L, 501_000_000L);
        assertThat(histogram.countAbove(9)).isEqualTo(5);
        assertThat(histogram.countAbove(20)).isEqualTo(3);
        assertThat(histogram.countAbove(500_000_000L))
                .as("shares its bucket with 500.001 ms")
                .isEqualTo(1);
        assertThat(histogram.countAbove(501_000_000L)).isZero();
        assertThat(histogram.countAbove(Long.MAX_VALUE)).isZero();
    }

    @Test
    void partsInAnyOrderAndAnyGroupingMakeTheUnsplitHistogram() {
        long[] values = latencies(5_000, 7);
        List<LatencyHistogram> parts = split(values, 13);
        LatencyHistogram unsplit = LatencyHistogram.ofNanos(values);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<LatencyHistogram> left = new ArrayList<>(parts);
            while (left.size() > 1) {
                Collections.shuffle(left, random);
                left.add(left.remove(0).plus(left.remove(0)));
            }
            assertThat(left.get(0)).isEqualTo(unsplit);
        }
    }

    @Test
    void addingNothingChangesNothing() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(1, 2, 3);
        assertThat(histogram.plus(LatencyHistogram.EMPTY)).isEqualTo(histogram);
        assertThat(LatencyHistogram.EMPTY.plus(histogram)).isEqualTo(histogram);
        assertThat(LatencyHistogram.ofNanos()).isEqualTo(LatencyHistogram.EMPTY);
    }

    @Test
    void histogramsThatDifferInOneValueAreNotEqual() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(1, 2, 3);
        assertThat(histogram).isEqualTo(LatencyHistogram.ofNanos(3, 2, 1)).isNotEqualTo(LatencyHistogram.ofNanos(1, 2));
        assertThat(LatencyHistogram.ofNanos(5_000_000, 5_000_001))
                .as("same buckets, other sum")
                .isNotEqualTo(LatencyHistogram.ofNanos(5_000_000, 5_000_000));
    }

    @Test
    void anEmptyHistogramHasNoFigures() {
        assertThat(LatencyHistogram.EMPTY.isEmpty()).isTrue();
        assertThat(LatencyHistogram.EMPTY.countAbove(0)).isZero();
        assertThatIllegalStateException().isThrownBy(LatencyHistogram.EMPTY::min);
        assertThatIllegalStateException().isThrownBy(LatencyHistogram.EMPTY::max);
        assertThatIllegalStateException().isThrownBy(LatencyHistogram.EMPTY::mean);
        assertThatIllegalStateException().isThrownBy(() -> LatencyHistogram.EMPTY.percentile(Percentile.P50));
    }

    @Test
    void bucketsMustIncreaseAndHoldSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.of(new int[] {1, 2}, new long[] {1}, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.of(new int[] {2, 2}, new long[] {1, 1}, 4, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.of(new int[] {3, 2}, new long[] {1, 1}, 5, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.of(new int[] {1, 2}, new long[] {3, -1}, 1, 1, 1));
    }

    /** Latencies from 1 ns to about 18 minutes, every magnitude as likely as the other. */
    static long[] latencies(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(n, 0, 40)
                .mapToLong(power -> (long) Math.pow(2, power))
                .toArray();
    }

    private static List<LatencyHistogram> split(long[] values, int parts) {
        List<LatencyHistogram> histograms = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            histograms.add(LatencyHistogram.ofNanos(
                    Arrays.copyOfRange(values, values.length * part / parts, values.length * (part + 1) / parts)));
        }
        return histograms;
    }

    private static long[] sorted(long[] values) {
        return Arrays.stream(values).sorted().toArray();
    }
}
