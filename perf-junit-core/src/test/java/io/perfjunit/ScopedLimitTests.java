package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfjunit.plan.CountedLimit;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.sla.AbortRule;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** To which part of a load a limit belongs, and what it may limit beside latencies. */
class ScopedLimitTests {

    private static final String KEY = "perf.test.ScopedLimitTests.ScopesTestCase#";

    private final Settings settings = Settings.none();

    @Test
    void aLimitWithoutAStageLooksAtAllStagesTogetherAndOneWithAStageAtThatAlone() {
        assertThat(budgets("staged"))
                .extracting(Budget::metric, budget -> budget.scope().stage(), Budget::limit)
                .containsExactly(tuple("p95", "", 200e6), tuple("p95", "1", 100e6), tuple("error rate", "", 0.0));
    }

    @Test
    void aStageWithAnErrorRateOfItsOwnLeavesTheOthersTheDefault() {
        assertThat(budgets("errorsAtThePeak"))
                .extracting(Budget::metric, budget -> budget.scope().stage(), Budget::limit)
                .containsExactly(tuple("error rate", "peak", 0.05), tuple("error rate", "1", 0.0));
    }

    @Test
    void theOnlyStageIsTheWholeLoad() {
        assertThat(budgets("oneStage"))
                .extracting(budget -> budget.scope().stage())
                .containsExactly("", "");
    }

    @Test
    void aLimitOfASweepIsKeptByEveryLevelByItself() {
        assertThat(budgets("sweep"))
                .extracting(Budget::metric, budget -> budget.scope().stage(), Budget::limit)
                .containsExactly(
                        tuple("p95", "users=10", 200e6),
                        tuple("error rate", "users=10", 0.0),
                        tuple("p95", "users=50", 900e6),
                        tuple("error rate", "users=50", 0.0));
    }

    @Test
    void theLimitOfALevelFollowsItWhenUsersAreScaled() {
        settings.property("perf.users.scale", "0.1");
        assertThat(budgets("sweep"))
                .filteredOn(budget -> budget.metric().equals("p95"))
                .extracting(budget -> budget.scope().stage(), Budget::limit)
                .containsExactly(tuple("users=1", 200e6), tuple("users=5", 900e6));
    }

