package io.perfjunit.run;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.run.TextTable.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block that the console shows when a load test has ended, met or not: verdict, table of steps, budgets. */
public final class RunSummary {

    private static final int LONGEST_NAME = 48;

    private final PerfRun run;

    /** The summary of {@code run}. */
    public RunSummary(PerfRun run) {
        this.run = run;
    }

    /** Its lines; {@code report} is where a reader finds more, if anything was written. */
    public List<String> lines(Optional<Path> report) {
        List<String> lines = new ArrayList<>();
        lines.add(run.test().title() + ": " + verdict() + " · " + RunWords.load(run.plan(), run.result()));
        run.relaxations().forEach(relaxation -> lines.add("  " + RunWords.relaxed(relaxation)));
        lines.addAll(steps().lines("  "));
        lines.addAll(RunWords.budgets(run, "  "));
        RunWords.drain(run.result()).ifPresent(drain -> lines.add("  " + drain));
        RunWords.hung(run.result()).forEach(hung -> lines.add("  " + hung));
        GeneratorHealth health = run.result().health();
        if (health.state() != GeneratorHealth.State.HEALTHY) {
            lines.add("  generator: " + RunWords.health(health));
        }
        report.ifPresent(path -> lines.add("  report: " + path));
        return lines;
    }

    private String verdict() {
        if (!run.result().end().isPlanned()) {
            return "STOPPED";
        }
        return switch (run.verdict().overall()) {
            case MET -> met();
            case BROKEN -> "BROKEN";
            case INCONCLUSIVE -> "INCONCLUSIVE";
        };
    }

    private String met() {
        List<String> reservations = new ArrayList<>();
        if (!run.verdict().warnings().isEmpty()) {
            reservations.add("WARNINGS");
        }
        if (!run.relaxations().isEmpty()) {
            reservations.add("RELAXED LIMITS");
        }
        return reservations.isEmpty() ? "MET" : "MET WITH " + String.join(" AND ", reservations);
    }

    private TextTable steps() {
        TextTable table = new TextTable(
                Side.LEFT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT,
                Side.RIGHT);
        table.row("step", "calls", "failed", "per s", "mean", "p50", "p95", "p99", "max");
        addRow(table, "(iteration)", run.result().iterations());
        run.result().steps().forEach(step -> addRow(table, PlainText.oneLine(step.name(), LONGEST_NAME), step));
        return table;
    }

    private void addRow(TextTable table, String name, StepResult step) {
        LoadResult result = run.result();
        LatencyHistogram times = step.successes();
        table.row(
                name,
                Figures.count(step.counts().total()),
                Figures.count(step.counts().failed()),
                Figures.threeDigits(result.throughput(step)),
                times.isEmpty() ? "-" : Figures.duration(times.mean()),
                at(times, Percentile.P50),
                at(times, Percentile.P95),
                at(times, Percentile.P99),
                times.isEmpty() ? "-" : Figures.duration(times.max()));
    }

    private static String at(LatencyHistogram times, Percentile percentile) {
        Optional<Duration> value = times.isEmpty() ? Optional.empty() : Optional.of(times.percentile(percentile));
        return value.map(Figures::duration).orElse("-");
    }
}
