package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveSampleTests {

    private static final Offset<Double> NEARLY = within(1e-6);

    // Quantiles of Student's t at 97.5 %: the first three, by mpmath with 40 digits, stand as 2.776, 2.262 and 2.045 in
    // every table, the others are SciPy's and mpmath's.
    private static final double T_4 = 2.7764451051978;
    private static final double T_8 = 2.306004135033371;
    private static final double T_9 = 2.2621571627982;
    private static final double T_18 = 2.10092204024096;
    private static final double T_29 = 2.0452296421327;
    private static final double T_2504 = 1.9609118275248636;
    private static final double T_4999 = 1.9604386466615247;
    private static final double T_9999 = 1.9602012636214;

    @Test
    void callsSpreadEvenlyOverTenSlicesLoseOnlyWhatTenSlicesDoNotKnow() {
        double factor = T_9999 / T_9;
        assertThat(of(same(10, 1_000, 50)).size()).isCloseTo(10_000 * factor * factor, NEARLY);
    }

    @Test
    void callsOverTheLimitInFullSlicesAreWorthOneSliceEach() {
        // Ten slices, three of them wholly over: the variance of a share between k clusters is p(1 − p)/(k − 1).
        List<Slice> slices = new ArrayList<>(same(7, 1_000, 0));
        slices.addAll(same(3, 1_000, 1_000));
        double factor = T_9999 / T_9;
        assertThat(of(slices).size()).isCloseTo(9 * factor * factor, NEARLY);
    }

    /** The same formula in exact fractions in Python: 48 slow calls of 2,505, all in three slices, have a design effect of 15.2. */
    @Test
    void slicesOfDifferentSizesCountByTheirCalls() {
        List<Slice> slices = IntStream.range(0, 30)
                .mapToObj(i -> new Slice(40 + 3L * i, i % 11 == 5 ? 16 : 0))
                .toList();
        double factor = T_2504 / T_29;
        assertThat(of(slices).size()).isCloseTo(2_505 / 15.168874074511077 * factor * factor, NEARLY);
        assertThat(of(slices).size()).isCloseTo(151.80509898620724, NEARLY);
    }

    @Test
    void theOrderOfTheSlicesDoesNotMatter() {
        List<Slice> slices = IntStream.range(0, 30)
                .mapToObj(i -> new Slice(40 + 3L * i, i % 11 == 5 ? 16 : i % 3))
                .toList();
        List<Slice> reversed = new ArrayList<>(slices);
        Collections.reverse(reversed);
        assertThat(of(reversed).size()).isCloseTo(of(slices).size(), NEARLY);
    }

    @Test
    void noCallOverTheLimitOrNothingElseShowsNoSpread() {
        double factor = T_9999 / T_9;
        assertThat(of(same(10, 1_000, 0)).size()).isCloseTo(10_000 * factor * factor, NEARLY);
        assertThat(of(same(10, 1_000, 1_000)).size()).isCloseTo(10_000 * factor * factor, NEARLY);
    }

    @Test
    void stagesThatDifferOnPurposeAreNoBursts() {
        List<Slice> calm = same(10, 500, 0);
        List<Slice> loaded = same(10, 500, 100);
        double factor = T_9999 / T_18;
        assertThat(EffectiveSample.ofStages(List.of(calm, loaded), 0.95).size())
                .isCloseTo(10_000 * factor * factor, NEARLY);
        List<Slice> asOne = new ArrayList<>(calm);
        asOne.addAll(loaded);
        assertThat(of(asOne).size()).isLessThan(200);
    }

    /**
     * Five slices that are wholly over or not at all, two of five, beside a stage without a call over: the variance of the sum is
     * 5/4 · 1,000² · 5 · 0.4 · 0.6, the share 0.2.
     */
    @Test
    void burstsWithinAStageCount() {
        List<Slice> bursts = new ArrayList<>(same(3, 1_000, 0));
        bursts.addAll(same(2, 1_000, 1_000));
        double effect = 1.25 * 1e6 * 5 * 0.24 / 1e8 / (0.2 * 0.8 / 10_000);
        double factor = T_9999 / T_8;
        assertThat(EffectiveSample.ofStages(List.of(bursts, same(5, 1_000, 0)), 0.95)
                        .size())
                .isCloseTo(10_000 / effect * factor * factor, NEARLY);
    }

    @Test
    void aStageWithoutCallsIsNone() {
        List<Slice> some = same(10, 500, 5);
        assertThat(EffectiveSample.ofStages(List.of(some, List.of(), same(3, 0, 0)), 0.95))
                .isEqualTo(of(some));
        assertThat(EffectiveSample.ofStages(List.of(), 0.95)).isEqualTo(new EffectiveSample(0, 0));
    }

    @Test
    void lessThanTwoSlicesSayNothing() {
        assertThat(of(List.of())).isEqualTo(new EffectiveSample(0, 0));
        assertThat(of(List.of(new Slice(500, 100)))).isEqualTo(new EffectiveSample(500, 500));
        assertThat(of(List.of(new Slice(1, 1)))).isEqualTo(new EffectiveSample(1, 1));
    }

    @Test
    void slicesWithoutCallsAreNoEvidence() {
        List<Slice> slices = new ArrayList<>(same(5, 1_000, 50));
        slices.addAll(same(5, 0, 0));
        double factor = T_4999 / T_4;
        assertThat(of(slices).size()).isCloseTo(5_000 * factor * factor, NEARLY);
    }

    @Test
    void slicesOfFewerThanTwentyCallsAreJoined() {
        // 40 slices of 10 calls are 20 of 20; the calls over the limit come in pairs of neighbours.
        List<Slice> slices = IntStream.range(0, 40)
                .mapToObj(i -> new Slice(10, i % 8 < 2 ? 2 : 0))
                .toList();
        List<Slice> pairs = IntStream.range(0, 20)
                .mapToObj(i -> new Slice(20, i % 4 == 0 ? 4 : 0))
                .toList();
        assertThat(of(slices)).isEqualTo(of(pairs));
    }

    @Test
    void fewCallsAreSpreadOverTenSlicesSoThatTheyCanProveSomething() {
        // 50 calls in slices of 20 would be two slices, worth one call by Student's t.
        assertThat(of(same(50, 1, 1)).size()).isGreaterThan(35);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "100, 7", "1000, 999"})
    void theyAreNeverWorthMoreThanTheyAre(long calls, long over) {
        for (int slices = 1; slices <= 12; slices++) {
            EffectiveSample sample = of(same(slices, calls, over));
            assertThat(sample.size()).isPositive().isLessThanOrEqualTo(calls * slices);
        }
    }

    @Test
    void moreOfTheSameCallsAreWorthAsMuchEach() {
        assertThat(new EffectiveSample(1_000, 250).forCalls(800)).isEqualTo(new EffectiveSample(800, 200));
        assertThat(new EffectiveSample(0, 0).forCalls(800)).isEqualTo(EffectiveSample.independent(800));
    }

    @Test
    void itsIntervalsAreThoseOfTheSmallerNumbers() {
        var sample = new EffectiveSample(1_000, 250);
        assertThat(sample.clopperPearson(100, 0.95)).isEqualTo(ShareInterval.clopperPearson(25, 250, 0.95));
        assertThat(sample.wilson(100, 0.95)).isEqualTo(ShareInterval.wilson(25, 250, 0.95));
        assertThat(new EffectiveSample(7, 0.7).clopperPearson(7, 0.95).high()).isEqualTo(1);
    }

    @Test
    void moreThanAllCallsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveSample(10, 10.5))
                .withMessage("the effective size must lie between 0 and all calls, was 10.5 of 10");
    }

    private static EffectiveSample of(List<Slice> slices) {
        return EffectiveSample.of(slices, 0.95);
    }

    private static List<Slice> same(int slices, long calls, long over) {
        return Collections.nCopies(slices, new Slice(calls, over));
    }
}
