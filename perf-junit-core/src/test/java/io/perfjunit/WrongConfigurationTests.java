package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of wrong configurations C1 to C64, as JUnit sees them: the whole message, and not a single call.
 *
 * <p>Its rows that are not here have no place in this library, or their own elsewhere:
 *
 * <ul>
 *   <li>C10, a duration and iterations: allowed, whichever comes first ends the load.
 *   <li>C12, C14, warm-up and ramp-up beside the duration: neither is part of it.
 *   <li>C15 to C17, a time-out: there is none but the drain; clients have their own.
 *   <li>C18, a rate that fills what may be in flight: an arrival waits, its wait counts, nothing is dropped.
 *   <li>C24, C41 to C45, C47 to C51, C54, baselines: there are none yet.
 *   <li>C25, {@code @Test} beside {@code @LoadTest}: harmless, see {@link TestShapeTests}.
 *   <li>C34, an error rate of 0 % on few calls: no mistake; the verdict tells its interval.
 *   <li>C38, a step that is never seen: known after the run only; the limit is broken then.
 *   <li>C40, the weights of a mix: {@link MixTests}. C59, the records of a feed: {@link FeedTests}, {@link CsvFeedTests}.
 *   <li>C53, a confidence: it is 95 %, for everybody. C56, a factor of a sweep: its levels are written out.
 *   <li>C57, C58, targets: those of the HTTP module. C62, profiles: there are none; a build tool has them.
 *   <li>C63, forks: a load stays in its JVM. C64, tests beside a load: every load test locks them out.
 * </ul>
 */
class WrongConfigurationTests {

    static final AtomicInteger calls = new AtomicInteger();

