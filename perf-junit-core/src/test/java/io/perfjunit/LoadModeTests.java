package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Standstill;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.Setting;
import io.perfjunit.sla.BudgetVerdict;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What becomes of load tests that somebody runs in another mode, and of models other than users for a time. */
class LoadModeTests {

    static final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    @AfterEach
    void reset() {
        calls.set(0);
        TestListeners.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "perf.enabled, false, JUnit configuration parameter perf.enabled",
        "perf.mode, off, JUnit configuration parameter perf.mode"
    })
    void aTestThatIsSwitchedOffIsSkippedAndSaysWhy(String key, String value, String origin) {
        EngineExecutionResults results = PerfTestKit.run(ModesTestCase.class, Map.of(key, value));
        results.testEvents().assertStatistics(stats -> stats.started(0).skipped(8));
        assertThat(results.testEvents().skipped().stream()
                        .map(event -> event.getRequiredPayload(String.class))
                        .distinct())
                .containsExactly("load tests are switched off by " + origin);
        assertThat(calls).hasValue(0);
    }

    @Test
    void collectionsOfGarbageStandOnTheTimeAxis() {
        PerfRun run = run("littering");
        assertThat(run.result().health().standstills())
                .filteredOn(time -> time.kind() == Standstill.Kind.GARBAGE_COLLECTION)
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.length()).isPositive());
    }

    @Test
    void aSwitchThatCannotBeReadFailsTheTestAndRunsNothing() {
        Throwable failure = PerfTestKit.failure(
                PerfTestKit.run(ModesTestCase.class, "failing", Map.of("perf.enabled", "no", "perf.mode", "of")));
        assertThat(failure).hasMessage("""
                2 configuration errors, no load was run:
                  LoadModeTests.ModesTestCase#failing: JUnit configuration parameter perf.enabled = "no": unknown; use true, false
                  LoadModeTests.ModesTestCase#failing: JUnit configuration parameter perf.mode = "of": unknown; use load, smoke, off""");
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "sweep", "staged"})
    void aSmokeTestMakesACallPerUserOfTheFirstStageAndLimitsNothing(String method) {
        PerfRun run = smoke(method);
        assertThat(calls).hasValue(3);
        assertThat(run.result().iterations().counts().succeeded()).isEqualTo(3);
        assertThat(run.plan().stages()).singleElement().satisfies(stage -> {
            assertThat(stage.model()).isEqualTo(new ClosedModel(3));
            assertThat(stage.extent()).isEqualTo(Extent.of(3));
            assertThat(stage.leadIn()).isZero();
        });
        assertThat(run.plan().thinkTime()).isEqualTo(ThinkTime.NONE);
    }

    @Test
    void aSmokeTestOfARateMakesOneCall() {
        assertThat(smoke("rate").plan().concurrency()).isEqualTo(1);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aSmokeTestSaysSoInEveryOutput() {
        PerfRun run = smoke("users");
        assertThat(run.relaxations())
                .containsExactly(
                        "a smoke test, one call per user and no limit but that none fails, by JUnit configuration"
                                + " parameter perf.mode");
        assertThat(run.settings())
                .contains(new Setting("iterations", "3", "JUnit configuration parameter perf.mode"))
                .extracting(Setting::name)
                .startsWith("users", "iterations", "drain", "seed", "threads", "perf.mode")
                .doesNotContain("duration", "rampUp", "thinkTime", "@Sla p95");
    }

    @Test
    void aSmokeTestFailsWhenACallDoes() {
        Throwable failure =
                PerfTestKit.failure(PerfTestKit.run(ModesTestCase.class, "failing", Map.of("perf.mode", "smoke")));
        assertThat(failure)
                .hasMessageContaining("error rate 100 % > 0 %")
                .hasMessageContaining("RELAXED: a smoke test");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aSmokeTestStillTellsMistakes() {
        Throwable failure =
                PerfTestKit.failure(PerfTestKit.run(ModesTestCase.class, "mistaken", Map.of("perf.mode", "smoke")));
        assertThat(failure).isInstanceOf(LoadConfigurationException.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    @Tag("wall-clock")
    void aRateStartsExactlyAsManyIterationsAsItPromises() {
        PerfRun run = run("rate");
        assertThat(run.result().iterations().counts().total()).isEqualTo(100);
    }

    @Test
    @Tag("wall-clock")
    void everyLevelOfASweepHasFiguresAndLimitsOfItsOwn() {
        PerfRun run = run("sweep");
        assertThat(run.result().stages()).extracting(LoadPart::name).containsExactly("users=3", "users=6");
        assertThat(run.verdict().budgets())
                .extracting(verdict -> verdict.budget().metric() + " "
                        + verdict.budget().scope().stage())
                .containsExactly("p95 users=3", "error rate users=3", "p95 users=6", "error rate users=6");
    }

    @Test
    @Tag("wall-clock")
    void stagesFollowEachOther() {
        PerfRun run = run("staged");
        assertThat(run.result().stages()).extracting(LoadPart::name).containsExactly("low", "2");
        assertThat(run.result().part("2").orElseThrow().iterations().counts().total())
                .isEqualTo(20);
        assertThat(run.verdict().budgets()).hasSize(2).allMatch(BudgetVerdict::isMet);
    }

    @Test
    void aSweepIsAnalysedLevelByLevel() {
        PerfRun run = run("sweep");
        assertThat(run.analysis().sweep()).hasValueSatisfying(sweep -> {
            assertThat(sweep.figures().levels()).extracting(LevelFigures::load).containsExactly(3.0, 6.0);
            assertThat(sweep.figures().levels()).allSatisfy(level -> {
                assertThat(level.iterations().calls().total().orElse(0)).isPositive();
                assertThat(level.iterations().throughput().orElse(0)).isPositive();
            });
            assertThat(sweep.limits()).as("of the budgets at each level").isPresent();
        });
    }

    @Test
    void aLoadOfSeveralStagesThatIsNoSweepHasNoAnalysisOfOne() {
        assertThat(run("staged").analysis().sweep()).isEmpty();
    }

    private static PerfRun smoke(String method) {
        return run(method, Map.of("perf.mode", "smoke"));
    }

    private static PerfRun run(String method) {
        return run(method, Map.of());
    }

    private static PerfRun run(String method, Map<String, String> parameters) {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(ModesTestCase.class, method, parameters), 1);
        return TestListeners.runs.get(0);
    }

    static class ModesTestCase {

        @LoadTest(users = 3, duration = "1s", rampUp = "1s", thinkTime = "50ms")
        @Sla(p95 = "1ns")
        void users() {
            calls.incrementAndGet();
        }

        @LoadTest(
                users = {3, 6},
                duration = "100ms",
                thinkTime = "5ms")
        @Sla(p95 = "10s")
        void sweep() {
            calls.incrementAndGet();
        }

        @LoadTest
        @Stage(name = "low", users = 3, duration = "100ms")
        @Stage(rate = "200/s", duration = "100ms")
        @Sla(p50 = "10s", stage = "low")
        void staged() {
            calls.incrementAndGet();
        }

        @LoadTest(rate = "500/s", duration = "200ms")
        void rate() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 2, duration = "100ms")
        @Sla(errorRate = "50%")
        void failing() {
            calls.incrementAndGet();
            throw new IllegalStateException("no");
        }

        @LoadTest(users = 1, iterations = 5)
        void littering() {
            System.gc();
        }

        @LoadTest(users = 2, duration = "1")
        void mistaken() {
            calls.incrementAndGet();
        }

        @UnderLoad(users = 1)
        @Test
        void underLoad() {
            calls.incrementAndGet();
        }
    }
}
