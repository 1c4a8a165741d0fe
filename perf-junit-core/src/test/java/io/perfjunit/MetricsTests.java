package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetricsTests {

    private static MetricResult metric(LoadResult result, String name) {
        return result.whole().metric(name).orElseThrow();
    }

    @Nested
    class WhatABodyTells {

        @Test
        void isAddedUpByItsKindOverAllUsers() throws Exception {
            LoadResult result = Load.users(4)
                    .iterations(1_000)
                    .thinkTime(Duration.ofMillis(1))
                    .run(user -> {
                        user.count("orders", 2);
                        user.rate("cache.hit", user.iteration() % 10 != 0);
                        user.gauge("depth", user.id());
                        user.record("size", 100 + user.id());
                        user.record("wait", Duration.ofMillis(5));
                    });

            assertThat(metric(result, "orders").value()).hasValue(2_000);
            assertThat(metric(result, "cache.hit").value().orElseThrow()).isBetween(0.85, 0.95);
            assertThat(metric(result, "depth").value()).hasValue(3);
            assertThat(metric(result, "size").samples()).isEqualTo(1_000);
            assertThat(metric(result, "size").figure("max")).hasValue(103);
            assertThat(metric(result, "size").figure("p95").orElseThrow()).isEqualTo(103, within(0.2));
            assertThat(metric(result, "wait").unit()).isEqualTo(MetricUnit.NANOSECONDS);
            assertThat(metric(result, "wait").value()).hasValue(5e6);
        }

        @Test
        void inTheWarmUpIsNotCounted() throws Exception {
            LoadResult result = Load.users(1)
                    .iterations(10)
                    .warmup(Duration.ofMillis(50))
                    .thinkTime(Duration.ofMillis(1))
                    .run(user -> user.count("calls"));
            assertThat(metric(result, "calls").value()).hasValue(10);
        }

        @Test
        void underANameThatIsTakenFailsTheCallWithTheReason() throws Exception {
            LoadResult result = Load.users(1).iterations(2).run(user -> {
                user.count("orders");
                user.gauge("orders", 3);
            });
            assertThat(result.iterations().counts().of(Outcome.ERROR)).isEqualTo(2);
            assertThat(result.errors().get(0).example())
                    .hasMessage(
                            "metric \"orders\" is a count of numbers already and cannot be a gauge of numbers as well");
        }

        @Test
        void mustBeANumber() throws Exception {
            LoadResult result = Load.users(1).iterations(3).run(user -> {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> user.gauge("depth", Double.NaN))
                        .withMessage("metric \"depth\" cannot take NaN");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> user.record("size", -1))
                        .withMessageContaining("from 0 on");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> user.count(" "))
                        .withMessage("a metric needs a name");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> user.count("jvm.gc.count"))
                        .withMessageContaining("belong to what is measured of the JVM");
            });
            assertThat(result.iterations().counts().succeeded()).isEqualTo(3);
        }
    }

    @Test
    void stepsThatRunInParallelAreTimedEachByItself() throws Exception {
        LoadResult result = Load.users(3).iterations(300).run(user -> {
            CompletableFuture<Void> left = CompletableFuture.runAsync(() -> quietly(user, "left"));
            CompletableFuture<Void> right = CompletableFuture.runAsync(() -> quietly(user, "right"));
            user.step("outer", () -> user.step("inner", () -> user.await(left.thenCombine(right, (a, b) -> 1))));
        });
        assertThat(result.steps())
                .extracting(StepResult::name)
                .containsExactlyInAnyOrder("left", "right", "outer", "inner");
        assertThat(result.steps())
                .allSatisfy(step -> assertThat(step.counts().succeeded()).isEqualTo(300));
        assertThat(result.iterations().counts().succeeded()).isEqualTo(300);
    }

    private static void quietly(VirtualUser user, String step) {
        try {
            user.step(step, () -> user.count("parallel"));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Nested
    class ABudget {

        private final LoadResult result = Load.users(1).iterations(10).run(user -> {
            user.rate("cache.hit", user.iteration() != 0);
            user.record("answer.size", 2_048);
        });

        ABudget() throws Exception {}

        private static BudgetVerdict judge(LoadResult result, String metric, Unit unit, double limit, boolean floor) {
            Budget budget = new MetricBudget(Scope.iterations("@Sla"), metric, unit, limit, floor);
            return budget.judge(result);
        }

        @Test
        void looksAtTheFigureOfTheMetric() {
            assertThat(judge(result, "cache.hit", Unit.SHARE, 0.9, true).isMet())
                    .isTrue();
            assertThat(judge(result, "cache.hit", Unit.SHARE, 0.91, true).verdict())
                    .isEqualTo(Verdict.BROKEN);
        }

        @Test
        void mayNameOneOfItsFigures() {
            assertThat(judge(result, "answer.size.p99.9", Unit.BYTES, 2_050, false)
                            .isMet())
                    .isTrue();
            assertThat(judge(result, "answer.size.max", Unit.NUMBER, 2_047, false)
                            .verdict())
                    .isEqualTo(Verdict.BROKEN);
        }

        @Test
        void isBrokenWhenNobodyToldOfItsMetric() {
            BudgetVerdict verdict = judge(result, "cache.hits", Unit.SHARE, 0.9, true);
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_METRIC);
        }

        @Test
        void isBrokenWhenItsMetricIsToldInAnotherUnit() {
            BudgetVerdict verdict = judge(result, "cache.hit", Unit.NANOSECONDS, 5, false);
            assertThat(verdict.reason()).isEqualTo(Reason.OTHER_UNIT);
        }
    }

    @Test
    void whatTheJvmUsedHasBudgetsLikeAnyMetric() throws Exception {
        Load load = Load.users(1)
                .duration(Duration.ofSeconds(2))
                .warmup(Duration.ZERO)
                .thinkTime(Duration.ofMillis(5));
        LoadResult result = load.run(user -> {
            byte[] garbage = new byte[100_000];
            user.record("size", garbage.length);
            if (user.iteration() == 5) {
                System.gc();
            }
        });

        assertThat(metric(result, "jvm.gc.count").value().orElseThrow()).isGreaterThanOrEqualTo(1);
        assertThat(metric(result, "jvm.gc.pause.max").unit()).isEqualTo(MetricUnit.NANOSECONDS);
        assertThat(metric(result, "jvm.heap.afterGc").value().orElseThrow()).isPositive();
        assertThat(metric(result, "jvm.allocation.perIteration").value().orElseThrow())
                .isGreaterThan(100_000);
        assertThat(metric(result, "jvm.cpu").value().orElseThrow()).isNotNegative();
        Budget frugal =
                new MetricBudget(Scope.iterations("@Sla"), "jvm.allocation.perIteration", Unit.BYTES, 50_000, false);
        assertThat(frugal.judge(result).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void metricsOfTwoPlacesMergeByCounts() {
        MetricResult here =
                new MetricResult("hit", MetricKind.RATE, MetricUnit.SHARE, 10, 9, 0, 1, 1, LatencyHistogram.EMPTY);
        MetricResult there =
                new MetricResult("hit", MetricKind.RATE, MetricUnit.SHARE, 30, 15, 0, 1, 0, LatencyHistogram.EMPTY);
        assertThat(here.plus(there).value()).hasValue(0.6);
    }
}
