package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                 | 0 ns",
                "1                 | 1 ns",
                "0.25              | 0.25 ns",
                "850               | 850 ns",
                "999.4             | 999 ns",
                "999.5             | 1 µs",
                "1234              | 1.23 µs",
                "34200             | 34.2 µs",
                "999499            | 999 µs",
                "999500            | 1 ms",
                "9996000           | 10 ms",
                "34249999          | 34.2 ms",
                "412000000         | 412 ms",
                "999500000         | 1 s",
                "1500000000        | 1.5 s",
                "59940000000       | 59.9 s",
                "119400000000      | 119 s",
                "119500000000      | 2 m",
                "125000000000      | 2 m 5 s",
                "3599600000000     | 1 h",
                "3605000000000     | 1 h 5 s",
                "5400000000000     | 1 h 30 m",
                "90061000000000    | 25 h 1 m 1 s",
                "Infinity          | ∞"
            })
    void aTimeHasThreeDigitsAndTheUnitThatFits(double nanos, String words) {
        assertThat(Figures.nanos(nanos)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "12340, 12.3 s", "119940, 119.9 s", "119960, 2 m", "125000, 2 m 5 s", "3660000, 1 h 1 m"})
    void aMomentIsTold(long millis, String words) {
        assertThat(Figures.offset(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0 %",
                "1           | 100 %",
                "0.0043      | 0.43 %",
                "0.000004321 | 0.000432 %",
                "0.00000002  | 0.000002 %",
                "0.1234      | 12.3 %",
                "0.99996     | 100 %",
                "20.81       | 2,081 %"
            })
    void aShareIsPerCentAndNeverNothingWhenItIsSomething(double share, String words) {
        assertThat(Figures.share(share)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0/s",
                "0.033333  | 0.0333/s",
                "9.996     | 10/s",
                "99.96     | 100/s",
                "310.7     | 311/s",
                "1234567.8 | 1,234,568/s"
            })
    void aRateIsPerSecond(double rate, String words) {
        assertThat(Figures.perSecond(rate)).isEqualTo(words);
    }

    @Test
    void lessThanNothingHasAMinusAndNoHyphen() {
        assertThat(Figures.share(-0.117)).isEqualTo("−11.7 %");
        assertThat(Figures.perSecond(-1_234.5)).isEqualTo("−1,235/s");
        assertThat(Figures.nanos(-34_200_000)).isEqualTo("−34.2 ms");
        assertThat(Figures.nanos(-125e9)).isEqualTo("−2 m 5 s");
        assertThat(Figures.count(-5_994)).isEqualTo("−5,994");
        assertThat(Figures.value(Unit.BYTES, -65_536)).isEqualTo("−64 KB");
        assertThat(Figures.share(-0.0)).isEqualTo("0 %");
    }

    @Test
    void countsHaveThousandsSeparatorsAndTheNumberOfTheirNoun() {
        assertThat(Figures.count(5_994)).isEqualTo("5,994");
        assertThat(Figures.count(1, "call")).isEqualTo("1 call");
        assertThat(Figures.count(0, "call")).isEqualTo("0 calls");
        assertThat(Figures.count(1_000_000, "call")).isEqualTo("1,000,000 calls");
    }

    @Test
    void aValueBesideAnotherHasTheDigitsThatTellThemApart() {
        assertThat(Figures.valueBeside(Unit.NANOSECONDS, 500_000_001, 500_000_000))
                .isEqualTo("500.000001 ms");
        assertThat(Figures.valueBeside(Unit.NANOSECONDS, 500_100_000, 500_000_000))
                .isEqualTo("500.1 ms");
        assertThat(Figures.valueBeside(Unit.NANOSECONDS, 120_250_000_000.0, 120_000_000_000.0))
                .isEqualTo("2 m 0.3 s");
        assertThat(Figures.valueBeside(Unit.PER_SECOND, 299.96, 300)).isEqualTo("299.96/s");
        assertThat(Figures.valueBeside(Unit.SHARE, 0.0100004, 0.01)).isEqualTo("1.00004 %");
        assertThat(Figures.valueBeside(Unit.PER_SECOND, 300, 300)).isEqualTo("300/s");
        assertThat(Figures.valueBeside(Unit.PER_SECOND, 310.7, 300)).isEqualTo("311/s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "ru", "tr", "ar-EG", "de-CH", "hi-IN-u-nu-deva"})
    void numbersAreTheSameUnderEveryDefaultLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Figures.nanos(1_234_567)).isEqualTo("1.23 ms");
        assertThat(Figures.nanos(125e9)).isEqualTo("2 m 5 s");
        assertThat(Figures.offset(Duration.ofMillis(1_500))).isEqualTo("1.5 s");
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.share(0.1234)).isEqualTo("12.3 %");
        assertThat(Figures.perSecond(1_234.5)).isEqualTo("1,235/s");
    }

    /** As the JDK's own formatter has it, which is too slow for the tens of thousands of numbers of a report. */
    @Test
    void numbersAreRoundedAndGroupedAsTheFormatterOfTheJdkDoes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-9, 15));
            double shown = random.nextInt(3) == 0 ? Math.rint(value) : value;
            assertThat(Figures.threeDigits(shown)).as("%s", shown).isEqualTo(formatted(shown));
            long count = random.nextLong() >> random.nextInt(64);
            assertThat(Figures.count(count))
                    .isEqualTo(String.format(Locale.ROOT, "%,d", count).replace('-', '\u2212'));
        }
        for (double value :
                new double[] {0, -0.0, 0.5, -0.5, 99.95, 999.5, 0.0009995, 1e20, Double.NaN, Double.NEGATIVE_INFINITY
                }) {
            assertThat(Figures.threeDigits(value)).as("%s", value).isEqualTo(formatted(value));
        }
    }

    private static String formatted(double value) {
        int decimals = value == Math.rint(value) ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
        return (text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text).replace('-', '\u2212');
    }
}
