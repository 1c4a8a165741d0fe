package io.perfjunit.report.text;

import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PlainText;
import io.perfjunit.run.TextTable;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run in full: verdict, steps, budgets, errors, where it ran. */
public final class RunText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_ERRORS = 5;
    private static final String INDENT = "  ";

    private final RunDocument run;
    private final List<String> lines = new ArrayList<>();

    private RunText(RunDocument run) {
        this.run = run;
    }

    /** The lines of {@code run}. */
    public static List<String> lines(RunDocument run) {
        return new RunText(run).write();
    }

    private List<String> write() {
        Standing standing = Standing.of(run);
        lines.add(standing.mark() + " " + standing.word() + " · "
                + PlainText.oneLine(run.test().title(), LONGEST_LINE) + " · " + PlanWords.brief(run.plan()));
        add(RunWords.headline(run));
        run.relaxations().forEach(relaxation -> add("RELAXED: " + relaxation));
        lines.add("");
        lines.addAll(steps());
        budgets();
        errors();
        lines.add("");
        add(RunWords.clock(run.startedAt()) + " · " + RunWords.environment(run));
        return lines;
    }

    private void add(String line) {
        lines.add(INDENT + PlainText.oneLine(line, LONGEST_LINE));
    }

    private List<String> steps() {
        TextTable table = new TextTable(
                Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT);
        table.row("step", "calls", "failed", "throughput", "p50", "p95", "p99", "max");
        step(table, "whole iteration", run.iterations());
        run.steps().forEach(step -> step(table, PlainText.oneLine(step.step(), LONGEST_NAME), step));
        return table.lines(INDENT);
    }

    private static void step(TextTable table, String name, StepDocument step) {
        DistributionDocument times = step.successes();
        table.row(
                name,
                Figures.count(step.counts().total()),
                Figures.count(step.counts().failed()),
                Figures.perSecond(step.throughputPerSecond()),
                nanos(times.p50Nanos()),
                nanos(times.p95Nanos()),
                nanos(times.p99Nanos()),
                nanos(times.maxNanos()));
    }

    private void budgets() {
        if (run.verdict().budgets().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        table.row("verdict", "budget", "limit", "measured", "margin");
        run.verdict().budgets().forEach(budget -> {
            BudgetWords words = new BudgetWords(budget, run);
            table.row(
                    words.verdict(),
                    PlainText.oneLine(words.name(), LONGEST_NAME),
                    words.limit(),
                    words.measured(),
                    words.margin());
        });
        lines.add("");
        lines.addAll(table.lines(INDENT));
    }

    private void errors() {
        if (run.errors().isEmpty()) {
            return;
        }
        lines.add("");
        run.errors().stream().limit(MOST_ERRORS).forEach(this::error);
        int more = run.errors().size() - MOST_ERRORS;
        if (more > 0) {
            add("and " + Figures.count(more, "more kind") + " of failures");
        }
    }

    private void error(ErrorDocument error) {
        String step = error.step().isEmpty() ? "" : error.step() + ": ";
        String message = error.told().isEmpty() ? "" : ": " + error.told();
        add(Figures.count(error.count()) + " × " + step + error.type() + message);
    }

    static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }
}
