package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import io.perfjunit.run.PerfRun;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stages, service times, schedule, metrics, single calls and attempts in the document. */
class PartsJsonTests {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    @Test
    void everyStageHasWhatWasMeasuredInIt() {
        PerfRun run = Samples.staged().build();
        RunDocument document = document(Samples.staged());
        assertThat(document.stages()).extracting(PartDocument::stage).containsExactly("calm", "busy", "burst");
        for (int i = 0; i < 3; i++) {
            LoadPart part = run.result().stages().get(i);
            PartDocument stage = document.stages().get(i);
            assertThat(stage.startNanos()).isEqualTo(part.start().toNanos());
            assertThat(stage.endNanos()).isEqualTo(part.end().toNanos());
            assertThat(stage.windowNanos()).isEqualTo(part.window().toNanos());
            assertThat(stage.iterations().throughputPerSecond())
                    .isEqualTo(part.throughput(part.iterations()), within(1e-9));
            assertThat(stage.iterations().successes().toHistogram())
                    .isEqualTo(part.iterations().successes());
            assertThat(stage.steps()).hasSameSizeAs(part.steps());
            assertThat(stage.metrics()).hasSameSizeAs(part.metrics());
        }
        assertThat(document.stages().get(1).starts()).isNull();
        assertThat(document.stages().get(2).starts()).isNotNull();
    }

    @Test
    void throughputIsOfTheMeasuredWindowsWithoutTheRampsBetweenThem() {
        PerfRun run = Samples.staged().build();
        RunDocument document = document(Samples.staged());
        assertThat(document.timeline().windowNanos())
                .isEqualTo(run.result().whole().window().toNanos())
                .isLessThan(document.timeline().windowEndNanos()
                        - document.timeline().windowStartNanos());
        assertThat(document.iterations().throughputPerSecond())
                .isEqualTo(run.result().throughput(), within(1e-9));
        assertThat(document(Samples.met()).timeline().measuredNanos()).isNull();
    }

    @Test
    void thePlanHasItsStages() {
        PlanDocument plan = document(Samples.staged()).plan();
        assertThat(plan.stages()).hasSize(3);
        StageDocument busy = plan.stages().get(1);
        assertThat(busy.model()).isEqualTo("closed");
        assertThat(busy.users()).isEqualTo(100);
        assertThat(busy.rampUpNanos()).isEqualTo(1_000_000_000L);
        assertThat(busy.durationNanos()).isEqualTo(15_000_000_000L);
        StageDocument burst = plan.stages().get(2);
        assertThat(burst.model()).isEqualTo("open");
        assertThat(burst.users()).isNull();
        assertThat(burst.perSecond()).isEqualTo(500);
        assertThat(burst.arrivals()).isEqualTo(Arrivals.POISSON);
        assertThat(burst.maxInFlight()).isEqualTo(200);
        assertThat(plan.durationNanos()).isEqualTo(35_000_000_000L);
        assertThat(plan.sweep()).isFalse();
        assertThat(document(Samples.sweep()).plan().sweep()).isTrue();
    }

    @Test
    void serviceTimesStandBesideResponseTimesOnlyWhereTheyDiffer() throws Exception {
        PerfRun run = Samples.open().build();
        RunDocument open = document(Samples.open());
        var service = run.result().iterations().service().histogram();
        assertThat(open.iterations().service()).isNotNull();
        assertThat(open.iterations().service().toHistogram()).isEqualTo(service);
        assertThat(open.iterations().service().p99Nanos())
                .isEqualTo(service.percentile(Percentile.P99).toNanos())
                .isLessThan(open.iterations().successes().p99Nanos());
        assertThat(open.steps()).allMatch(step -> step.service() == null);
        assertThat(open.intervals()).anyMatch(it -> it.iterations().serviceP99Nanos() != null);
        assertThat(json(document(Samples.met()))).doesNotContain("\"service", "\"starts", "\"sweep", "\"attempts\"");
    }

    @Test
    void theScheduleIsToldInCountsThatAddUp() {
        PerfRun run = Samples.open().build();
        Starts starts = run.result().whole().starts();
        StartsDocument document = document(Samples.open()).starts();
        assertThat(document).isNotNull();
        assertThat(document.due()).isEqualTo(document.started() + document.missed());
        assertThat(document.started()).isEqualTo(document.lag().count() + document.waited());
        assertThat(document.missed()).isEqualTo(starts.missed()).isPositive();
        assertThat(document.lag().p99Nanos())
                .isEqualTo(starts.lag().percentile(Percentile.P99).toNanos());
        assertThat(((OpenModel) run.plan().first().model()).perSecond())
                .isEqualTo(document(Samples.open()).plan().stages().get(0).perSecond());
    }

