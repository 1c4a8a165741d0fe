package io.perfjunit.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.AttemptDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.StartsDocument;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetWordsTests {

    @Test
    void aBudgetIsNamedByAllThatItBelongsTo() {
        assertThat(words(Samples.open(), 1).name()).isEqualTo("service p99 of successes");
        assertThat(words(Samples.open(), 3).name()).isEqualTo("error rate · every 5 s");
        assertThat(words(Samples.open(), 3).notes()).containsExactly("all 6 windows within");
        assertThat(words(Samples.staged(), 3).name()).isEqualTo("p95 · POST /orders · stage lull");
        assertThat(words(Samples.staged(), 2).severity()).isEqualTo("fails the test and ends the load");
    }

    @Test
    void aLimitThatOneOfTwoAttemptsKeptIsUnstable() {
        assertThat(words(Samples.confirmed(), 0).notes())
                .containsExactly("unstable, 1 of 2 attempts over", "within 10 % of the limit");
    }

    @Test
    void aBudgetThatEveryAttemptKeptSaysNothingOfThem() {
        assertThat(words(twice(0, Verdict.MET, Reason.NONE), 1).notes()).isEmpty();
    }

    @Test
    void aLimitBrokenTwiceOnAStarvedGeneratorIsUndecidedForThatReason() {
        BudgetWords words = words(twice(2, Verdict.INCONCLUSIVE, Reason.UNHEALTHY_GENERATOR), 1);
        assertThat(words.notes())
                .containsExactly("over, but the load generator was not healthy", "2 of 2 attempts over");
        assertThat(words.breach()).isEqualTo("p99 111 ms > 400 ms on a generator that was not healthy");
    }

    @Test
    void brokenWindowsAreCounted() {
        RunFixture fixture = Samples.open()
                .judged(verdict ->
                        Samples.with(Optional.of(new BudgetVerdict.Windows(6, 2)), verdict.attempts(), verdict));
        assertThat(words(fixture, 0).notes()).containsExactly("2 of 6 windows broken, the worst is shown");
    }

    private static RunFixture twice(int over, Verdict decided, Reason reason) {
        return Samples.confirmed()
                .judged(of -> new BudgetVerdict(
                        of.budget(),
                        decided,
                        reason,
                        of.measured(),
                        of.interval(),
                        of.samples(),
                        of.over(),
                        true,
                        of.firstBreach(),
                        of.samplesNeeded(),
                        of.windows(),
                        of.steps(),
                        new BudgetVerdict.Attempts(2, over)));
    }

    @Test
    void aMetricIsMeasuredInItsOwnUnitAndAFloorIsAFloor() {
        assertThat(words(Samples.confirmed(), 2).limit()).isEqualTo("≥ 90 %");
        assertThat(words(Samples.confirmed(), 3).limit()).isEqualTo("≤ 64 KB");
        assertThat(words(Samples.confirmed(), 3).measured()).isEqualTo("60 KB");
    }

    @Test
    void whatWasNotFoundIsToldWithWhatWasThere() {
        BudgetWords metric = words(Samples.confirmed(), 4);
        assertThat(metric.measured()).isEqualTo("no such metric");
        assertThat(metric.breach()).isEqualTo("cache.miss: no such metric");
        assertThat(metric.notes())
                .containsExactly("seen: cache.hit, payload, orders.retried, jvm.heap.afterGc, jvm.gc.pause");
        assertThat(words(Samples.staged(), 3).measured()).isEqualTo("no such stage");
        assertThat(words(Samples.staged(), 3).notes()).containsExactly("seen: calm, busy, burst");
    }

    @Test
    void theBreachesOfAnEarlierAttemptAreItsOwn() {
        RunDocument run = document(Samples.confirmed());
        AttemptDocument first = run.earlierAttempts().get(0);
        assertThat(AttemptWords.breaches(first.verdict(), first)).startsWith("p95 140 ms > 80 ms; ");
        assertThat(AttemptWords.breaches(run.verdict(), run)).isEqualTo("cache.miss: no such metric");
    }

    @Test
    void aScheduleIsKeptOrNot() {
        var starts = document(Samples.open()).starts();
        assertThat(starts).isNotNull();
        assertThat(ScheduleWords.of(starts))
                .isEqualTo(
                        "Fell behind its schedule: 9,315 of 9,322 due iterations started, 2,960 waited for a free user,"
                                + " 7 never started; start lag p99 219 µs.");
        var kept = document(Samples.open().waiting(0)).starts();
        assertThat(kept).isNotNull();
        assertThat(ScheduleWords.of(new StartsDocument(1_000, 1_000, 10, 0, kept.lag())))
                .as("a wait here and there is no failure of the schedule")
                .startsWith(
                        "Kept its schedule: 1,000 of 1,000 due iterations started, 10 waited for a free user; start");
        assertThat(ScheduleWords.of(kept))
                .startsWith("Kept its schedule: 9,315 of 9,315 due iterations started; start lag p99 2");
    }

    private static BudgetWords words(RunFixture fixture, int budget) {
        RunDocument run = document(fixture);
        return new BudgetWords(run.verdict().budgets().get(budget), run);
    }

    private static RunDocument document(RunFixture fixture) {
        return RunMapper.toDocument(fixture.build(), new SessionDocument("session", "2026-11-21T09:29:00Z", null));
    }
}
