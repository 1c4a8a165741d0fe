package io.perfjunit.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.Outcome;
import io.perfjunit.sla.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutiveSummaryTests {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void usualLocale() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ru", "tr"})
    void aPromiseKeptIsToldWithWhatIsNearestToItsLimit(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(summary(Samples.met()))
                .containsExactly(
                        "All 4 budgets hold.",
                        "50 users made 9,315 calls in 30 s, 310/s of them successful; half took at most 33.9 ms, 95 % at most"
                                + " 73.5 ms, and none failed.",
                        "Nearest to its limit is throughput with 310/s against 200/s.",
                        "The slowest step is POST /orders with a p95 of 73.5 ms, the fastest GET /orders/{id} with 17.2 ms.",
                        "The first calls are slow: The slowest of the first calls took 1.65 s, later ones 180 ms at p99 and never"
                                + " more than 509 ms; the warm-up hides it from the budgets.");
    }

    @Test
    void aBrokenOneIsToldWithItsFailuresAndTheWorstGap() {
        assertThat(summary(Samples.broken()))
                .containsExactly(
                        "5 of 7 budgets are broken, first of all p95 not reached (9.82 % failed), limit 100 ms.",
                        "50 users made 9,318 calls in 30 s, 280/s of them successful; half of those took at most 40 ms, 95 %"
                                + " at most 125 ms.",
                        "915 calls failed, 9.82 %, most of them: connection pool exhausted: no connection within 250 ms (total=8,"
                                + " active=8, idle=0, waiting… (POST /orders).",
                        "Farthest from its limit is error rate with 9.82 % against 1 %, 9.82 times the limit.",
                        "The slowest step is POST /orders with a p95 of 125 ms, the fastest GET /orders/{id} with 28.8 ms.",
                        "The first calls are slow: The slowest of the first calls took 1.65 s, later ones 216 ms at p99 and never"
                                + " more than 509 ms; the warm-up hides it from the budgets.");
    }

    @Test
    void aCauseThatIsBehindTheErrorsOfSeveralStepsIsToldOnce() {
        Throwable late = new TimeoutException("no answer within 2 s");
        RunFixture run = Samples.shop().failing(0.31);
        for (String step : List.of("GET /a", "GET /b", "GET /c")) {
            Throwable wrong = new AssertionError(step + ": status 404 instead of 2xx or 3xx");
            run.error(step, Outcome.FAILED_CHECK, 100, wrong, Optional.of(new ErrorGroup.Reason("no such order", 100)));
        }
        run.error("GET /d", Outcome.TIMEOUT, 400, late)
                .error("GET /e", Outcome.ERROR, 7, new IllegalStateException("x"))
                .error("GET /f", Outcome.ERROR, 2, new IllegalArgumentException("y"));
        assertThat(summary(run))
                .anyMatch(sentence ->
                        sentence.endsWith(": 400 timed out (1 step), 300 answered 404 \"no such order\" (3 steps),"
                                + " 7 ended by IllegalStateException (1 step), and 2 of other kinds."));
    }

    @Test
    void aMessageThatNamesItsStepIsNotFollowedByItsName() {
        RunFixture run = Samples.shop()
                .failing(0.31)
                .error(
                        "GET /a",
                        Outcome.FAILED_CHECK,
                        100,
                        new AssertionError("GET /a: status 503 instead of 2xx or 3xx"),
                        Optional.of(new ErrorGroup.Reason("connections exhausted", 100)));
        assertThat(summary(run))
                .anyMatch(sentence ->
                        sentence.endsWith(": GET /a: status 503 instead of 2xx or 3xx, \"connections exhausted\"."));
    }

    @Test
    void whatTheHeadlineHasToldIsNotToldAgain() {
        List<String> summary = summary(Samples.shop().budget(Samples.p(95, 10, "", Severity.FAIL)));

        assertThat(summary.get(0)).isEqualTo("The only budget is broken: p95 73.5 ms > 10 ms.");
        assertThat(summary).noneMatch(sentence -> sentence.contains("Farthest"));
    }

    @Test
    void overSeveralStagesNoPercentilesAreMixed() {
        assertThat(summary(Samples.sweep()).get(1))
                .isEqualTo(
                        "In 5 levels (10, 20, 50, 100, 200 users) 17,985 calls were made in 50 s, 359/s of them successful;"
                                + " none failed.");
    }

    @Test
    void arrivalsByTheClockAreNoUsersWhoMakeCalls() {
        assertThat(summary(Samples.open()).get(1)).startsWith("At 310/s 9,322 calls were due in 30 s, 310/s of them");
    }

    @Test
    void aStarvedGeneratorAndRelaxedLimitsAreDoubts() {
        GeneratorHealth starved = new GeneratorHealth(
                List.of(new Sign("start lag p99", Unit.NANOSECONDS, 31_000_000, 5_000_000, 20_000_000)));

        assertThat(summary(Samples.met().health(starved)))
                .endsWith("The load generator was starved: a part of these times may be its own.");
        assertThat(summary(Samples.met().relaxed("perf.sla.scale=2")))
                .endsWith("Limits were relaxed from outside for this run, so that it proves less than it says.");
    }

    @Test
    void ofASingleKindOfErrorThereIsNoMost() {
        assertThat(summary(Samples.met().failing(0.5).error("", Outcome.TIMEOUT, 3, new IllegalStateException("cut"))))
                .anyMatch(sentence -> sentence.matches(".* calls? failed, .* %: cut\\."));
    }

    @Test
    void sentencesThatADocumentHasAreKept() {
        RunDocument run = document(Samples.met());

        assertThat(ExecutiveSummary.of(run.with(List.of("Said before.")))).containsExactly("Said before.");
    }

    private static List<String> summary(RunFixture run) {
        return ExecutiveSummary.of(document(run));
    }

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(
                run.build(), new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000"));
    }
}
