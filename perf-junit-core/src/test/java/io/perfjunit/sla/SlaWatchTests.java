package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepInterval;
import io.perfjunit.sla.BudgetVerdict.Windows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlaWatchTests {

    private static final long MS = 1_000_000;
    private static final LatencyFigure AT_P95 = new LatencyFigure.AtPercentile(Percentile.P95);
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final Span TEN_SECONDS = new Span("", Duration.ZERO, Duration.ofSeconds(10), OptionalLong.empty());
    private static final LoadResult ENDED =
            aResult().iterations(step("", same(1_000, MS), 0)).build();

    private int tenths;

    private Interval tenth(StepInterval calls) {
        return new Interval(Duration.ofMillis(100L * tenths++), Duration.ofMillis(100), 1, 1, calls, List.of());
    }

    private static StepInterval calls(int fast, int slow, int failed) {
        return slice(
                "",
                LongStream.concat(LongStream.of(same(fast, 10 * MS)), LongStream.of(same(slow, 200 * MS)))
                        .toArray(),
                failed);
    }

    private static Budget everySecond() {
        return new LatencyBudget(
                Scope.iterations("@Sla").inEvery(Duration.ofSeconds(1)), AT_P95, LIMIT, Basis.ALL_CALLS);
    }

    private static Scope aborting(Duration grace, Duration held) {
        return new Scope("", "", Optional.empty(), Severity.ABORT, new AbortRule(grace, held), Origin.of("@Sla"));
    }

    private Optional<Integer> tenthOfTheEnd(SlaWatch watch, int seconds, StepInterval calls) {
        for (int i = 0; i < seconds * 10; i++) {
            if (watch.add(tenth(calls)).isPresent()) {
                return Optional.of(tenths);
            }
        }
        return Optional.empty();
    }

    @Test
    void everyWindowHasToKeepTheLimitByItself() {
        SlaWatch watch = new SlaWatch(List.of(everySecond()), List.of(TEN_SECONDS));
        for (int i = 0; i < 100; i++) {
            // In the fourth second a tenth of the calls is slow: over the whole load it would be one in a hundred.
            watch.add(tenth(i / 10 == 3 ? calls(9, 1, 0) : calls(10, 0, 0)));
        }
        BudgetVerdict verdict = watch.verdict(ENDED).budgets().get(0);
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.windows()).contains(new Windows(10, 1));
        assertThat(verdict.firstBreach()).contains(Duration.ofSeconds(3));
        assertThat(verdict.measured().orElseThrow() / MS).isEqualTo(200);
        assertThat(verdict.samples()).isEqualTo(1_000);
    }

    @Test
    void aWindowInWhichNothingEndedDidNotKeepIt() {
        SlaWatch watch = new SlaWatch(List.of(everySecond()), List.of(TEN_SECONDS));
        for (int i = 0; i < 100; i++) {
            watch.add(tenth(i / 10 == 7 ? calls(0, 0, 0) : calls(10, 0, 0)));
        }
        BudgetVerdict verdict = watch.verdict(ENDED).budgets().get(0);
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_SAMPLES);
        assertThat(verdict.windows()).contains(new Windows(10, 1));
    }

    @Test
    void windowsThatAllKeepItMeetIt() {
        SlaWatch watch = new SlaWatch(List.of(everySecond()), List.of(TEN_SECONDS));
        for (int i = 0; i < 120; i++) {
            // What comes after the window, in the drain, is nobody's promise.
            watch.add(tenth(i >= 101 ? calls(0, 10, 0) : calls(10, 0, 0)));
        }
        BudgetVerdict verdict = watch.verdict(ENDED).budgets().get(0);
        assertThat(verdict.isMet()).isTrue();
        assertThat(verdict.windows()).contains(new Windows(10, 0));
    }

    @Test
    void aLoadThatEndedBeforeAWindowWasFullMeetsNothing() {
        SlaWatch watch = new SlaWatch(List.of(everySecond()), List.of(TEN_SECONDS));
        watch.add(tenth(calls(10, 0, 0)));
        assertThat(watch.verdict(ENDED).overall()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aBudgetThatAbortsEndsTheLoadWhenItCannotBeKeptAnyMore() {
        Budget budget = new LatencyBudget(aborting(Duration.ZERO, Duration.ZERO), AT_P95, LIMIT, Basis.ALL_CALLS);
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(TEN_SECONDS));
        // Half of the calls are slow where a twentieth may be: after a tenth of the time the rest cannot make up for
        // it.
        assertThat(tenthOfTheEnd(watch, 10, calls(10, 10, 0))).contains(11);
        BudgetVerdict verdict = watch.verdict(ENDED).budgets().get(0);
        assertThat(verdict.verdict()).as("whatever the last figures say").isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aBurstThatTheRestCanMakeUpForEndsNothing() {
        Budget budget = new LatencyBudget(aborting(Duration.ZERO, Duration.ZERO), AT_P95, LIMIT, Basis.ALL_CALLS);
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(TEN_SECONDS));
        assertThat(watch.add(tenth(calls(0, 100, 0)))).isEmpty();
        assertThat(tenthOfTheEnd(watch, 9, calls(200, 0, 0))).isEmpty();
    }

    @Test
    void withinTheGraceNothingIsLookedAt() {
        Budget budget = new ErrorRateBudget(aborting(Duration.ofSeconds(2), Duration.ZERO), 0);
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(TEN_SECONDS));
        assertThat(tenthOfTheEnd(watch, 10, calls(9, 0, 1))).contains(21);
    }

    @Test
    void aBreachMayHaveToHold() {
        Budget budget = new ErrorRateBudget(aborting(Duration.ZERO, Duration.ofSeconds(3)), 0);
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(TEN_SECONDS));
        assertThat(tenthOfTheEnd(watch, 10, calls(9, 0, 1))).contains(30);
    }

    @Test
    void aFloorEndsTheLoadWhenItIsOutOfReach() {
        Budget budget = new ThroughputBudget(aborting(Duration.ofSeconds(1), Duration.ZERO), 1_000);
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(TEN_SECONDS));
        // A tenth of what is asked for: twice the rate for the rest would do until half of the time is over.
        assertThat(tenthOfTheEnd(watch, 10, calls(10, 0, 0)).orElseThrow()).isBetween(45, 70);
    }

    @Test
    void aFewCallsProveNothing() {
        Budget budget = new LatencyBudget(aborting(Duration.ZERO, Duration.ZERO), AT_P95, LIMIT, Basis.ALL_CALLS);
        Span ofTwentyCalls = new Span("", Duration.ZERO, Duration.ofSeconds(10), OptionalLong.of(20));
        SlaWatch watch = new SlaWatch(List.of(budget), List.of(ofTwentyCalls));
        assertThat(watch.add(tenth(calls(0, 2, 0)))).isEmpty();
    }
}
