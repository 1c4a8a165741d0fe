package io.perfjunit.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.json.KeyFigureDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFigureWordsTests {

    /** The cache and the connections of study 2. */
    private static RunFixture cache() {
        return Samples.shop()
                .metric(new MetricResult(
                        "cache.hit", MetricKind.RATE, MetricUnit.SHARE, 100, 68, 0, 1, 1, LatencyHistogram.EMPTY))
                .metric(MetricResult.gauge("connections", MetricUnit.NUMBER, 85))
                .budget(floor("cache.hit", 0.9, Severity.WARN))
                .budget(floor("cache.hit", 0.5, Severity.FAIL))
                .budget(new MetricBudget(scope(Severity.WARN), "connections", Unit.NUMBER, 80, false))
                .budget(new MetricBudget(scope(Severity.FAIL), "connections", Unit.NUMBER, 100, false));
    }

    @Test
    void aKpiHasCurrentTargetWarningAndState() {
        RunDocument run = document(cache());
        KeyFigureDocument hits = run.overview().keyFigures().get(0);
        KeyFigureWords words = new KeyFigureWords(hits, run);

        assertThat(words.name()).isEqualTo("cache.hit");
        assertThat(words.measured()).isEqualTo("68 %");
        assertThat(words.limit(hits.target())).isEqualTo("≥ 90 %");
        assertThat(words.limit(hits.acceptable())).isEqualTo("≥ 50 %");
        assertThat(words.limit(hits.critical())).isEmpty();
        assertThat(words.state()).isEqualTo("acceptable, warns");
        assertThat(words.gap()).isEqualTo("24.4 % short");
    }

    @Test
    void theFarthestOffComesFirst() {
        assertThat(document(cache()).overview().keyFigures())
                .extracting(KeyFigureDocument::metric)
                .containsExactly("cache.hit", "connections");
    }

    @Test
    void farOffIsToldByAFactor() {
        RunDocument run = document(Samples.shop().budget(Samples.p(95, 1, "POST /orders", Severity.WARN)));
        KeyFigureWords words = new KeyFigureWords(run.overview().keyFigures().get(0), run);

        assertThat(words.gap()).isEqualTo("73.5 times");
        assertThat(words.clause()).isEqualTo("p95 · POST /orders with 73.5 ms against 1 ms, 73.5 times the limit");
        assertThat(words.state()).isEqualTo("warns");
    }

    @Test
    void thePageShowsFiguresBesideTheirTargets() {
        assertThat(HtmlReport.page(document(cache()), List.of()))
                .contains("<h2>Figures and targets</h2>")
                .contains("acceptable, warns");
    }

    @Test
    void thePageDoesNotRepeatTheBudgets() {
        assertThat(HtmlReport.page(document(Samples.met()), List.of())).doesNotContain("Figures and targets");
    }

    @Test
    void thePageShowsHowFastItFeltUnlessAllWasFast() {
        RunFixture slow = Samples.shop().step("GET /search", 14_800, 10);

        assertThat(HtmlReport.page(document(slow), List.of()))
                .contains("<h2>How fast it felt</h2>")
                .contains("up to 500 ms")
                .contains("GET /search");
        assertThat(HtmlReport.page(document(Samples.met()), List.of())).doesNotContain("How fast it felt");
    }

    private static MetricBudget floor(String metric, double limit, Severity severity) {
        return new MetricBudget(scope(severity), metric, Unit.SHARE, limit, true);
    }

    private static Scope scope(Severity severity) {
        return Scope.step("", severity, Origin.of("@Sla"));
    }

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(
                run.build(), new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000"));
    }
}
