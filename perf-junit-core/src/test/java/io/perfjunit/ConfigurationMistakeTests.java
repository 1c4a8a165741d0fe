package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.sla.Severity;
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
            Map.entry("stageWithTwoModels", "@Stage 1 sets both users and rate; a stage needs one of them"),
            Map.entry("stageWithoutModel", "@Stage \"peak\" sets neither users nor rate; a stage needs one of them"),
            Map.entry("stageWithMalformedRate", "@Stage 2 rate = \"5\": no unit; write 5/s, 5/min or 5/h"),
            Map.entry(
                    "capacityOfASweep",
                    "@Capacity finds its levels by itself: write the lowest one, or remove @Capacity"),
            Map.entry(
                    "capacityOfStages",
                    "@Capacity searches with a load of one level: remove the @Stage annotations and write users or rate and"
                            + " a duration, or remove @Capacity"),
            Map.entry(
                    "capacityOfIterations",
                    "@Capacity tries loads that last for a duration each: remove iterations, or @Capacity"),
            Map.entry(
                    "capacityOfThroughput",
                    "@Sla on MistakesTestCase#capacityOfThroughput throughput = \"1/s\": a floor breaks at low loads, where"
                            + " a search for the capacity begins; write it as atLeast of @Capacity"),
            Map.entry(
                    "capacityBelowItsStart",
                    "@Capacity upTo = \"10\": must be more than the load at which the search begins, 10 users"),
            Map.entry(
                    "capacityPromisesLess",
                    "@Capacity atLeast = \"9/s\": is less than the load at which the search begins, 10/s; let it begin with"
                            + " less"),
            Map.entry(
                    "capacityPromisesMore",
                    "@Capacity atLeast = \"21/s\": is more than upTo, 20/s, and would never be tried"),
            Map.entry(
                    "capacityOfUsersAsRate",
                    "@Capacity upTo = \"50/s\": is a rate, and this load has users; write a number of them"),
            Map.entry("capacityOfARateAsUsers", "@Capacity upTo = \"50\": no unit; write 50/s, 50/min or 50/h"),
            Map.entry(
                    "capacityWithoutTime",
                    "maxTime = \"5 s\" of @Capacity is too short for a probe and its verification, 6.6 s: give it more, or"
                            + " probes a shorter duration"),
            Map.entry(
                    "capacityForHours",
                    "@Capacity maxTime = \"11m\": is longer than the 10 m that perf.maxDuration allows"),
            Map.entry(
                    "capacityOfMoreThreadsThanThereAre",
                    "users = 30,000 exceeds the limit of 20,000 platform threads; use fewer, or virtual threads on Java 21"
                            + " or later, or raise perf.maxUsers"),
            Map.entry(
                    "stageWithTwoRates", "@Stage 2 rate = \"5/s,6/s\": a stage has one rate; write a @Stage for each"),
            Map.entry("stageWithoutDuration", "@Stage 1 duration = \"\": " + NO_TIME),
            Map.entry(
                    "stageWithArrivalsOfUsers",
                    "@Stage 1 maxInFlight = \"3\": belongs to the open model; set rate instead of users, "
                            + "or remove it"),
            Map.entry(
                    "usersBesideStages",
                    "@LoadTest users = \"3\": stages have their own; remove it, or the @Stage annotations"),
            Map.entry(
                    "iterationsBesideStages",
                    "@LoadTest iterations = \"3\": stages have their own; remove it, or the @Stage " + "annotations"),
            Map.entry(
                    "unknownStage",
                    "@Sla on MistakesTestCase#unknownStage stage = \"peek\": there is no such stage; there "
                            + "are 1, peak"),
            Map.entry(
                    "unknownLevel",
                    "@Sla on MistakesTestCase#unknownLevel stage = \"1\": there is no such stage; there "
                            + "are users=1, users=2"),
            Map.entry(
                    "arrivalsOfUsers",
                    "@LoadTest arrivals = \"POISSON\": belongs to the open model; set rate instead of "
                            + "users, or remove it"),
            Map.entry(
                    "iterationsOfASweep",
                    "@LoadTest iterations = \"100\": the levels of a sweep last for a duration each; "
                            + "remove one of the two"),
            Map.entry(
                    "emptyLevel",
                    "@LoadTest rate = \"1/s,\": cannot be read as a rate: a number, then /s, /min or /h, "
                            + "as in 300/s"),
            Map.entry(
                    "pauseAndPacing",
                    "thinkTime and pacing exclude each other: the one pauses after an iteration, the other "
                            + "says when the next is due; remove one"),
            Map.entry(
                    "levelOutOfReach",
                    "throughput 150/s in stage \"rate=100/s\" cannot be reached with a rate of 100/s"),
            Map.entry(
                    "graceWithoutAbort",
                    "@Sla on MistakesTestCase#graceWithoutAbort grace = \"2s\": says when a load may be "
                            + "ended; it needs severity = ABORT"),
            Map.entry(
                    "heldWithoutUnit",
                    "@Sla on MistakesTestCase#heldWithoutUnit held = \"2\": no unit; write 2s, 2ms or 2m"),
            Map.entry(
                    "clockWithoutLatency",
                    "@Sla on MistakesTestCase#clockWithoutLatency clock = \"SERVICE\": times calls, and "
                            + "none of the limits beside it is a time"),
            Map.entry(
                    "metricWithoutBound",
                    "@Sla on MistakesTestCase#metricWithoutBound metric = \"cache.hit\": needs atMost or " + "atLeast"),
            Map.entry(
                    "boundWithoutMetric",
                    "@Sla on MistakesTestCase#boundWithoutMetric metric = \"\": atMost and atLeast limit a "
                            + "metric, by its name"),
            Map.entry(
                    "metricInWindows",
                    "@Sla on MistakesTestCase#metricInWindows window = \"1s\": a metric is judged over the "
                            + "measured time as one; write an @Sla of its own for it"),
            Map.entry(
                    "everyStepMayEndTheLoad",
                    "@Sla on MistakesTestCase#everyStepMayEndTheLoad severity = \"ABORT\": needs the name of the step that"
                            + " may end the load; every step can WARN or FAIL"),
            Map.entry(
                    "everyStepInWindows",
                    "@Sla on MistakesTestCase#everyStepInWindows window = \"1s\": goes with a single step; name it, or"
                            + " write an @Sla of its own"),
            Map.entry(
                    "everyStepOfAMetric",
                    "@Sla on MistakesTestCase#everyStepOfAMetric metric = \"size\": is told for single steps; name the"
                            + " step"),
            Map.entry(
                    "metricMalformed",
                    "@Sla on MistakesTestCase#metricMalformed atMost = \"64kb\": cannot be read: a number, "
                            + "a time such as 100ms, a share such as 90%, or bytes such as 64KB"),
            Map.entry(
                    "metricOfTwoUnits",
                    "@Sla on MistakesTestCase#metricOfTwoUnits atMost = \"64KB\": is of another unit than "
                            + "atLeast = \"5ms\""),
            Map.entry(
                    "metricOfNoValue",
                    "@Sla on MistakesTestCase#metricOfNoValue atMost = \"64\": is below atLeast = \"65\": "
                            + "no value is both"),
            Map.entry(
                    "stepOfManyLetters",
                    "@Sla on MistakesTestCase#stepOfManyLetters step = \"" + "0123456789".repeat(19)
                            + "012345678…\": the name of a step has at most 200 characters, this one has 201"),
            Map.entry(
                    "noLoadUnderLoad",
                    "@UnderLoad defines no load: set users and duration, rate and duration, or iterations, as in users = 8,"
                            + " duration = \"10s\""),
            Map.entry("negativeIterations", "@LoadTest iterations = \"-5\": must be at least 1"),
            Map.entry("warmupWithoutUnit", "@LoadTest warmup = \"2\": no unit; write 2s, 2ms or 2m"),
            Map.entry("rampUpWithoutUnit", "@LoadTest rampUp = \"5\": no unit; write 5s, 5ms or 5m"),
            Map.entry(
                    "thinkTimeBackwards",
                    "@LoadTest thinkTime = \"200ms..100ms\": the range goes from the longer to the shorter pause; write it"
                            + " the other way round"),
            Map.entry("drainWithoutUnit", "@UnderLoad drain = \"10\": no unit; write 10s, 10ms or 10m"),
            Map.entry(
                    "slaOnStepWithoutName",
                    "@Sla on MistakesTestCase#slaOnStepWithoutName step = \"\": a step has a name; leave it out for the"
                            + " iteration as a whole"),
            Map.entry(
                    "limitWithoutUnit",
                    "@Sla on MistakesTestCase#limitWithoutUnit max = \"5\": no unit; write 5s, 5ms or 5m"),
            Map.entry(
                    "limitsOutOfOrderOverTwo",
                    "@Sla on MistakesTestCase#limitsOutOfOrderOverTwo: the limit of p99 of step \"pay\", 100 ms, is below"
                            + " that of p95, 200 ms: p99 can never be smaller than p95"),
            Map.entry(
                    "maximumBelowPercentile",
                    "@Sla on MistakesTestCase#maximumBelowPercentile: the limit of max, 100 ms, is below that of p99, 200"
                            + " ms: max can never be smaller than p99"),
            Map.entry(
                    "emptyPercentile",
                    "@Sla on MistakesTestCase#emptyPercentile percentiles = \"99.5<=5ms,\": cannot be read as a percentile"
                            + " with its limit, as in 99.99<=80ms"),
            Map.entry(
                    "nothingButAnEmptyPercentile",
                    "@Sla on MistakesTestCase#nothingButAnEmptyPercentile percentiles = \"\": cannot be read as a"
                            + " percentile with its limit, as in 99.99<=80ms"),
            Map.entry(
                    "throughputWithoutUnit",
                    "@Sla on MistakesTestCase#throughputWithoutUnit throughput = \"300\": no unit; write 300/s, 300/min or"
                            + " 300/h"),
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
                "perf.users     | 50,10  | the levels of a sweep must grow, and 10 comes after 50",
                "perf.users     | 1,,2   | is no whole number",
                "perf.pacing    | 0s     | must be more than 0",
                "perf.duration.scale | 0 | must be more than 0 and finite",
                "perf.users.scale | 10%  | cannot be read as a factor: a number, as in 0.1 or 2",
                "perf.sla.scale | -1     | must not be negative",
                "perf.maxDuration | 10   | no unit; write 10s, 10ms or 10m",
                "perf.maxUsers  | 0      | must be at least 1",
                "perf.mode      | of     | unknown; use load, smoke, off",
                "perf.enabled   | no     | unknown; use true, false",
                "perf.confirm   | 11     | must be from 0 to 10: so often may a close call be run again",
                "perf.confirm   | -1     | must be from 0 to 10: so often may a close call be run again",
                "perf.inconclusive | warn! | unknown; use abort, fail",
                "perf.health    | ''     | unknown; use gate, tell",
                "perf.bands     | 1s,2s  | three times are needed, such as 500ms,2s,15s",
                "perf.bands     | 2s,1s,3s | limits of bands must be more than 0 and rise, such as 500ms,2s,15s",
                "perf.environment | ''   | a name is needed, such as ci",
                "perf.baseline  | check  | unknown; use show, update",
                "perf.groups    | orders | \"orders\" is no group; write a name and patterns of steps, as in orders=* /orders*,check out",
                "perf.test.ConfigurationMistakeTests.MistakesTestCase#fine.p95 | 5 | no unit; write 5s, 5ms or 5m",
                "perf.test.ConfigurationMistakeTests.MistakesTestCase#fine.capacity.atLeast | 5 | this test searches no capacity; set capacity.upTo as well, or write @Capacity",
                "perf.test.ConfigurationMistakeTests.MistakesTestCase#fine.capacity.upTo | many | is no whole number",
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

        static final String TEN = "0123456789";
        static final String MANY_LETTERS = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN
                + TEN + TEN + TEN + TEN + TEN + TEN + TEN + "x";

        @LoadTest(users = 2)
        @Sla(p95 = "5s")
        void fine() {}

        @LoadTest(users = {1, 2})
        @Capacity(upTo = "10")
        void capacityOfASweep() {}

        @LoadTest
        @Stage(users = 2, duration = "1s")
        @Capacity(upTo = "10")
        void capacityOfStages() {}

        @LoadTest(iterations = 20)
        @Capacity(upTo = "10")
        void capacityOfIterations() {}

        @LoadTest(users = 1)
        @Capacity(upTo = "10")
        @Sla(throughput = "1/s")
        void capacityOfThroughput() {}

        @LoadTest(users = 10)
        @Capacity(upTo = "10")
        void capacityBelowItsStart() {}

        @LoadTest(rate = "10/s")
        @Capacity(upTo = "20/s", atLeast = "9/s")
        void capacityPromisesLess() {}

        @LoadTest(rate = "10/s")
        @Capacity(upTo = "20/s", atLeast = "21/s")
        void capacityPromisesMore() {}

        @LoadTest(users = 10)
        @Capacity(upTo = "50/s")
        void capacityOfUsersAsRate() {}

        @LoadTest(rate = "10/s")
        @Capacity(upTo = "50")
        void capacityOfARateAsUsers() {}

        @LoadTest(rate = "10/s", duration = "1500ms")
        @Capacity(upTo = "50/s", maxTime = "5s")
        void capacityWithoutTime() {}

        @LoadTest(rate = "10/s")
        @Capacity(upTo = "50/s", maxTime = "11m")
        void capacityForHours() {}

        @LoadTest(users = 10, threads = ThreadKind.PLATFORM)
        @Capacity(upTo = "30000")
        void capacityOfMoreThreadsThanThereAre() {}

        @LoadTest(users = 2, threads = ThreadKind.VIRTUAL)
        void virtual() {}

        @LoadTest(users = 0, duration = "10")
        @Sla(p95 = "5", errorRate = "1")
        @Sla
        void manyMistakes() {}

        @UnderLoad
        void noLoadUnderLoad() {}

        @LoadTest(iterations = -5)
        void negativeIterations() {}

        @LoadTest(users = 1, warmup = "2")
        void warmupWithoutUnit() {}

        @LoadTest(users = 1, rampUp = "5")
        void rampUpWithoutUnit() {}

        @LoadTest(users = 1, thinkTime = "200ms..100ms")
        void thinkTimeBackwards() {}

        @UnderLoad(users = 1, drain = "10")
        void drainWithoutUnit() {}

        @LoadTest(users = 1)
        @Sla(step = " ", p95 = "5ms")
        void slaOnStepWithoutName() {}

        @LoadTest(users = 1)
        @Sla(max = "5")
        void limitWithoutUnit() {}

        @LoadTest(users = 1)
        @Sla(step = "pay", p95 = "200ms")
        @Sla(step = "pay", p99 = "100ms")
        void limitsOutOfOrderOverTwo() {}

        @LoadTest(users = 1)
        @Sla(p99 = "200ms", max = "100ms")
        void maximumBelowPercentile() {}

        @LoadTest(users = 1)
        @Sla(percentiles = {"99.5<=5ms", ""})
        void emptyPercentile() {}

        @LoadTest(users = 1)
        @Sla(p95 = "5ms", percentiles = "")
        void nothingButAnEmptyPercentile() {}

        @LoadTest(users = 1)
        @Sla(throughput = "300")
        void throughputWithoutUnit() {}

        @LoadTest(users = 1)
        @Sla(p95 = "200ms", percentiles = "95<=300ms")
        void conflictInOne() {}

        @LoadTest(users = 1)
        @Sla(p95 = "${shop.limit}")
        void placeholderWithoutValue() {}

        @LoadTest
        @Stage(users = 1, rate = "5/s", duration = "1s")
        @Stage(users = 1, duration = "1s")
        void stageWithTwoModels() {}

        @LoadTest
        @Stage(name = "peak", duration = "1s")
        @Stage(users = 1, duration = "1s")
        void stageWithoutModel() {}

        @LoadTest
        @Stage(users = 1, duration = "1s")
        @Stage(rate = "5", duration = "1s")
        void stageWithMalformedRate() {}

        @LoadTest
        @Stage(users = 1, duration = "1s")
        @Stage(rate = "5/s,6/s", duration = "1s")
        void stageWithTwoRates() {}

        @LoadTest
        @Stage(users = 1, duration = "")
        @Stage(users = 2, duration = "1s")
        void stageWithoutDuration() {}

        @LoadTest
        @Stage(users = 1, maxInFlight = 3, duration = "1s")
        @Stage(users = 2, duration = "1s")
        void stageWithArrivalsOfUsers() {}

        @LoadTest(users = 3)
        @Stage(users = 1, duration = "1s")
        @Stage(users = 2, duration = "1s")
        void usersBesideStages() {}

        @LoadTest(iterations = 3)
        @Stage(users = 1, duration = "1s")
        @Stage(users = 2, duration = "1s")
        void iterationsBesideStages() {}

        @LoadTest
        @Stage(users = 1, duration = "1s")
        @Stage(name = "peak", users = 2, duration = "1s")
        @Sla(p95 = "1s", stage = "peek")
        void unknownStage() {}

        @LoadTest(users = {1, 2})
        @Sla(p95 = "1s", stage = "1")
        void unknownLevel() {}

        @LoadTest(users = 2, arrivals = Arrivals.POISSON)
        void arrivalsOfUsers() {}

        @LoadTest(
                users = {1, 2},
                iterations = 100)
        void iterationsOfASweep() {}

        @LoadTest(rate = {"1/s", ""})
        void emptyLevel() {}

        @LoadTest(users = 2, thinkTime = "1s", pacing = "2s")
        void pauseAndPacing() {}

        @LoadTest(rate = {"100/s", "200/s"})
        @Sla(throughput = "150/s")
        void levelOutOfReach() {}

        @LoadTest(users = 2)
        @Sla(p95 = "1s", grace = "2s")
        void graceWithoutAbort() {}

        @LoadTest(users = 2)
        @Sla(p95 = "1s", severity = Severity.ABORT, held = "2")
        void heldWithoutUnit() {}

        @LoadTest(users = 2)
        @Sla(throughput = "1/s", clock = LatencyClock.SERVICE)
        void clockWithoutLatency() {}

        @LoadTest(users = 2)
        @Sla(metric = "cache.hit")
        void metricWithoutBound() {}

        @LoadTest(users = 2)
        @Sla(atMost = "5")
        void boundWithoutMetric() {}

        @LoadTest(users = 2)
        @Sla(metric = "cache.hit", atLeast = "90%", window = "1s")
        void metricInWindows() {}

        @LoadTest(users = 2)
        @Sla(step = "*", p95 = "1s", severity = Severity.ABORT)
        void everyStepMayEndTheLoad() {}

        @LoadTest(users = 2)
        @Sla(step = "*", p95 = "1s", window = "1s")
        void everyStepInWindows() {}

        @LoadTest(users = 2)
        @Sla(step = "*", metric = "size", atMost = "5")
        void everyStepOfAMetric() {}

        @LoadTest(users = 2)
        @Sla(metric = "size", atMost = "64kb")
        void metricMalformed() {}

        @LoadTest(users = 2)
        @Sla(metric = "size", atMost = "64KB", atLeast = "5ms")
        void metricOfTwoUnits() {}

        @LoadTest(users = 2)
        @Sla(metric = "size", atMost = "64", atLeast = "65")
        void metricOfNoValue() {}

        @LoadTest(users = 2)
        @Sla(step = MANY_LETTERS, p95 = "5ms")
        void stepOfManyLetters() {}
    }
}
