package io.perfjunit.run;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.run.TextTable.Side;

/** The figures of the iteration, of every stage and of every step. */
final class CallTable {

    private static final int LONGEST_NAME = 48;

    private final TextTable table = new TextTable(
            Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT);

    private CallTable() {}

    static TextTable of(PerfRun run) {
        CallTable calls = new CallTable();
        calls.table.row("step", "calls", "failed", "per s", "mean", "p50", "p95", "p99", "max");
        LoadResult result = run.result();
        calls.add("(iteration)", result.whole(), result.iterations());
        for (LoadPart stage : result.stages()) {
            calls.add("(" + stageName(run, stage) + ")", stage, stage.iterations());
        }
        if (!result.iterations().response().equals(result.iterations().service())) {
            calls.addTimes("(service time)", result.iterations().service().histogram());
        }
        result.steps().forEach(step -> calls.add(PlainText.oneLine(step.name(), LONGEST_NAME), result.whole(), step));
        return calls.table;
    }

    /** Stages that are only numbered are named by their load as well. */
    private static String stageName(PerfRun run, LoadPart part) {
        String name = PlainText.oneLine(part.name(), LONGEST_NAME);
        return run.plan().stages().stream()
                .filter(stage -> stage.name().equals(part.name()) && !run.plan().sweep())
                .map(stage -> "stage " + name + ", " + RunWords.model(stage.model()))
                .findFirst()
                .orElse(name);
    }

    private void add(String name, LoadPart part, StepResult step) {
        LatencyHistogram times = step.successes();
        table.row(
                name,
                Figures.count(step.counts().total()),
                Figures.count(step.counts().failed()),
                Figures.threeDigits(part.throughput(step)),
                times.isEmpty() ? "-" : Figures.duration(times.mean()),
                at(times, Percentile.P50),
                at(times, Percentile.P95),
                at(times, Percentile.P99),
                times.isEmpty() ? "-" : Figures.duration(times.max()));
    }

    private void addTimes(String name, LatencyHistogram times) {
        if (!times.isEmpty()) {
            table.row(
                    name,
                    "",
                    "",
                    "",
                    Figures.duration(times.mean()),
                    at(times, Percentile.P50),
                    at(times, Percentile.P95),
                    at(times, Percentile.P99),
                    Figures.duration(times.max()));
        }
    }

    private static String at(LatencyHistogram times, Percentile percentile) {
        return times.isEmpty() ? "-" : Figures.duration(times.percentile(percentile));
    }
}
