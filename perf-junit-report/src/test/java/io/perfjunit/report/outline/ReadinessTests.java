package io.perfjunit.report.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.json.ReadinessDocument.RequirementDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.outline.Readiness.State;
import io.perfjunit.result.EndReason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    @Test
    void ofABuildThatKeepsAllItIsReady() {
        Readiness readiness = build(Samples.met()).readiness();

        assertThat(readiness.state()).isEqualTo(State.READY);
        assertThat(readiness.sentence()).isEqualTo("4 of 4 requirements are met: ready.");
    }

    @Test
    void oneBrokenLimitIsNotReady() {
        Readiness readiness = build(Samples.met(), Samples.broken()).readiness();

        assertThat(readiness.state()).isEqualTo(State.NOT_READY);
        assertThat(readiness.sentence()).isEqualTo("5 of 11 requirements are met: not ready.");
    }

    @Test
    void aLimitThatOnlyWarnsIsAReservation() {
        Readiness readiness = build(Samples.met().budget(Samples.p(95, 1, "POST /orders", Severity.WARN)))
                .readiness();

        assertThat(readiness.state()).isEqualTo(State.WITH_RESERVATIONS);
        assertThat(readiness.sentence())
                .isEqualTo("4 of 5 requirements are met: ready, with reservations; what is not met only warns.");
    }

    @Test
    void whatTheRunsCannotTellIsNotShown() {
        RunFixture few = RunFixture.run()
                .test("com.shop.ShortLoadTest", "twoSeconds", "")
                .load(8, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(100))
                .budget(Samples.p(99.99, 500, "", Severity.FAIL));

        assertThat(build(few).readiness().state()).isEqualTo(State.NOT_SHOWN);
        assertThat(build(few).readiness().sentence())
                .isEqualTo("0 of 1 requirement is met: not shown to be ready; the runs could not tell.");
    }

    @Test
    void limitsThatWereRelaxedAndLoadsThatWereCutShowNothing() {
        assertThat(build(Samples.met().relaxed("perf.sla.scale=2")).readiness().state())
                .isEqualTo(State.NOT_SHOWN);
        assertThat(build(Samples.met().end(EndReason.INTERRUPTED)).readiness().state())
                .isEqualTo(State.NOT_SHOWN);
        assertThat(new BuildOutline(build(Samples.met()).runs(), List.of("a load left no result"))
                        .readiness()
                        .state())
                .isEqualTo(State.NOT_SHOWN);
    }

    @Test
    void aBuildWithoutRequirementsSaysNothing() {
        assertThat(new BuildOutline(List.of(), List.of()).readiness().sentence())
                .isEmpty();
    }

    @Test
    void ofSeveralRunsOfATestTheLastCounts() {
        RunOutline first = outline(Samples.broken(), 1, 2);
        RunOutline second = outline(Samples.broken().id("second"), 2, 2);

        assertThat(new BuildOutline(List.of(first, second), List.of())
                        .readiness()
                        .requirements())
                .hasSize(7);
    }

    @Test
    void requirementsThatAreNotMetComeFirst() {
        List<RequirementDocument> requirements =
                build(Samples.broken()).readiness().toDocument().requirements();

        assertThat(requirements)
                .extracting(RequirementDocument::verdict)
                .startsWith(Verdict.BROKEN)
                .endsWith(Verdict.MET);
        assertThat(requirements.get(0).words()).isEqualTo("p95 ≤ 100 ms: not reached (9.82 % failed)");
    }

    @Test
    void theIndexTicksThemOff() {
        assertThat(HtmlReport.index(build(Samples.met(), Samples.broken())))
                .contains("5 of 11 requirements are met: not ready.")
                .contains("✓ met")
                .contains("✗ not met");
    }

    @Test
    void anIndexOfManyTestsShowsTheWorst() {
        RunFixture many = Samples.met();
        IntStream.range(0, 200).forEach(i -> many.budget(Samples.p(95, 100 + i, "", Severity.FAIL)));

        assertThat(HtmlReport.index(build(many))).contains("54 more requirements in report.json.");
    }

    private static BuildOutline build(RunFixture... runs) {
        return new BuildOutline(Stream.of(runs).map(run -> outline(run, 1, 1)).toList(), List.of());
    }

    private static RunOutline outline(RunFixture run, int attempt, int attempts) {
        return RunOutline.of(
                RunMapper.toDocument(
                        run.build(), new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000")),
                "tests/page.html",
                attempt,
                attempts);
    }
}