    @Test
    void anOverrideKeepsStageWindowClockAndAbortRuleOfWhatItReplaces() {
        settings.property(KEY + "everything.p95", "1s");
        assertThat(budgets("everything"))
                .filteredOn(LatencyBudget.class::isInstance)
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.limit()).isEqualTo(1e9);
                    assertThat(((LatencyBudget) budget).clock()).isEqualTo(LatencyClock.SERVICE);
                    assertThat(budget.scope().stage()).isEqualTo("peak");
                    assertThat(budget.scope().window()).contains(Duration.ofSeconds(2));
                    assertThat(budget.scope().abort().held()).isEqualTo(Duration.ofSeconds(1));
                });
        assertThat(settings.read(ScopesTestCase.class, "everything").relaxations())
                .containsExactly(
                        "p95 of service times in stage \"peak\" in every 2 s is loosened from 50 ms to 1 s by -D" + KEY
                                + "everything.p95");
    }

    @Test
    void aLimitHasStageClockWindowAndAbortRule() {
        Budget budget = budgets("everything").get(0);
        assertThat(((LatencyBudget) budget).clock()).isEqualTo(LatencyClock.SERVICE);
        assertThat(budget.scope().stage()).isEqualTo("peak");
        assertThat(budget.scope().window()).contains(Duration.ofSeconds(2));
        assertThat(budget.scope().severity()).isEqualTo(Severity.ABORT);
        assertThat(budget.scope().abort()).isEqualTo(new AbortRule(Duration.ofSeconds(3), Duration.ofSeconds(1)));
    }

    @Test
    void aLimitWithoutThemLooksAtResponseTimesOfTheMeasuredTimeAsOne() {
        Budget budget = budgets("plain").get(0);
        assertThat(((LatencyBudget) budget).clock()).isEqualTo(LatencyClock.RESPONSE);
        assertThat(budget.scope().window()).isEqualTo(Optional.empty());
        assertThat(budget.scope().abort()).isEqualTo(AbortRule.DEFAULT);
    }

    @Test
    void theSameFigureOfOtherWindowsAndClocksStandsBesideItself() {
        assertThat(budgets("beside")).hasSize(4);
        assertThat(settings.read(ScopesTestCase.class, "beside").plan().countedLimits())
                .as("one of 100 ms for both clocks")
                .containsExactlyInAnyOrder(
                        new CountedLimit("", Duration.ofMillis(100)), new CountedLimit("", Duration.ofMillis(300)));
    }

    @Nested
    class AMetric {

        @Test
        void isLimitedInTheUnitInWhichItsLimitIsWritten() {
            assertThat(budgets("metrics"))
                    .filteredOn(budget -> !budget.metric().equals("error rate"))
                    .extracting(Budget::metric, Budget::unit, Budget::limit, Budget::isFloor)
                    .containsExactly(
                            tuple("cache.hit", Unit.SHARE, 0.9, true),
                            tuple("jvm.gc.pause.max", Unit.NANOSECONDS, 100e6, false),
                            tuple("payload.p95", Unit.BYTES, 65_536.0, false),
                            tuple("heap", Unit.BYTES, 1_572_864.0, false),
                            tuple("queue", Unit.NUMBER, 1.5, true),
                            tuple("queue", Unit.NUMBER, 12.0, false));
        }

        @Test
        void isLoosenedWithAllOtherLimits() {
            settings.property("perf.sla.scale", "2");
            assertThat(budgets("metrics"))
                    .extracting(Budget::limit)
                    .containsExactly(0.45, 200e6, 131_072.0, 3_145_728.0, 0.75, 24.0, 0.0);
        }
    }

    @Nested
    class TheScaleOfLimits {

        @Test
        void multipliesTimesAndErrorRatesAndDividesThroughput() {
            settings.property("perf.sla.scale", "1.5");
            LoadSpec spec = settings.read(ScopesTestCase.class, "scaled");
            assertThat(spec.budgets())
                    .extracting(Budget::metric, Budget::limit)
                    .containsExactly(tuple("p95", 300e6), tuple("throughput", 200.0), tuple("error rate", 0.015));
            assertThat(spec.relaxations())
                    .containsExactly("all limits are loosened by a factor of 1.5 by -Dperf.sla.scale");
            assertThat(spec.plan().countedLimits()).containsExactly(new CountedLimit("", Duration.ofMillis(300)));
        }

        @Test
        void belowOneTightensAndIsNoRelaxation() {
            settings.property("perf.sla.scale", "0.5");
            LoadSpec spec = settings.read(ScopesTestCase.class, "scaled");
            assertThat(spec.budgets()).extracting(Budget::limit).containsExactly(100e6, 600.0, 0.005);
            assertThat(spec.relaxations()).isEmpty();
        }

        @Test
        void leavesNoShareAboveAll() {
            settings.property("perf.sla.scale", "500");
            assertThat(budgets("scaled")).extracting(Budget::limit).endsWith(1.0);
        }
    }

    private List<Budget> budgets(String method) {
        return settings.read(ScopesTestCase.class, method).budgets();
    }

    static class ScopesTestCase {

        @LoadTest(users = 1)
        @Sla(p95 = "5ms")
        void plain() {}

        @LoadTest
        @Stage(users = 1, duration = "10s")
        @Stage(users = 2, duration = "10s")
        @Sla(p95 = "200ms")
        @Sla(p95 = "100ms", stage = "1")
        void staged() {}

        @LoadTest
        @Stage(users = 1, duration = "10s")
        @Stage(name = "peak", users = 2, duration = "10s")
        @Sla(errorRate = "5%", stage = "peak")
        void errorsAtThePeak() {}

        @LoadTest
        @Stage(users = 1, duration = "10s")
        @Sla(p95 = "100ms", stage = "1")
        void oneStage() {}

        @LoadTest(users = {10, 50})
        @Sla(p95 = "200ms")
        @Sla(p95 = "900ms", stage = "users=50")
        void sweep() {}

        @LoadTest
        @Stage(users = 1, duration = "10s")
        @Stage(name = "peak", users = 2, duration = "10s")
        @Sla(
                p95 = "50ms",
                stage = "peak",
                clock = LatencyClock.SERVICE,
                window = "2s",
                severity = Severity.ABORT,
                grace = "3s",
                held = "1s")
        void everything() {}

        @LoadTest(users = 1)
        @Sla(p95 = "100ms")
        @Sla(p95 = "300ms", window = "1s")
        @Sla(p95 = "100ms", clock = LatencyClock.SERVICE)
        void beside() {}

        @LoadTest(users = 1)
        @Sla(metric = "cache.hit", atLeast = "90%")
        @Sla(metric = "jvm.gc.pause.max", atMost = "100ms")
        @Sla(metric = "payload.p95", atMost = "64KB")
        @Sla(metric = "heap", atMost = "1.5MB")
        @Sla(metric = "queue", atLeast = "1.5", atMost = "12")
        void metrics() {}

        @LoadTest(users = 1)
        @Sla(p95 = "200ms", throughput = "300/s", errorRate = "1%")
        void scaled() {}
    }
}
