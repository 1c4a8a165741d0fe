package io.perfjunit.report.markdown;

import io.perfjunit.report.json.AnalysisDocument;
import io.perfjunit.report.json.AttemptDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.MetricDocument;
import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.AttemptWords;
import io.perfjunit.report.words.CallWords;
import io.perfjunit.report.words.MetricWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.ScheduleWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was measured of a run beside its budgets, in brief: attempts, schedule, service times, stages, metrics, slowest call. */
final class MeasuredDetails {

    private static final int MOST_ROWS = 30;

    private final RunDocument run;
    private final StringBuilder out = new StringBuilder();

    private MeasuredDetails(RunDocument run) {
        this.run = run;
    }

    /** Lines of a list, for before the budgets; may be empty. */
    static String lines(RunDocument run) {
        return new MeasuredDetails(run).lines();
    }

    /** A row per stage or level; empty where there was but one. */
    static String stages(RunDocument run) {
        MeasuredDetails details = new MeasuredDetails(run);
        details.stages();
        return details.out.toString();
    }

    /** A row per metric; empty where there are none. */
    static String metrics(RunDocument run) {
        MeasuredDetails details = new MeasuredDetails(run);
        details.metrics();
        return details.out.toString();
    }

    private String lines() {
        int attempts = run.earlierAttempts().size() + 1;
        for (int i = 0; i < attempts - 1; i++) {
            attempt(
                    "attempt " + (i + 1) + " of " + attempts,
                    run.earlierAttempts().get(i));
        }
        if (run.starts() != null) {
            line(ScheduleWords.of(run.starts()));
        }
        DistributionDocument service = run.iterations().service();
        if (service != null) {
            line("service time, from the actual start: p95 " + nanos(service.p95Nanos()) + ", p99 "
                    + nanos(service.p99Nanos()) + "; response time: p95 "
                    + nanos(run.iterations().successes().p95Nanos()) + ", p99 "
                    + nanos(run.iterations().successes().p99Nanos()));
        }
        if (!run.slowest().isEmpty()) {
            String step = run.slowest().get(0).step();
            String of = step.isEmpty() ? "" : " of " + CodeSpan.of(step);
            line("slowest call" + of + ": "
                    + EscapedText.inProse(CallWords.of(run.slowest().get(0))));
        }
        NetworkDetails.of(run).forEach(this::line);
        return out.toString();
    }

    private void attempt(String name, AttemptDocument attempt) {
        Standing standing = Standing.of(attempt.verdict().overall());
        line(name + ": " + standing.mark() + " " + standing.word() + ", "
                + EscapedText.inProse(AttemptWords.breaches(attempt.verdict(), attempt)));
    }

    private void line(String text) {
        out.append("- ").append(text).append('\n');
    }

    private void stages() {
        if (run.stages().isEmpty()) {
            return;
        }
        boolean hasService =
                run.stages().stream().anyMatch(stage -> stage.iterations().service() != null);
        out.append(run.plan().sweep() ? "| Level" : "| Stage");
        out.append(" | Load | Iterations | Failed | Throughput | Mean | p50 | p95 | p99 |");
        out.append(hasService ? " Service p99 |\n" : "\n");
        out.append("|---|---|--:|--:|--:|--:|--:|--:|--:|").append(hasService ? "--:|\n" : "\n");
        run.stages().stream().limit(MOST_ROWS).forEach(stage -> stage(stage, hasService));
        leftOut(run.stages().size(), "more stage");
    }

    private void stage(PartDocument stage, boolean hasService) {
        var iterations = stage.iterations();
        var times = iterations.successes();
        var service = iterations.service() == null ? times : iterations.service();
        String load = run.plan().stages().stream()
                .filter(plan -> plan.name().equals(stage.stage()))
                .map(PlanWords::load)
                .findFirst()
                .orElse("–");
        List<String> cells = new ArrayList<>(List.of(
                CodeSpan.of(stage.stage()),
                load,
                Figures.count(iterations.counts().total()),
                Figures.count(iterations.counts().failed()),
                Figures.perSecond(iterations.throughputPerSecond()),
                nanos(times.meanNanos()),
                nanos(times.p50Nanos()),
                nanos(times.p95Nanos()),
                nanos(times.p99Nanos())));
        if (hasService) {
            cells.add(nanos(service.p99Nanos()));
        }
        row(cells);
    }

    private void metrics() {
        if (run.metrics().isEmpty()) {
            return;
        }
        out.append("| Metric | Value is | Value | Samples | p95 | Max |\n|---|---|--:|--:|--:|--:|\n");
        run.metrics().stream().limit(MOST_ROWS).forEach(this::metric);
        leftOut(run.metrics().size(), "more metric");
        Optional.ofNullable(run.analysis()).map(AnalysisDocument::heap).ifPresent(heap -> out.append(heap.sentence())
                .append("\n\n"));
    }

    private void metric(MetricDocument metric) {
        row(List.of(
                CodeSpan.of(metric.name()),
                MetricWords.kind(metric),
                MetricWords.value(metric),
                Figures.count(metric.samples()),
                MetricWords.figure(metric, metric.p95()),
                MetricWords.figure(metric, metric.max())));
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void leftOut(int rows, String noun) {
        if (rows > MOST_ROWS) {
            out.append("\n… and ").append(Figures.count(rows - MOST_ROWS, noun)).append(".\n");
        }
        out.append('\n');
    }

    private static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }
}