    @Test
    void metricsHaveTheirFiguresAndNoOthers() {
        List<MetricDocument> metrics = document(Samples.confirmed()).metrics();
        MetricDocument hit = metrics.get(0);
        assertThat(hit.name()).isEqualTo("cache.hit");
        assertThat(hit.value()).isEqualTo(8_640.0 / 9_318, within(1e-12));
        assertThat(hit.p95()).isNull();
        assertThat(hit.histogram()).isNull();
        MetricDocument payload = metrics.get(1);
        assertThat(payload.max()).isEqualTo(61_440);
        assertThat(payload.p50()).isEqualTo(4_100, within(4_100 * 0.001));
        assertThat(payload.histogram()).isNotNull();
    }

    @Test
    void singleCallsAreKeptWithWhereTheyWere() {
        CallDocument slowest = document(Samples.open()).slowest().get(0);
        assertThat(slowest)
                .isEqualTo(
                        new CallDocument("", 3, 43, 12_348_000_000L, 1_498_000_000, 41_000_000, Outcome.SUCCESS, null));
        CallDocument first = document(Samples.broken()).errors().get(0).firstCall();
        assertThat(first).isNotNull();
        assertThat(first.step()).isEqualTo("POST /orders");
        assertThat(first.outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void anEarlierAttemptKeepsItsVerdictAndFiguresButNoHistograms() throws Exception {
        PerfRun run = Samples.confirmed().build();
        AttemptDocument attempt =
                document(Samples.confirmed()).earlierAttempts().get(0);
        assertThat(attempt.verdict().overall()).isEqualTo(Verdict.BROKEN);
        assertThat(attempt.verdict().budgets().get(0).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(attempt.whole().iterations().counts().error())
                .isEqualTo(run.earlier().get(0).result().iterations().counts().of(Outcome.ERROR))
                .isPositive();
        assertThat(attempt.whole().iterations().successes().p95Nanos()).isNotNull();
        assertThat(MAPPER.writeValueAsString(attempt)).doesNotContain("\"histogram\":\"");
    }

    @Test
    void aBudgetSaysAllThatItBelongsTo() {
        BudgetDocument service = document(Samples.open()).verdict().budgets().get(1);
        assertThat(service.clock()).isEqualTo(LatencyClock.SERVICE);
        BudgetDocument windowed = document(Samples.open()).verdict().budgets().get(3);
        assertThat(windowed.windowNanos()).isEqualTo(5_000_000_000L);
        assertThat(windowed.windows()).isEqualTo(new BudgetDocument.WindowsDocument(6, 0));
        BudgetDocument burst = document(Samples.staged()).verdict().budgets().get(2);
        assertThat(burst.stage()).isEqualTo("burst");
        assertThat(burst.severity()).isEqualTo(Severity.ABORT);
        assertThat(burst.abort()).isEqualTo(new BudgetDocument.AbortDocument(1_000_000_000, 0));
        List<BudgetDocument> confirmed = document(Samples.confirmed()).verdict().budgets();
        assertThat(confirmed.get(0).attempts()).isEqualTo(new BudgetDocument.AttemptsDocument(2, 1));
        assertThat(confirmed.get(0).nearLimit()).isTrue();
        assertThat(confirmed.get(1).nearLimit()).isFalse();
        assertThat(confirmed.get(2).isFloor()).isTrue();
        assertThat(confirmed.get(3).isFloor()).isFalse();
        assertThat(confirmed.get(1).attempts()).isNull();
    }

    /** As the first builds wrote it. */
    @Test
    void aDocumentWithoutTheLaterFieldsIsStillRead() throws Exception {
        ObjectNode old = (ObjectNode) MAPPER.readTree(json(document(Samples.met())));
        old.remove(List.of("starts", "metrics", "stages", "slowest", "earlierAttempts"));
        ((ObjectNode) old.get("plan")).remove(List.of("stages", "sweep", "pacingNanos"));
        old.get("verdict").get("budgets").forEach(budget -> ((ObjectNode) budget)
                .remove(List.of("stage", "isFloor", "clock", "nearLimit")));
        RunDocument run = RunJson.read(MAPPER.writeValueAsBytes(old));
        assertThat(run.stages()).isEmpty();
        assertThat(run.plan().stages()).singleElement().satisfies(stage -> {
            assertThat(stage.users()).isEqualTo(50);
            assertThat(stage.durationNanos()).isEqualTo(30_000_000_000L);
        });
        assertThat(run.verdict().budgets())
                .extracting(BudgetDocument::isFloor)
                .containsExactly(false, false, true, false);
        assertThat(run.verdict().budgets()).allMatch(budget -> budget.stage().isEmpty());
        assertThat(run.whole().iterations()).isEqualTo(document(Samples.met()).iterations());
    }

    private static RunDocument document(RunFixture fixture) {
        return RunMapper.toDocument(fixture.build(), SESSION);
    }

    private static String json(RunDocument run) throws Exception {
        return new String(RunJson.write(run), StandardCharsets.UTF_8);
    }
}
