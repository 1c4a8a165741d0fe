package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HeapGrowthTests {

    private static final double MEGA = 1 << 20;
    private final HeapGrowth rule = new HeapGrowth();

    /** A load of ten seconds and 2,000 iterations with so many collections, evenly spread. */
    private static Observed collected(int number, boolean areOfOld, DoubleUnaryOperator megabytes) {
        Observed load = observed().step("GET /a", calls -> calls.logNormal(2_000, 0.02, 0.3));
        for (int i = 0; i < number; i++) {
            double x = (i + 0.5) / number;
            load.heap(SomeCalls.WINDOW * x, Math.round(MEGA * megabytes.applyAsDouble(x)), areOfOld);
        }
        return load;
    }

    @Test
    void aFloorThatRisesIsToldWithItsPace() {
        Finding finding = collected(10, true, x -> 100 + 100 * x).only(rule);
        assertThat(finding.kind()).isEqualTo(FindingKind.HEAP_GROWING);
        assertThat(finding.place()).isEqualTo(Place.WHOLE);
        assertThat(finding.get(Clue.FLOOR_FIRST)).isCloseTo(115 * MEGA, within(1.0));
        assertThat(finding.get(Clue.FLOOR_LAST)).isCloseTo(185 * MEGA, within(1.0));
        assertThat(finding.get(Clue.BYTES_PER_MINUTE)).isCloseTo(600 * MEGA, Percentage.withPercentage(0.01));
        assertThat(finding.get(Clue.BYTES_PER_HOUR)).isCloseTo(36_000 * MEGA, Percentage.withPercentage(0.01));
        assertThat(finding.get(Clue.BYTES_PER_ITERATION)).isCloseTo(MEGA / 20, Percentage.withPercentage(0.01));
        assertThat(finding.get(Clue.OLD_COLLECTIONS)).isEqualTo(10);
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void aSmallerGrowthIsLessSureAndAStillSmallerOneIsNone() {
        assertThat(collected(12, true, x -> 100 + 50 * x).only(rule).confidence())
                .isEqualTo(Confidence.MEDIUM);
        assertThat(collected(12, true, x -> 100 + 20 * x).by(rule)).isEmpty();
        assertThat(collected(12, true, x -> 5 + 10 * x).by(rule))
                .as("it doubles, and is nothing")
                .isEmpty();
    }

    @Test
    void youngCollectionsSayNothingOfTheFloor() {
        assertThat(collected(60, false, x -> 100 + 100 * x).by(rule)).isEmpty();
    }

    @Test
    void fewCollectionsSayNothing() {
        assertThat(collected(5, true, x -> 100 + 100 * x).by(rule)).isEmpty();
        assertThat(collected(6, true, x -> 100 + 100 * x).by(rule)).hasSize(1);
    }

    @Test
    void inEachThirdWhatIsOldMustHaveBeenLookedAtTwice() {
        Observed load = collected(60, false, x -> 140 + 100 * x);
        for (double at : new double[] {0.5, 1, 1.5, 2, 6.1, 9, 9.2, 9.4}) {
            load.heap(at + 0.01, Math.round(MEGA * (100 + 10 * at)), true);
        }
        assertThat(load.by(rule)).isEmpty();
    }

    @Test
    void whatGrowsLessAndLessIsACacheThatFills() {
        assertThat(collected(30, true, x -> 100 + 100 * (1 - Math.exp(-3 * x))).by(rule))
                .isEmpty();
        assertThat(collected(30, true, x -> 100 + 100 * x * x).by(rule)).hasSize(1);
    }

    @Test
    void onAStarvedGeneratorItIsToldToo() {
        assertThat(Findings.of(collected(10, true, x -> 100 + 100 * x).starved().load()))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.HEAP_GROWING);
    }
}