    private static final String NO_TIME =
            "cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case and"
                    + " without blanks, as in 500ms or 1m30s";
    private static final String NO_RATE = "cannot be read as a rate: a number, then /s, /min or /h, as in 300/s";

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("C1", "noUsers", "@LoadTest users = \"0\": must be at least 1"),
            new Mistake("C1", "negativeUsers", "@LoadTest users = \"-1\": must be at least 1"),
            new Mistake(
                    "C2",
                    "manyUsers",
                    "users = 100,000 exceeds the limit of 20,000 platform threads; use fewer, or virtual threads on Java 21"
                            + " or later, or raise perf.maxUsers"),
            new Mistake(
                    "C2",
                    "fine",
                    "users = 2 exceeds the limit of 1 users; use fewer, or virtual threads on Java 21 or later, or raise"
                            + " perf.maxUsers",
                    "perf.maxUsers",
                    "1"),
            new Mistake("C3", "noRate", "@LoadTest rate = \"0/s\": must be more than 0"),
            new Mistake("C3", "negativeRate", "@LoadTest rate = \"-5/s\": must not be negative"),
            new Mistake("C3", "rateNotANumber", "@LoadTest rate = \"NaN\": " + NO_RATE),
            new Mistake("C3", "infiniteRate", "@LoadTest rate = \"Infinity\": " + NO_RATE),
            new Mistake("C3", "rateWithoutUnit", "@LoadTest rate = \"200\": no unit; write 200/s, 200/min or 200/h"),
            new Mistake(
                    "C4",
                    "twoModels",
                    "users = \"5\" (@LoadTest) and rate = \"10/s\" (@LoadTest) are two load models: choose users for the"
                            + " closed one or rate for the open one; maxInFlight bounds an open one"),
            new Mistake(
                    "C5",
                    "noLoad",
                    "@LoadTest defines no load: set users and duration, rate and duration, or iterations, as in users = 8,"
                            + " duration = \"10s\""),
            new Mistake("C6", "durationWithoutUnit", "@LoadTest duration = \"10\": no unit; write 10s, 10ms or 10m"),
            new Mistake("C6", "durationInWords", "@LoadTest duration = \"ten\": " + NO_TIME),
            new Mistake("C6", "fine", key("duration", "", NO_TIME), "perf.duration", ""),
            new Mistake("C7", "durationZero", "@LoadTest duration = \"0s\": must be more than 0"),
            new Mistake("C7", "durationNegative", "@LoadTest duration = \"-1s\": must not be negative"),
            new Mistake(
                    "C8",
                    "durationOfAnHour",
                    "the load takes 1 h 5 s, ramp-up and warm-up included, longer than the 10 m that perf.maxDuration"
                            + " allows"),
            new Mistake(
                    "C8",
                    "iterationsOfAnHour",
                    "the load takes 1 h, ramp-up and warm-up included, longer than the 10 m that perf.maxDuration allows"),
            new Mistake("C9", "durationWithBlank", "@LoadTest duration = \"10 s\": " + NO_TIME),
            new Mistake("C9", "durationWithComma", "@LoadTest duration = \"0,5s\": " + NO_TIME),
            new Mistake("C9", "durationWithExponent", "@LoadTest duration = \"1e3ms\": " + NO_TIME),
            new Mistake("C9", "durationInCapitals", "@LoadTest duration = \"5M\": " + NO_TIME),
            new Mistake(
                    "C11",
                    "fewerIterationsThanUsers",
                    "iterations = 4 is less than users = 8: 4 users would never run"),
            new Mistake("C13", "warmupNegative", "@LoadTest warmup = \"-1s\": must not be negative"),
            new Mistake("C19", "noneInFlight", "@LoadTest maxInFlight = \"-1\": must be at least 1"),
            new Mistake("C19", "rate", key("maxInFlight", "0", "must be at least 1"), "perf.maxInFlight", "0"),
            new Mistake(
                    "C20",
                    "thinkTimeWithRate",
                    "@LoadTest thinkTime = \"1s\": has no meaning with rate, whose arrivals follow the clock; remove one"),
            new Mistake(
                    "C20",
                    "pacingWithRate",
                    "@LoadTest pacing = \"1s\": has no meaning with rate, whose arrivals follow the clock; remove one"),
            new Mistake(
                    "C21",
                    "longWindow",
                    "@Sla on MistakesTestCase#longWindow window = \"5 s\": gives 2 windows of 10 s; at least 5 are needed"),
            new Mistake(
                    "C22",
                    "slaWithoutLimit",
                    "@Sla on MistakesTestCase#slaWithoutLimit sets no limit; remove it, or set p95, errorRate or another"),
            new Mistake(
                    "C23",
                    "slaWithoutLoad",
                    "@Sla without a load: nothing would look at it; write @LoadTest instead of @Test, or @UnderLoad beside"
                            + " it"),
            new Mistake(
                    "C23",
                    "stageWithoutLoad",
                    "@Stage without a load: nothing would run it; write @LoadTest instead of @Test, or @UnderLoad beside"
                            + " it"),
            new Mistake("C27", "limitNegative", sla("limitNegative", "p95", "-5ms", "must not be negative")),
            new Mistake("C27", "limitZero", sla("limitZero", "p95", "0ms", "must be more than 0")),
            new Mistake(
                    "C28",
                    "limitsOutOfOrder",
                    "@Sla on MistakesTestCase#limitsOutOfOrder: the limit of p95, 200 ms, is below that of p50, 300 ms: p95"
                            + " can never be smaller than p50"),
            new Mistake(
                    "C29",
                    "percentileOfHundred",
                    sla(
                            "percentileOfHundred",
                            "percentiles",
                            "100<=5ms",
                            "a percentile lies between 0 and 100, both excluded, was 100.0; for the maximum use max")),
            new Mistake(
                    "C29",
                    "percentileInWords",
                    sla(
                            "percentileInWords",
                            "percentiles",
                            "p9x<=5ms",
                            "cannot be read as a percentile with its limit, as in 99.99<=80ms")),
            new Mistake(
                    "C30",
                    "fewIterations",
                    "p99.9 needs at least 1,000 calls, and this load makes 600: make it longer, or limit a lower percentile"),
            new Mistake(
                    "C30",
                    "fewArrivals",
                    "p99.9 needs at least 1,000 calls, and this load makes 600: make it longer, or limit a lower percentile"),
            new Mistake(
                    "C31",
                    "percentileAsFraction",
                    sla(
                            "percentileAsFraction",
                            "percentiles",
                            "0.95<=5ms",
                            "0.95 is read as the 0.95th percentile; did you mean 95?")),
            new Mistake(
                    "C32",
                    "errorRateAsFraction",
                    sla(
                            "errorRateAsFraction",
                            "errorRate",
                            "0.015",
                            "no unit; a share is written with a per cent sign, as in 1% or 0.1%")),
            new Mistake(
                    "C32", "errorRateNegative", sla("errorRateNegative", "errorRate", "-0.1%", "must not be negative")),
            new Mistake("C32", "errorRateTooLarge", sla("errorRateTooLarge", "errorRate", "150%", "is more than 100%")),
            new Mistake(
                    "C33",
                    "errorRateOfAll",
                    sla(
                            "errorRateOfAll",
                            "errorRate",
                            "100%",
                            "accepts every failure: the limit would have no effect")),
            new Mistake("C35", "throughputAboveRate", "throughput 500/s cannot be reached with a rate of 200/s"),
            new Mistake(
                    "C36",
                    "throughputOutOfReach",
                    "throughput 50/s cannot be reached: 4 users with a think time of 1 s make at most 4/s"),
            new Mistake(
                    "C36",
                    "throughputAbovePacing",
                    "throughput 50/s cannot be reached: 4 users with a pacing of 2 s make at most 2/s"),
            new Mistake(
                    "C37",
                    "stepWithoutName",
                    sla("stepWithoutName", "step", "", "a step has a name; leave it out for the iteration as a whole")),
            new Mistake("C37", "twoStagesOfOneName", "two stages have the name \"peak\"; each needs one of its own"),
            new Mistake(
                    "C39",
                    "conflict",
                    "@Sla on MistakesTestCase#conflict: conflicting limits for p95 of step \"pay\", 200 ms and 300 ms"),
            new Mistake(
                    "C46",
                    "fine",
                    key("confirm", "11", "must be from 0 to 10: so often may a close call be run again"),
                    "perf.confirm",
                    "11"),
            new Mistake(
                    "C52",
                    "fine",
                    key("inconclusive", "warn!", "unknown; use abort, fail"),
                    "perf.inconclusive",
                    "warn!"),
            new Mistake(
                    "C55",
                    "levelsThatShrink",
                    "@LoadTest users = \"50,10\": the levels of a sweep must grow, and 10 comes after 50"),
            new Mistake(
                    "C55",
                    "levelsThatRepeat",
                    "@LoadTest rate = \"10/s,600/min\": the levels of a sweep must grow, and 600/min comes after 10/s"),
            new Mistake(
                    "C61", "fine", key("duration", "30", "no unit; write 30s, 30ms or 30m"), "perf.duration", "30"));

    private static String sla(String method, String attribute, String value, String rule) {
        return "@Sla on MistakesTestCase#" + method + " " + attribute + " = \"" + value + "\": " + rule;
    }

    private static String key(String name, String value, String rule) {
        return "JUnit configuration parameter perf." + name + " = \"" + value + "\": " + rule;
    }

    /**
     * A row of the catalogue.
     *
     * @param row its number
     * @param method in which it is made
     * @param message what is told after the name of the test
     * @param parameters what is set from outside
     */
    record Mistake(String row, String method, String message, Map<String, String> parameters) {

        Mistake(String row, String method, String message) {
            this(row, method, message, Map.of());
        }

        Mistake(String row, String method, String message, String key, String value) {
            this(row, method, message, Map.of(key, value));
        }

        @Override
        public String toString() {
            return row + " " + method + parameters;
        }
    }

    static Stream<Mistake> mistakes() {
        return MISTAKES.stream();
    }

    @BeforeEach
    void reset() {
        calls.set(0);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldBeforeAnyCall(Mistake mistake) {
        assertMistakes(
                PerfTestKit.failure(PerfTestKit.run(MistakesTestCase.class, mistake.method, mistake.parameters)),
                "WrongConfigurationTests.MistakesTestCase#" + mistake.method + ": " + mistake.message);
    }

    /** C60. */
    @Test
    void anUnknownKeyIsToldWithTheNearestOne() {
        System.setProperty("perf.useers", "7");
        try {
            assertMistakes(
                    PerfTestKit.failure(PerfTestKit.run(MistakesTestCase.class, "fine")),
                    "WrongConfigurationTests.MistakesTestCase#fine: unknown key perf.useers; did you mean perf.users?");
        } finally {
            System.clearProperty("perf.useers");
        }
    }

    /** C26: JUnit passes over such methods, so the tests beside them tell. */
    @Test
    void aMethodThatJUnitNeverRunsIsToldByTheTestsBesideIt() {
        String test = "WrongConfigurationTests.IdleTestCase#runs: IdleTestCase#";
        String rule =
                ", so that JUnit never runs it: a load test is neither private nor static and returns nothing; what is"
                        + " asynchronous it awaits with VirtualUser.await";
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(IdleTestCase.class, "runs"));
        assertThat(failure).isInstanceOf(LoadConfigurationException.class);
        assertThat(((LoadConfigurationException) failure).errors())
                .containsExactlyInAnyOrder(
                        test + "hidden is private" + rule,
                        test + "shared is static" + rule,
                        test + "answers returns Duration" + rule);
        assertThat(calls).hasValue(0);
    }

    @Test
    void allMistakesOfAMethodAreToldTogether() {
        String test = "WrongConfigurationTests.MistakesTestCase#several: ";
        assertMistakes(
                PerfTestKit.failure(PerfTestKit.run(
                        MistakesTestCase.class, "several", Map.of("perf.confirm", "often", "perf.drain", "5"))),
                test + "@LoadTest rate = \"10\": no unit; write 10/s, 10/min or 10/h",
                test + key("drain", "5", "no unit; write 5s, 5ms or 5m"),
                test + sla("several", "stage", "peak", "this load has no stages; leave it out"),
                test + sla("several", "p95", "5", "no unit; write 5s, 5ms or 5m"),
                test + key("confirm", "often", "is no whole number"));
    }

    private static void assertMistakes(Throwable failure, String... mistakes) {
        List<String> lines = new ArrayList<>();
        lines.add((mistakes.length == 1 ? "1 configuration error" : mistakes.length + " configuration errors")
                + ", no load was run:");
        Stream.of(mistakes).map(mistake -> "  " + mistake).forEach(lines::add);
        assertThat(failure).isInstanceOf(LoadConfigurationException.class).hasMessage(String.join("\n", lines));
        assertThat(calls).as("calls").hasValue(0);
    }

    static class IdleTestCase {

        @LoadTest(iterations = 1)
        void runs() {
            calls.incrementAndGet();
        }

        @LoadTest(iterations = 1)
        private void hidden() {
            calls.incrementAndGet();
        }

        @LoadTest(iterations = 1)
        static void shared() {
            calls.incrementAndGet();
        }

        @LoadTest(iterations = 1)
        Duration answers() {
            calls.incrementAndGet();
            return Duration.ZERO;
        }
    }

    static class MistakesTestCase {

        @LoadTest(users = 2)
        @Sla(p95 = "5s")
        void fine() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "10")
        @Sla(p95 = "5", stage = "peak")
        void several() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 0)
        void noUsers() {
            calls.incrementAndGet();
        }

        @LoadTest(users = -1)
        void negativeUsers() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 100_000, threads = ThreadKind.PLATFORM)
        void manyUsers() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "0/s")
        void noRate() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "-5/s")
        void negativeRate() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "NaN")
        void rateNotANumber() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "Infinity")
        void infiniteRate() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200")
        void rateWithoutUnit() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200/s")
        void rate() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 5, rate = "10/s")
        void twoModels() {
            calls.incrementAndGet();
        }

        @LoadTest(duration = "10s")
        void noLoad() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "10")
        void durationWithoutUnit() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "ten")
        void durationInWords() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "0s")
        void durationZero() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "-1s")
        void durationNegative() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "1h")
        void durationOfAnHour() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "10/s", iterations = 36_000)
        void iterationsOfAnHour() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "10 s")
        void durationWithBlank() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "0,5s")
        void durationWithComma() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "1e3ms")
        void durationWithExponent() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, duration = "5M")
        void durationInCapitals() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 8, iterations = 4)
        void fewerIterationsThanUsers() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1, warmup = "-1s")
        void warmupNegative() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200/s", maxInFlight = -1)
        void noneInFlight() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200/s", thinkTime = "1s")
        void thinkTimeWithRate() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200/s", pacing = "1s")
        void pacingWithRate() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(p95 = "5ms", window = "5s")
        void longWindow() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla
        void slaWithoutLimit() {
            calls.incrementAndGet();
        }

        @Test
        @Sla(p95 = "5ms")
        void slaWithoutLoad() {
            calls.incrementAndGet();
        }

        @Test
        @Stage(users = 1, duration = "1s")
        void stageWithoutLoad() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(p95 = "-5ms")
        void limitNegative() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(p95 = "0ms")
        void limitZero() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(p50 = "300ms", p95 = "200ms")
        void limitsOutOfOrder() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(percentiles = "100<=5ms")
        void percentileOfHundred() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(percentiles = "p9x<=5ms")
        void percentileInWords() {
            calls.incrementAndGet();
        }

        @LoadTest(iterations = 600)
        @Sla(p999 = "5ms")
        void fewIterations() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "60/s", duration = "10s")
        @Sla(p999 = "5ms")
        void fewArrivals() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(percentiles = "0.95<=5ms")
        void percentileAsFraction() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(errorRate = "0.015")
        void errorRateAsFraction() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(errorRate = "-0.1%")
        void errorRateNegative() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(errorRate = "150%")
        void errorRateTooLarge() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(errorRate = "100%")
        void errorRateOfAll() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "200/s")
        @Sla(throughput = "500/s")
        void throughputAboveRate() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 4, thinkTime = "1s..2s")
        @Sla(throughput = "50/s")
        void throughputOutOfReach() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 4, pacing = "2s")
        @Sla(throughput = "50/s")
        void throughputAbovePacing() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(step = " ", p95 = "5ms")
        void stepWithoutName() {
            calls.incrementAndGet();
        }

        @LoadTest
        @Stage(name = "peak", users = 1, duration = "1s")
        @Stage(name = "peak", users = 2, duration = "1s")
        void twoStagesOfOneName() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 1)
        @Sla(step = "pay", p95 = "200ms")
        @Sla(step = "pay", p95 = "300ms")
        void conflict() {
            calls.incrementAndGet();
        }

        @LoadTest(users = {50, 10})
        void levelsThatShrink() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = {"10/s", "600/min"})
        void levelsThatRepeat() {
            calls.incrementAndGet();
        }
    }
}
