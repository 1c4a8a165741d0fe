package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfjunit.analysis.band.BandLimits;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.CountedLimit;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.run.Setting;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Severity;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoadSpecReaderTests {

    private static final String KEY = "perf.test.LoadSpecReaderTests.PlansTestCase#";

    private final Settings settings = Settings.none();

    @Nested
    class ThePlan {

        @Test
        void hasEveryAttributeOfTheAnnotation() {
            assertThat(plan("everything"))
                    .isEqualTo(new LoadPlan(
                            List.of(new Stage(
                                    "",
                                    new ClosedModel(4),
                                    Duration.ofSeconds(1),
                                    Duration.ofMillis(200),
                                    Extent.firstOf(Duration.ofSeconds(3), 500))),
                            false,
                            new ThinkTime(Duration.ofMillis(5), Duration.ofMillis(10)),
                            Optional.empty(),
                            Duration.ofSeconds(2),
                            Duration.ofMinutes(10),
                            42,
                            ThreadKind.PLATFORM,
                            Set.of()));
        }

        @Test
        void hasTheSameAttributesUnderLoad() {
            assertThat(plan("everythingUnderLoad")).isEqualTo(plan("everything"));
        }

        @Test
        void hasDefaultsForTheRest() {
            LoadPlan plan = plan("usersOnly");
            assertThat(plan.first().model()).isEqualTo(new ClosedModel(3));
            assertThat(plan.first().warmup()).as("a fifth of the duration").isEqualTo(Duration.ofSeconds(2));
            assertThat(plan.first().rampUp()).isZero();
            assertThat(plan.thinkTime()).isEqualTo(ThinkTime.NONE);
            assertThat(plan.drain()).isEqualTo(Duration.ofSeconds(10));
            assertThat(plan.threads()).isEqualTo(ThreadKind.AUTO);
        }

        @Test
        void hasAWarmUpOfFiveSecondsAtMost() {
            settings.property("perf.duration", "1h").property("perf.maxDuration", "2h");
            assertThat(plan("usersOnly").first().warmup()).isEqualTo(Duration.ofSeconds(5));
        }

        @Test
        void ofExactIterationsHasOneUserAndNeitherWarmUpNorDuration() {
            LoadPlan plan = plan("iterationsOnly");
            assertThat(plan.first().model()).isEqualTo(new ClosedModel(1));
            assertThat(plan.first().warmup()).isZero();
        }

        @Test
        void mayHaveOneIterationPerUser() {
            settings.property("perf.iterations", "3");
            assertThat(plan("usersOnly").first().model()).isEqualTo(new ClosedModel(3));
        }

        @Test
        void hasASeedThatIsTheSameInEveryRunAndAnotherInAnotherTest() {
            assertThat(plan("usersOnly").seed()).isEqualTo(plan("usersOnly").seed());
            assertThat(plan("usersOnly").seed())
                    .isNotEqualTo(plan("iterationsOnly").seed());
        }

        @Test
        void countsCallsOverEveryLatencyLimitOneByOne() {
            assertThat(plan("limited").countedLimits())
                    .containsExactlyInAnyOrder(
                            new CountedLimit("", Duration.ofMillis(50)),
                            new CountedLimit("", Duration.ofMillis(900)),
                            new CountedLimit("pay", Duration.ofMillis(80)));
        }

        @Test
        void countsCallsOverTheLimitThatWasSetFromOutside() {
            settings.property(KEY + "limited.p95", "70ms").property(KEY + "limited[pay].p99", "off");
            assertThat(plan("limited").countedLimits())
                    .containsExactlyInAnyOrder(
                            new CountedLimit("", Duration.ofMillis(70)), new CountedLimit("", Duration.ofMillis(900)));
        }
    }

    @Nested
    class AnAttribute {

        @Test
        void isOverriddenByASystemPropertyAJUnitParameterOrTheEnvironmentInThisOrder() {
            assertThat(users()).isEqualTo(4);
            settings.environment("PERF_USERS", "5");
            assertThat(users()).isEqualTo(5);
            settings.junitParameter("perf.users", "6");
            assertThat(users()).isEqualTo(6);
            settings.property("perf.users", "7");
            assertThat(users()).isEqualTo(7);
        }

        @Test
        void isOverriddenByAKeyOfTheTestBeforeAKeyOfAllTests() {
            settings.property("perf.users", "7")
                    .environment(Configuration.environmentName(KEY + "everything.users"), "8");
            assertThat(users()).isEqualTo(8);
            settings.junitParameter(KEY + "everything.users", "9");
            assertThat(users()).isEqualTo(9);
        }

        @Test
        void ofAnotherTestIsNotOverridden() {
            settings.property(KEY + "usersOnly.users", "99");
            assertThat(users()).isEqualTo(4);
        }

        @Test
        void isOverriddenUnderTheNameOfTheClassWithItsPackageHoweverItIsNested() {
            settings.property("perf.test.io.perfjunit.LoadSpecReaderTests$PlansTestCase#everything.users", "5");
            assertThat(users()).isEqualTo(5);
            settings.property("perf.test.io.perfjunit.LoadSpecReaderTests$PlansTestCase#everything.users", null);
            settings.property("perf.test.io.perfjunit.LoadSpecReaderTests.PlansTestCase#everything.users", "6");
            assertThat(users()).isEqualTo(6);
        }

        @Test
        void isListedWithItsOriginWhereverItComesFrom() {
            settings.property("perf.users", "7").environment("PERF_DRAIN", "1s");
            assertThat(settings.read(PlansTestCase.class, "usersOnly").settings())
                    .contains(
                            new Setting("users", "7", "-Dperf.users"),
                            new Setting("duration", "10 s", "default"),
                            new Setting("drain", "1 s", "environment variable PERF_DRAIN"),
                            new Setting("iterations", "unbounded", "default"),
                            new Setting("@Sla error rate", "0 %", "default"));
            assertThat(settings.read(PlansTestCase.class, "everything").settings())
                    .contains(
                            new Setting("duration", "3 s", "@LoadTest"),
                            new Setting("thinkTime", "5 ms..10 ms", "@LoadTest"));
        }

        @Test
        void mayBeAPlaceholder() {
            settings.property("perf.duration", "${length:7s}");
            assertThat(plan("usersOnly").first().extent()).isEqualTo(Extent.lasting(Duration.ofSeconds(7)));
        }

        private int users() {
            return plan("everything").concurrency();
        }
    }

    @Nested
    class TheLimits {

        @Test
        void ofAMethodItsClassAndTheClassAroundThatAccumulateAndTheNearestWins() {
            assertThat(budgets(AroundTestCase.InnerTestCase.class, "nearest"))
                    .extracting(Budget::metric, TheLimits::millis, budget -> budget.scope()
                            .origin()
                            .place())
                    .containsExactly(
                            tuple("p95", 100.0, "@Sla on InnerTestCase#nearest"),
                            tuple("p99", 300.0, "@Sla on InnerTestCase"),
                            tuple("max", 3_000.0, "@Sla on AroundTestCase"),
                            tuple("error rate", 0.0, "default"));
        }

        @Test
        void ofAMethodWithoutAnyAreThoseOfTheClasses() {
            assertThat(budgets(AroundTestCase.InnerTestCase.class, "without"))
                    .extracting(Budget::metric, TheLimits::millis)
                    .containsExactly(
                            tuple("p95", 200.0), tuple("p99", 300.0), tuple("max", 3_000.0), tuple("error rate", 0.0));
        }

        @Test
        void ofASuperclassAreInherited() {
            assertThat(budgets(HeirTestCase.class, "inherited"))
                    .extracting(Budget::metric, TheLimits::millis)
                    .containsExactly(tuple("max", 3_000.0), tuple("error rate", 0.0));
        }

        @Test
        void ofAComposedAnnotationAreThoseThatItCarries() {
            assertThat(budgets(LimitsTestCase.class, "composed"))
                    .extracting(Budget::metric, TheLimits::millis)
                    .containsExactly(tuple("p90", 90.0), tuple("p50", 50.0), tuple("error rate", 0.01));
        }

        @Test
        void ofOneFigureWithOtherSeverityBasisOrStepStandBesideEachOther() {
            assertThat(budgets(LimitsTestCase.class, "tiers"))
                    .filteredOn(LatencyBudget.class::isInstance)
                    .extracting(
                            TheLimits::millis,
                            budget -> budget.scope().severity(),
                            budget -> ((LatencyBudget) budget).basis(),
                            budget -> budget.scope().step())
                    .containsExactlyInAnyOrder(
                            tuple(100.0, Severity.WARN, Basis.ALL_CALLS, ""),
                            tuple(120.0, Severity.WARN, Basis.ALL_CALLS, ""),
                            tuple(200.0, Severity.FAIL, Basis.ALL_CALLS, ""),
                            tuple(150.0, Severity.FAIL, Basis.SUCCESSES, ""),
                            tuple(300.0, Severity.FAIL, Basis.ALL_CALLS, "pay"));
        }

        @Test
        void hasEveryAttributeOfTheAnnotation() {
            assertThat(budgets(LimitsTestCase.class, "everything"))
                    .extracting(Budget::metric, TheLimits::millis)
                    .containsExactlyInAnyOrder(
                            tuple("p50", 1.0),
                            tuple("p75", 2.0),
                            tuple("p90", 3.0),
                            tuple("p95", 4.0),
                            tuple("p99", 5.0),
                            tuple("p99.9", 6.0),
                            tuple("p99.99", 7.0),
                            tuple("p12.5", 0.5),
                            tuple("max", 8.0),
                            tuple("mean", 9.0),
                            tuple("throughput", 100.0),
                            tuple("error rate", 0.001));
        }

        @Test
        void thatSayTheSameTwiceAreOne() {
            assertThat(settings.errors(LimitsTestCase.class, "twice")).isEmpty();
            assertThat(budgets(LimitsTestCase.class, "twice")).hasSize(2);
        }

        @Test
        void boundErrorsByDefaultUnlessTheIterationsHaveAnErrorRate() {
            assertThat(budgets(LimitsTestCase.class, "errorRateOfAStep"))
                    .filteredOn(ErrorRateBudget.class::isInstance)
                    .extracting(budget -> budget.scope().step(), Budget::limit, budget -> budget.scope()
                            .origin()
                            .isDefault())
                    .containsExactly(tuple("pay", 0.05, false), tuple("", 0.0, true));
            assertThat(budgets(LimitsTestCase.class, "composed"))
                    .filteredOn(ErrorRateBudget.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void mayBePlaceholders() {
            settings.environment("SHOP_LIMIT", "77ms");
            assertThat(budgets(LimitsTestCase.class, "placeholder"))
                    .extracting(Budget::metric, TheLimits::millis)
                    .contains(tuple("p95", 77.0), tuple("p99", 88.0));
        }

        private List<Budget> budgets(Class<?> testClass, String method) {
            return settings.read(testClass, method).budgets();
        }

        static double millis(Budget budget) {
            return budget instanceof LatencyBudget ? budget.limit() / 1e6 : budget.limit();
        }
    }

    @Nested
    class TheRulesOfTheVerdict {

        @Test
        void areThoseOfALoadThatIsConfirmedOnceAndAbortedWhenItCannotTell() {
            assertThat(rules()).isEqualTo(new VerdictRules(1, false, true));
        }

        @Test
        void areWhatTheKeysSay() {
            settings.property("perf.confirm", "0")
                    .property("perf.inconclusive", "fail")
                    .property("perf.health", "Tell");
            assertThat(rules()).isEqualTo(new VerdictRules(0, true, false));
        }

        @Test
        void areListedWhereSomebodySetThem() {
            settings.property("perf.confirm", "2").environment("PERF_ENVIRONMENT", "ci");
            assertThat(settings.read(PlansTestCase.class, "usersOnly").settings())
                    .contains(
                            new Setting("perf.confirm", "2", "-Dperf.confirm"),
                            new Setting("perf.environment", "ci", "environment variable PERF_ENVIRONMENT"))
                    .extracting(Setting::name)
                    .doesNotContain("perf.health");
        }

        @Test
        void bandsOfResponseTimesAreThoseOfTheKey() {
            assertThat(settings.read(PlansTestCase.class, "usersOnly").bands()).isEqualTo(BandLimits.STANDARD);
            settings.property("perf.bands", "10ms, 1s, 5s");
            assertThat(settings.read(PlansTestCase.class, "usersOnly").bands())
                    .isEqualTo(new BandLimits(Duration.ofMillis(10), Duration.ofSeconds(1), Duration.ofSeconds(5)));
        }

        private VerdictRules rules() {
            return settings.read(PlansTestCase.class, "usersOnly").rules();
        }
    }

    private LoadPlan plan(String method) {
        return settings.read(PlansTestCase.class, method).plan();
    }

    static class PlansTestCase {

        @LoadTest(
                users = 4,
                duration = "3s",
                iterations = 500,
                warmup = "200ms",
                rampUp = "1s",
                thinkTime = "5ms..10ms",
                drain = "2s",
                seed = 42,
                threads = ThreadKind.PLATFORM)
        void everything() {}

        @UnderLoad(
                users = 4,
                duration = "3s",
                iterations = 500,
                warmup = "200ms",
                rampUp = "1s",
                thinkTime = "5ms..10ms",
                drain = "2s",
                seed = 42,
                threads = ThreadKind.PLATFORM)
        void everythingUnderLoad() {}

        @LoadTest(users = 3)
        void usersOnly() {}

        @LoadTest(iterations = 100)
        void iterationsOnly() {}

        @LoadTest(users = 1)
        @Sla(p95 = "50ms", max = "900ms", throughput = "1/s")
        @Sla(step = "pay", p99 = "80ms")
        void limited() {}
    }

    @Sla(max = "3s", p95 = "900ms")
    static class AroundTestCase {

        @LoadTest(users = 1)
        void inherited() {}

        @Sla(p95 = "200ms", p99 = "300ms")
        class InnerTestCase {

            @LoadTest(users = 1)
            @Sla(p95 = "100ms")
            void nearest() {}

            @LoadTest(users = 1)
            void without() {}
        }
    }

    @Sla(max = "3s")
    static class AncestorTestCase {

        @LoadTest(users = 1)
        void inherited() {}
    }

    static class HeirTestCase extends AncestorTestCase {}

    @Retention(RetentionPolicy.RUNTIME)
    @Sla(p50 = "50ms", errorRate = "1%")
    @interface Snappy {}

    static class LimitsTestCase {

        @LoadTest(users = 1)
        @Sla(p90 = "90ms")
        @Snappy
        void composed() {}

        @LoadTest(users = 1)
        @Sla(p95 = "100ms", p99 = "120ms", severity = Severity.WARN)
        @Sla(p95 = "200ms")
        @Sla(p95 = "150ms", basis = Basis.SUCCESSES)
        @Sla(p95 = "300ms", step = "pay")
        @Sla(errorRate = "1%")
        void tiers() {}

        @LoadTest(users = 1)
        @Sla(
                p50 = "1ms",
                p75 = "2ms",
                p90 = "3ms",
                p95 = "4ms",
                p99 = "5ms",
                p999 = "6ms",
                max = "8ms",
                mean = "9ms",
                percentiles = {"99.99<=7ms", "12.5<=500us"},
                throughput = "6000/min",
                errorRate = "0.1%")
        void everything() {}

        @LoadTest(users = 1)
        @Sla(p95 = "100ms")
        @Sla(percentiles = "95<=100ms")
        void twice() {}

        @LoadTest(users = 1)
        @Sla(step = "pay", errorRate = "5%")
        void errorRateOfAStep() {}

        @LoadTest(users = 1)
        @Sla(p95 = "${shop.limit}", p99 = "${shop.other:88ms}")
        void placeholder() {}
    }
}
