package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.perfjunit.plan.ThreadKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a load test wrongly, with the whole message. Nothing malformed is ever ignored. */
class ConfigurationMistakeTests {

    private static final String NO_TIME =
            "cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case and"
                    + " without blanks, as in 500ms or 1m30s";

    /** Each method of {@link MistakesTestCase} with its message, after the name of the test. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("noUsers", "@LoadTest users = \"0\": must be at least 1"),
            Map.entry("negativeUsers", "@LoadTest users = \"-1\": must be at least 1"),
            Map.entry(
                    "noLoad",
                    "@LoadTest defines no load: set users and duration, rate and duration, or iterations, as in users = 8,"
                            + " duration = \"10s\""),
            Map.entry(
                    "noLoadUnderLoad",
                    "@UnderLoad defines no load: set users and duration, rate and duration, or iterations, as in users = 8,"
                            + " duration = \"10s\""),
            Map.entry("durationWithoutUnit", "@LoadTest duration = \"10\": no unit; write 10s, 10ms or 10m"),
            Map.entry("durationInWords", "@LoadTest duration = \"ten\": " + NO_TIME),
            Map.entry("durationZero", "@LoadTest duration = \"0s\": must be more than 0"),
            Map.entry("durationNegative", "@LoadTest duration = \"-1s\": must not be negative"),
            Map.entry("durationWithBlank", "@LoadTest duration = \"10 s\": " + NO_TIME),
            Map.entry("durationWithComma", "@LoadTest duration = \"0,5s\": " + NO_TIME),
            Map.entry("durationInCapitals", "@LoadTest duration = \"5M\": " + NO_TIME),
            Map.entry("fewerIterationsThanUsers", "iterations = 4 is less than users = 8: 4 users would never run"),
            Map.entry("negativeIterations", "@LoadTest iterations = \"-5\": must be at least 1"),
            Map.entry("warmupNegative", "@LoadTest warmup = \"-1s\": must not be negative"),
            Map.entry("warmupWithoutUnit", "@LoadTest warmup = \"2\": no unit; write 2s, 2ms or 2m"),
            Map.entry("rampUpWithoutUnit", "@LoadTest rampUp = \"5\": no unit; write 5s, 5ms or 5m"),
            Map.entry(
                    "thinkTimeBackwards",
                    "@LoadTest thinkTime = \"200ms..100ms\": the range goes from the longer to the shorter pause; write it"
                            + " the other way round"),
            Map.entry("drainWithoutUnit", "@UnderLoad drain = \"10\": no unit; write 10s, 10ms or 10m"),
            Map.entry(
                    "slaWithoutLimit",
                    "@Sla on MistakesTestCase#slaWithoutLimit sets no limit; remove it, or set p95, errorRate or another"),
            Map.entry(
                    "slaOnStepWithoutName",
                    "@Sla on MistakesTestCase#slaOnStepWithoutName step = \"\": a step has a name; leave it out for the"
                            + " iteration as a whole"),
            Map.entry("limitNegative", "@Sla on MistakesTestCase#limitNegative p95 = \"-5ms\": must not be negative"),
            Map.entry("limitZero", "@Sla on MistakesTestCase#limitZero p95 = \"0ms\": must be more than 0"),
            Map.entry(
                    "limitWithoutUnit",
                    "@Sla on MistakesTestCase#limitWithoutUnit max = \"5\": no unit; write 5s, 5ms or 5m"),
            Map.entry(
                    "limitsOutOfOrder",
                    "@Sla on MistakesTestCase#limitsOutOfOrder: the limit of p95, 200 ms, is below that of p50, 300 ms: p95"
                            + " can never be smaller than p50"),
            Map.entry(
                    "limitsOutOfOrderOverTwo",
                    "@Sla on MistakesTestCase#limitsOutOfOrderOverTwo: the limit of p99 of step \"pay\", 100 ms, is below"
                            + " that of p95, 200 ms: p99 can never be smaller than p95"),
            Map.entry(
                    "maximumBelowPercentile",
                    "@Sla on MistakesTestCase#maximumBelowPercentile: the limit of max, 100 ms, is below that of p99, 200"
                            + " ms: max can never be smaller than p99"),
            Map.entry(
                    "percentileOfHundred",
                    "@Sla on MistakesTestCase#percentileOfHundred percentiles = \"100<=5ms\": a percentile lies between 0"
                            + " and 100, both excluded, was 100.0; for the maximum use max"),
            Map.entry(
                    "percentileAsFraction",
                    "@Sla on MistakesTestCase#percentileAsFraction percentiles = \"0.95<=5ms\": 0.95 is read as the 0.95th"
                            + " percentile; did you mean 95?"),
            Map.entry(
                    "percentileInWords",
                    "@Sla on MistakesTestCase#percentileInWords percentiles = \"p9x<=5ms\": cannot be read as a percentile"
                            + " with its limit, as in 99.99<=80ms"),
            Map.entry(
                    "emptyPercentile",
                    "@Sla on MistakesTestCase#emptyPercentile percentiles = \"99.5<=5ms,\": cannot be read as a percentile"
                            + " with its limit, as in 99.99<=80ms"),
            Map.entry(
                    "nothingButAnEmptyPercentile",
                    "@Sla on MistakesTestCase#nothingButAnEmptyPercentile percentiles = \"\": cannot be read as a"
                            + " percentile with its limit, as in 99.99<=80ms"),
            Map.entry(
                    "errorRateAsFraction",
                    "@Sla on MistakesTestCase#errorRateAsFraction errorRate = \"0.015\": no unit; a share is written with a"
                            + " per cent sign, as in 1% or 0.1%"),
            Map.entry(
                    "errorRateNegative",
                    "@Sla on MistakesTestCase#errorRateNegative errorRate = \"-0.1%\": must not be negative"),
            Map.entry(
                    "errorRateTooLarge",
                    "@Sla on MistakesTestCase#errorRateTooLarge errorRate = \"150%\": is more than 100%"),
            Map.entry(
                    "errorRateOfAll",
                    "@Sla on MistakesTestCase#errorRateOfAll errorRate = \"100%\": accepts every failure: the limit would"
                            + " have no effect"),
            Map.entry(
                    "throughputWithoutUnit",
                    "@Sla on MistakesTestCase#throughputWithoutUnit throughput = \"300\": no unit; write 300/s, 300/min or"
                            + " 300/h"),
            Map.entry(
                    "throughputOutOfReach",
                    "throughput 50/s cannot be reached: 4 users with a think time of 1 s make at most 4/s"),
            Map.entry(
                    "conflict",
                    "@Sla on MistakesTestCase#conflict: conflicting limits for p95 of step \"pay\", 200 ms and 300 ms"),
            Map.entry(
                    "conflictInOne",
                    "@Sla on MistakesTestCase#conflictInOne: conflicting limits for p95, 200 ms and 300 ms"),
            Map.entry(
                    "placeholderWithoutValue",
                    "@Sla on MistakesTestCase#placeholderWithoutValue p95 = \"${shop.limit}\": nothing sets ${shop.limit}:"
                            + " it is no JUnit configuration parameter, system property or environment variable"
                            + " (SHOP_LIMIT)"));

    static List<String> methods() {
        return MESSAGES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMistakeIsToldWithTestPlaceAttributeValueAndRule(String method) {
        assertThat(Settings.none().errors(MistakesTestCase.class, method))
                .containsExactly("ConfigurationMistakeTests.MistakesTestCase#" + method + ": " + MESSAGES.get(method));
    }

    @Test
    void everyMistakeOfTheFixtureHasItsMessage() {
        assertThat(List.of(MistakesTestCase.class.getDeclaredMethods()))
                .filteredOn(method -> !method.isSynthetic())
                .extracting("name")
                .filteredOn(name -> !name.equals("manyMistakes") && !name.equals("fine") && !name.equals("virtual"))
                .containsExactlyInAnyOrderElementsOf(MESSAGES.keySet());
    }

    @Test
    void allMistakesOfAMethodAreToldTogether() {
        assertThatExceptionOfType(LoadConfigurationException.class)
                .isThrownBy(() -> Settings.none().read(MistakesTestCase.class, "manyMistakes"))
                .withMessage("""
                        5 configuration errors, no load was run:
                          ConfigurationMistakeTests.MistakesTestCase#manyMistakes: @LoadTest users = "0": must be at least 1
                          ConfigurationMistakeTests.MistakesTestCase#manyMistakes: @LoadTest duration = "10": no unit; write 10s, 10ms or 10m
                          ConfigurationMistakeTests.MistakesTestCase#manyMistakes: @Sla on MistakesTestCase#manyMistakes p95 = "5": no unit; write 5s, 5ms or 5m
                          ConfigurationMistakeTests.MistakesTestCase#manyMistakes: @Sla on MistakesTestCase#manyMistakes errorRate = "1": no unit; a share is written with a per cent sign, as in 1% or 0.1%
                          ConfigurationMistakeTests.MistakesTestCase#manyMistakes: @Sla on MistakesTestCase#manyMistakes sets no limit; remove it, or set p95, errorRate or another""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perf.users      | many   | is no whole number",
                "perf.users      | 0      | must be at least 1",
                "perf.users      | 5000000000 | is more than any machine can run",
                "perf.duration   | 30     | no unit; write 30s, 30ms or 30m",
                "perf.iterations | 1e3    | is no whole number",
                "perf.warmup     | 1      | no unit; write 1s, 1ms or 1m",
                "perf.rampUp     | -1s    | must not be negative",
                "perf.thinkTime  | 1ms..  | cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case and without blanks, as in 500ms or 1m30s",
                "perf.drain      | ''     | cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case and without blanks, as in 500ms or 1m30s",
                "perf.seed       | abc    | is no whole number",
                "perf.threads    | green  | unknown; use AUTO, PLATFORM, VIRTUAL",
                "perf.confirm   | 11     | must be from 0 to 10: so often may a close call be run again",
                "perf.confirm   | -1     | must be from 0 to 10: so often may a close call be run again",
                "perf.inconclusive | warn! | unknown; use abort, fail",
                "perf.health    | ''     | unknown; use gate, tell",
                "perf.environment | ''   | a name is needed, such as ci",
                "perf.test.ConfigurationMistakeTests.MistakesTestCase#fine.p95 | 5 | no unit; write 5s, 5ms or 5m",
                "perf.test.ConfigurationMistakeTests.MistakesTestCase#fine.max | off | there is no such limit that could be lifted"
            })
    void aMistakeFromOutsideNamesItsKey(String key, String value, String rule) {
        assertThat(Settings.none().property(key, value).errors(MistakesTestCase.class, "fine"))
                .containsExactly(
                        "ConfigurationMistakeTests.MistakesTestCase#fine: -D" + key + " = \"" + value + "\": " + rule);
    }

    @Test
    void aValueOfSeveralLinesStaysOnOne() {
        assertThat(Settings.none()
                        .property("perf.duration", "1s\nrm \u001B[31m")
                        .errors(MistakesTestCase.class, "fine"))
                .singleElement()
                .asString()
                .startsWith("ConfigurationMistakeTests.MistakesTestCase#fine: -Dperf.duration = \"1s rm [31m\": ");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void virtualThreadsNeedAJvmThatHasThem() {
        assertThat(Settings.none().errors(MistakesTestCase.class, "virtual"))
                .containsExactly(
                        "ConfigurationMistakeTests.MistakesTestCase#virtual: threads = VIRTUAL needs Java 21 or"
                                + " later, this is Java " + Runtime.version().feature());
    }

    static class MistakesTestCase {

        @LoadTest(users = 2)
        @Sla(p95 = "5s")
        void fine() {}

        @LoadTest(users = 2, threads = ThreadKind.VIRTUAL)
        void virtual() {}

        @LoadTest(users = 0, duration = "10")
        @Sla(p95 = "5", errorRate = "1")
        @Sla
        void manyMistakes() {}

        @LoadTest(users = 0)
        void noUsers() {}

        @LoadTest(users = -1)
        void negativeUsers() {}

        @LoadTest(duration = "10s")
        void noLoad() {}

        @UnderLoad
        void noLoadUnderLoad() {}

        @LoadTest(users = 1, duration = "10")
        void durationWithoutUnit() {}

        @LoadTest(users = 1, duration = "ten")
        void durationInWords() {}

        @LoadTest(users = 1, duration = "0s")
        void durationZero() {}

        @LoadTest(users = 1, duration = "-1s")
        void durationNegative() {}

        @LoadTest(users = 1, duration = "10 s")
        void durationWithBlank() {}

        @LoadTest(users = 1, duration = "0,5s")
        void durationWithComma() {}

        @LoadTest(users = 1, duration = "5M")
        void durationInCapitals() {}

        @LoadTest(users = 8, iterations = 4)
        void fewerIterationsThanUsers() {}

        @LoadTest(iterations = -5)
        void negativeIterations() {}

        @LoadTest(users = 1, warmup = "-1s")
        void warmupNegative() {}

        @LoadTest(users = 1, warmup = "2")
        void warmupWithoutUnit() {}

        @LoadTest(users = 1, rampUp = "5")
        void rampUpWithoutUnit() {}

        @LoadTest(users = 1, thinkTime = "200ms..100ms")
        void thinkTimeBackwards() {}

        @UnderLoad(users = 1, drain = "10")
        void drainWithoutUnit() {}

        @LoadTest(users = 1)
        @Sla
        void slaWithoutLimit() {}

        @LoadTest(users = 1)
        @Sla(step = " ", p95 = "5ms")
        void slaOnStepWithoutName() {}

        @LoadTest(users = 1)
        @Sla(p95 = "-5ms")
        void limitNegative() {}

        @LoadTest(users = 1)
        @Sla(p95 = "0ms")
        void limitZero() {}

        @LoadTest(users = 1)
        @Sla(max = "5")
        void limitWithoutUnit() {}

        @LoadTest(users = 1)
        @Sla(p50 = "300ms", p95 = "200ms")
        void limitsOutOfOrder() {}

        @LoadTest(users = 1)
        @Sla(step = "pay", p95 = "200ms")
        @Sla(step = "pay", p99 = "100ms")
        void limitsOutOfOrderOverTwo() {}

        @LoadTest(users = 1)
        @Sla(p99 = "200ms", max = "100ms")
        void maximumBelowPercentile() {}

        @LoadTest(users = 1)
        @Sla(percentiles = "100<=5ms")
        void percentileOfHundred() {}

        @LoadTest(users = 1)
        @Sla(percentiles = "0.95<=5ms")
        void percentileAsFraction() {}

        @LoadTest(users = 1)
        @Sla(percentiles = "p9x<=5ms")
        void percentileInWords() {}

        @LoadTest(users = 1)
        @Sla(percentiles = {"99.5<=5ms", ""})
        void emptyPercentile() {}

        @LoadTest(users = 1)
        @Sla(p95 = "5ms", percentiles = "")
        void nothingButAnEmptyPercentile() {}

        @LoadTest(users = 1)
        @Sla(errorRate = "0.015")
        void errorRateAsFraction() {}

        @LoadTest(users = 1)
        @Sla(errorRate = "-0.1%")
        void errorRateNegative() {}

        @LoadTest(users = 1)
        @Sla(errorRate = "150%")
        void errorRateTooLarge() {}

        @LoadTest(users = 1)
        @Sla(errorRate = "100%")
        void errorRateOfAll() {}

        @LoadTest(users = 1)
        @Sla(throughput = "300")
        void throughputWithoutUnit() {}

        @LoadTest(users = 4, thinkTime = "1s..2s")
        @Sla(throughput = "50/s")
        void throughputOutOfReach() {}

        @LoadTest(users = 1)
        @Sla(step = "pay", p95 = "200ms")
        @Sla(step = "pay", p95 = "300ms")
        void conflict() {}

        @LoadTest(users = 1)
        @Sla(p95 = "200ms", percentiles = "95<=300ms")
        void conflictInOne() {}

        @LoadTest(users = 1)
        @Sla(p95 = "${shop.limit}")
        void placeholderWithoutValue() {}
    }
}
