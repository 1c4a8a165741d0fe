package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.plan.ThinkTime;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitParserTests {

    private static final String NO_TIME =
            "cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case and"
                    + " without blanks, as in 500ms or 1m30s";

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "1ns, PT0.000000001S",
        "250us, PT0.00025S",
        "250µs, PT0.00025S",
        "500ms, PT0.5S",
        "0.5s, PT0.5S",
        "2s, PT2S",
        "2m, PT2M",
        "1h, PT1H",
        "1m30s, PT1M30S",
        "1h30m, PT1H30M",
        "1s500ms, PT1.5S",
        "1.5m, PT1M30S"
    })
    void aTimeIsANumberWithAUnit(String text, Duration time) {
        assertThat(UnitParser.duration(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "ten", "10 s", "s", "10S", "5M", "5min", "5mins", "1e3ms", "0,5s", ".5s", "1.s", "1..2s",
                "10s ", "+5s", "1m30", "5d", "0x10s", "٥s"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.duration(text))
                .withMessage(NO_TIME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10       | no unit; write 10s, 10ms or 10m",
                "1.5      | no unit; write 1.5s, 1.5ms or 1.5m",
                "+5       | no unit; write 5s, 5ms or 5m",
                "-1       | must not be negative, and has no unit; write 10s, 500ms or 2m",
                "-1s      | must not be negative",
                "400000h  | is longer than 36 years"
            })
    void aTimeIsNeverGuessed(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.duration(text))
                .withMessage(rule);
    }

    @Test
    void aLimitIsMoreThanZero() {
        assertThat(UnitParser.positiveDuration("1ns")).isEqualTo(Duration.ofNanos(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.positiveDuration("0ms"))
                .withMessage("must be more than 0");
    }

    @Test
    void aPauseIsATimeOrARange() {
        assertThat(UnitParser.thinkTime("100ms")).isEqualTo(ThinkTime.of(Duration.ofMillis(100)));
        assertThat(UnitParser.thinkTime("0s..200ms")).isEqualTo(new ThinkTime(Duration.ZERO, Duration.ofMillis(200)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.thinkTime("200ms..100ms"))
                .withMessage("the range goes from the longer to the shorter pause; write it the other way round");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.thinkTime("50..200ms"))
                .withMessage("no unit; write 50s, 50ms or 50m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.thinkTime("50ms.."))
                .withMessage(NO_TIME);
    }

    @ParameterizedTest
    @CsvSource({"300/s, 300", "0.5/s, 0.5", "6000/min, 100", "3600/h, 1"})
    void aRateHasAPeriod(String text, double perSecond) {
        assertThat(UnitParser.rate(text)).isCloseTo(perSecond, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300       | no unit; write 300/s, 300/min or 300/h",
                "0/s       | must be more than 0",
                "-5/s      | must not be negative",
                "NaN       | cannot be read as a rate: a number, then /s, /min or /h, as in 300/s",
                "Infinity  | cannot be read as a rate: a number, then /s, /min or /h, as in 300/s",
                "300/m     | cannot be read as a rate: a number, then /s, /min or /h, as in 300/s",
                "300 /s    | cannot be read as a rate: a number, then /s, /min or /h, as in 300/s",
                "300rps    | cannot be read as a rate: a number, then /s, /min or /h, as in 300/s"
            })
    void whatIsNoRateIsRefused(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.rate(text))
                .withMessage(rule);
    }

    @Test
    void aRateIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.rate("9".repeat(400) + "/s"))
                .withMessage("is more than any machine can do");
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "0.1%, 0.001", "1%, 0.01", "12.5%, 0.125", "100%, 1"})
    void aShareHasAPerCentSign(String text, double share) {
        assertThat(UnitParser.share(text)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.01    | no unit; a share is written with a per cent sign, as in 1% or 0.1%",
                "-1%     | must not be negative",
                "100.1%  | is more than 100%",
                "1 %     | cannot be read as a share: a number and a per cent sign, as in 0.1%",
                "one     | cannot be read as a share: a number and a per cent sign, as in 0.1%"
            })
    void whatIsNoShareIsRefused(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.share(text))
                .withMessage(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99<=80ms", "p99.99<=80ms", "99.99 <= 80ms", " 99.99<=80ms "})
    void aPercentileHasItsLimit(String text) {
        assertThat(UnitParser.percentileLimit(text)).isEqualTo(entry(new Percentile(99.99), Duration.ofMillis(80)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0<=80ms      | a percentile lies between 0 and 100, both excluded, was 0.0; for the maximum use max",
                "100<=80ms    | a percentile lies between 0 and 100, both excluded, was 100.0; for the maximum use max",
                "101<=80ms    | a percentile lies between 0 and 100, both excluded, was 101.0; for the maximum use max",
                "0.95<=80ms   | 0.95 is read as the 0.95th percentile; did you mean 95?",
                "0.999<=80ms  | 0.999 is read as the 0.999th percentile; did you mean 99.9?",
                "p9x<=80ms    | cannot be read as a percentile with its limit, as in 99.99<=80ms",
                "99           | cannot be read as a percentile with its limit, as in 99.99<=80ms",
                "99<80ms      | cannot be read as a percentile with its limit, as in 99.99<=80ms",
                "99<=80       | no unit; write 80s, 80ms or 80m",
                "99<=0ms      | must be more than 0"
            })
    void whatIsNoPercentileWithItsLimitIsRefused(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.percentileLimit(text))
                .withMessage(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                     | must be at least 1",
                "-1                    | must be at least 1",
                "1.5                   | is no whole number",
                "1e3                   | is no whole number",
                "1,000                 | is no whole number",
                "many                  | is no whole number",
                "99999999999999999999  | has too many digits"
            })
    void whatIsNoCountIsRefused(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitParser.count(text))
                .withMessage(rule);
    }

    @Test
    void numbersAreReadTheSameUnderEveryDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"ru", "tr", "ar-EG"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(UnitParser.duration("1.5s")).isEqualTo(Duration.ofMillis(1_500));
                assertThat(UnitParser.rate("0.5/min")).isEqualTo(0.5 / 60);
                assertThat(UnitParser.share("0.1%")).isEqualTo(0.001);
                assertThat(UnitParser.count("1000")).isEqualTo(1_000);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
