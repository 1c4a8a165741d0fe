package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates are those of {@link ChangeSimulation}; decision 0012 shows them. */
class ChangeTests {

    private static final double MISTAKES = 0.01;

    @Test
    void oneRunAgainstOneCallsOnlyALargeChangeReal() {
        assertThat(one(1.00, 1.20)).isEqualTo(Answer.CANNOT_TELL);
        assertThat(one(1.00, 1.50)).isEqualTo(Answer.CANNOT_TELL);
        assertThat(one(1.00, 1.60)).isEqualTo(Answer.REAL);
        assertThat(one(1.60, 1.00)).as("in either direction").isEqualTo(Answer.REAL);
        assertThat(one(1.00, 1.03)).isEqualTo(Answer.NOISE);
    }

    private static Answer one(double before, double after) {
        Change change = Change.between(
                List.of(Level.ofFigure(before)), List.of(Level.ofFigure(after)), Change.ASSUMED_SPREAD, MISTAKES);
        assertThat(change.knowsSpread()).isFalse();
        assertThat(change.resolution()).isCloseTo(0.55, within(0.01));
        return change.answer();
    }

    @Test
    void runsThatVaryLittleShowASmallChange() {
        Change change =
                Change.between(levels(100, 101, 99, 100), levels(110, 111, 109, 110), Change.ASSUMED_SPREAD, MISTAKES);
        assertThat(change.answer()).isEqualTo(Answer.REAL);
        assertThat(change.knowsSpread()).isTrue();
        assertThat(change.share()).isCloseTo(0.10, within(0.001));
        assertThat(change.resolution()).isLessThan(0.06);
    }

    @Test
    void aChangeBelowFivePercentIsNoiseHoweverSureItIs() {
        List<Level> before = levels(100, 100.01, 99.99, 100, 100.01);
        List<Level> after = levels(104, 104.01, 103.99, 104, 104.01);
        assertThat(Change.between(before, after, 0.12, MISTAKES).answer()).isEqualTo(Answer.NOISE);
    }

    @Test
    void runsThatVaryMuchCannotTell() {
        assertThat(Change.between(levels(100, 150, 80), levels(130, 90, 160), 0.12, MISTAKES)
                        .answer())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void aRunThatVariesMuchByItselfCannotTellThatASmallChangeIsNoise() {
        List<Level> wild = List.of(new Level(0, 0.15));
        assertThat(Change.between(wild, wild, 0.12, MISTAKES).answer()).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void scalingTheSecondSideUpNeverTakesARealIncreaseBack() {
        boolean wasReal = false;
        for (double factor = 1; factor < 3; factor += 0.01) {
            boolean isReal = one(1, 1 + (factor - 1)) == Answer.REAL;
            assertThat(isReal || !wasReal).isTrue();
            wasReal = isReal;
        }
        assertThat(wasReal).isTrue();
    }

    /** False alarms among unchanged pairs, on machines as quiet and as noisy as were met, with bursts. */
    @ParameterizedTest
    @CsvSource({
        // spread between runs, correlation of slices, runs of each side, most of a hundred that may pass for real
        "0.01, 0.5, 1, 0.5",
        "0.04, 0.7, 1, 0.5",
        "0.10, 0.8, 1, 1.5",
        "0.12, 0.8, 1, 2",
        "0.01, 0.5, 3, 2",
        "0.04, 0.7, 3, 2",
        "0.10, 0.8, 3, 2",
        "0.04, 0.7, 5, 2",
        "0.10, 0.8, 5, 2",
    })
    void unchangedCodeHardlyEverPassesForChanged(double spread, double correlation, int runs, double percent) {
        assertThat(new ChangeSimulation(spread, correlation).real(runs, 1)).isLessThanOrEqualTo(percent / 100);
    }

    /** Where a test of the slices of two runs, as others do it, would raise the alarm; the reason for all the above. */
    @Test
    void withoutTheSpreadBetweenRunsEveryThirdUnchangedPairWouldPassForChanged() {
        assertThat(new ChangeSimulation(0.10, 0.8).alarmsOfNaiveTest()).isGreaterThan(0.25);
    }

    @ParameterizedTest
    @CsvSource({
        // spread, correlation, runs of each side, factor, least of a hundred that are found
        "0.01, 0.5, 3, 1.10, 78",
        "0.01, 0.5, 3, 1.20, 99",
        "0.04, 0.7, 3, 1.20, 55",
        "0.04, 0.7, 5, 1.20, 97",
        "0.10, 0.8, 5, 1.50, 97",
        "0.04, 0.7, 1, 2.00, 99",
    })
    void changedCodeIsFound(double spread, double correlation, int runs, double factor, double percent) {
        assertThat(new ChangeSimulation(spread, correlation).real(runs, factor)).isGreaterThanOrEqualTo(percent / 100);
    }

    private static List<Level> levels(double... figures) {
        return DoubleStream.of(figures).mapToObj(Level::ofFigure).toList();
    }
}
