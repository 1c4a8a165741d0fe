package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileTests {

    @ParameterizedTest
    @CsvSource({
        "50, 1, 1",
        "50, 2, 1",
        "50, 3, 2",
        "95, 20, 19",
        "95, 19, 19",
        "95, 100, 95",
        "99, 100, 99",
        "99, 101, 100",
        "99.9, 1000, 999",
        "99.9, 999, 999",
        "99.9, 1001, 1000",
        "99.99, 10000, 9999",
        "0.1, 1, 1",
        "50, 10000000000, 5000000000",
        "99.9, 10000000000, 9990000000",
        "99.99999, 10000000000, 9999999000"
    })
    void theRankIsTheSmallestWholeNumberNotBelowItsShare(String percent, long n, long rank) {
        assertThat(new Percentile(Double.parseDouble(percent)).rank(n)).isEqualTo(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "12.5", "50", "75", "90", "95", "99", "99.5", "99.9", "99.95", "99.99", "99.999"})
    void theRankIsThatOfDecimalArithmetic(String percent) {
        Percentile percentile = new Percentile(Double.parseDouble(percent));
        for (long n = 1; n < 100_000; n = n * 3 / 2 + 1) {
            long exact = new BigDecimal(percent)
                    .multiply(BigDecimal.valueOf(n))
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            assertThat(percentile.rank(n)).as("%s of %d", percentile, n).isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 101, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void nothingOutsideZeroToHundredIsAPercentile(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Percentile(value))
                .withMessage("a percentile lies between 0 and 100, both excluded, was " + value
                        + "; for the maximum use max");
    }

    @Test
    void itIsWrittenAsTheFieldWritesIt() {
        assertThat(Stream.of(Percentile.P50, Percentile.P99, Percentile.P999, new Percentile(99.99)))
                .extracting(Percentile::toString)
                .containsExactly("p50", "p99", "p99.9", "p99.99");
    }

    @Test
    void percentilesHaveTheOrderOfTheirValues() {
        assertThat(Stream.of(Percentile.P999, Percentile.P50, Percentile.P95).sorted())
                .containsExactly(Percentile.P50, Percentile.P95, Percentile.P999);
        assertThat(Percentile.P999.share()).isEqualTo(0.999);
    }
}
