package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.stats.ShareChange.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareChangeTests {

    /** R. G. Newcombe, Interval estimation for the difference between independent proportions, 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "10, 10, 0, 10, 0.6075, 1.0000"})
    void theIntervalIsThatOfNewcombesTable(double a, double m, double b, double n, double low, double high) {
        ShareChange change = ShareChange.between(new Trials(b / n, n), new Trials(a / m, m), 0.95);
        assertThat(change.low()).isCloseTo(low, within(0.00005));
        assertThat(change.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void failuresThatComeUpAreReal() {
        assertThat(answer(0, 5_000, 0.021, 5_000)).isEqualTo(Answer.REAL);
    }

    @Test
    void aDifferenceThatManyCallsDoNotShowIsNoise() {
        assertThat(answer(0.010, 5_000, 0.012, 5_000)).isEqualTo(Answer.NOISE);
    }

    @Test
    void aProvenDifferenceTooSmallToMatterIsNoise() {
        assertThat(answer(0.001, 1e7, 0.002, 1e7)).isEqualTo(Answer.NOISE);
    }

    @Test
    void fewCallsCannotTell() {
        assertThat(answer(0, 30, 0.03, 30)).isEqualTo(Answer.CANNOT_TELL);
        assertThat(answer(0, 0, 0.5, 30)).isEqualTo(Answer.CANNOT_TELL);
    }

    private static Answer answer(double before, double m, double after, double n) {
        return ShareChange.between(new Trials(before, m), new Trials(after, n), 0.99)
                .answer();
    }
}
