package io.perfjunit.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a comparison of two runs calls something real, over seeded pairs; decision 0012 shows the rates. */
class ComparisonRatesTests {

    private static final int PAIRS = 200;

    /** Two runs of the same service, as the fourth study has them and others: any real change in any row is one too many. */
    @ParameterizedTest
    @CsvSource({"46, 6", "10, 200", "1, 1000"})
    void hardlyAnyComparisonOfUnchangedRunsHasARealChange(int steps, int calls) {
        SmallRun same = new SmallRun(steps, calls, 1);
        assertThat(share(same, same)).isLessThanOrEqualTo(0.02);
    }

    @Test
    void sixCallsAgainstSixShowNothingOfAStep() {
        Comparison comparison = comparison(new SmallRun(46, 6, 1), new SmallRun(46, 6, 5), 1);
        assertThat(comparison.tests().get(0).steps()).hasSize(46).allSatisfy(step -> assertThat(step.values())
                .noneMatch(ComparedValue::isReal));
        assertThat(comparison
                        .tests()
                        .get(0)
                        .whole()
                        .figure(Measure.MEDIAN)
                        .get(1)
                        .isReal())
                .as("276 calls together do")
                .isTrue();
    }

    @Test
    void aStepThatTakesTwiceAsLongIsFoundWhereTheCallsCarryIt() {
        assertThat(share(new SmallRun(1, 1_000, 1), new SmallRun(1, 1_000, 2))).isGreaterThan(0.9);
    }

    private static double share(SmallRun before, SmallRun after) {
        return LongStream.rangeClosed(1, PAIRS)
                        .filter(seed -> {
                            Comparison comparison = comparison(before, after, seed);
                            return comparison.real(true) + comparison.real(false) > 0;
                        })
                        .count()
                / (double) PAIRS;
    }

    private static Comparison comparison(SmallRun before, SmallRun after, long seed) {
        return Comparison.byTest(List.of(
                new Side("before", List.of(before.document(2 * seed))),
                new Side("after", List.of(after.document(2 * seed + 1)))));
    }
}
