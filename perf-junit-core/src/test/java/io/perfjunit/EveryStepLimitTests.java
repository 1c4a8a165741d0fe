package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.CountedLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A limit for every step, from the annotation to the failure. */
class EveryStepLimitTests {

    @Test
    void itIsKeptByStepsThatNobodyNamed() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(StepsTestCase.class, "allFine"), 1);
    }

    @Test
    void oneStepBreaksItAndIsNamedInTheFirstLine() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(StepsTestCase.class, "oneFails"));

        assertThat(failure.getMessage())
                .startsWith("SLA broken: error rate 100 % > 99 %; error rate of every step 100 % > 10 %, \"b\" · ")
                .contains("1 of 2 steps within, worst \"b\" · 20 of 20 calls failed");
    }

    @Test
    void aLoadWithoutStepsDoesNotKeepIt() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(StepsTestCase.class, "noSteps"));

        assertThat(failure.getMessage()).contains("error rate of every step: no such step", "seen: none");
    }

    @Test
    void callsOverItAreCountedOneByOneAsOverAnyOther() {
        assertThat(Settings.none().read(StepsTestCase.class, "allFine").plan().countedLimits())
                .containsExactly(new CountedLimit(CountedLimit.EVERY_STEP, Duration.ofSeconds(10)));
    }

    static class StepsTestCase {

        @LoadTest(users = 1, iterations = 20, warmup = "0s")
        @Sla(step = "*", p50 = "10s", errorRate = "0%")
        void allFine(VirtualUser user) throws Exception {
            user.step("a", () -> {});
            user.step("b", () -> {});
        }

        @LoadTest(users = 1, iterations = 20, warmup = "0s")
        @Sla(errorRate = "99%")
        @Sla(step = "*", errorRate = "10%")
        void oneFails(VirtualUser user) throws Exception {
            user.step("a", () -> {});
            user.step("b", () -> {
                throw new IllegalStateException("b is down");
            });
        }

        @LoadTest(users = 1, iterations = 20, warmup = "0s")
        @Sla(step = "*", errorRate = "10%")
        void noSteps() {}
    }
}
