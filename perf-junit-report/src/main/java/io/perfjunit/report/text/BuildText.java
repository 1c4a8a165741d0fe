package io.perfjunit.report.text;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.PlainText;
import io.perfjunit.run.TextTable;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.List;

/** All runs of a build: a table, and in full whatever is not met, or the only run that there is. */
public final class BuildText {

    private static final int LONGEST_NAME = 70;

    private BuildText() {}

    /** The lines of {@code build}. */
    public static List<String> lines(BuildOutline build) {
        List<RunOutline> runs = build.runs();
        if (runs.size() == 1) {
            return RunText.lines(runs.get(0).run());
        }
        List<String> lines = new ArrayList<>();
        lines.add(build.standing().mark() + " " + build.standing().word() + " · " + build.headline());
        lines.add("");
        lines.addAll(table(runs));
        build.experiments().forEach(experiment -> {
            lines.add("");
            lines.addAll(ExperimentText.lines(experiment));
        });
        runs.stream().filter(run -> Standing.of(run.run()) != Standing.MET).forEach(run -> {
            lines.add("");
            lines.addAll(RunText.lines(run.run()));
        });
        return lines;
    }

    private static List<String> table(List<RunOutline> runs) {
        TextTable table = new TextTable(
                Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT);
        table.row("", "test", "load", "kept", "p95", "p99", "throughput", "failed");
        runs.forEach(run -> row(table, run));
        return table.lines("");
    }

    private static void row(TextTable table, RunOutline outline) {
        RunDocument run = outline.run();
        Standing standing = Standing.of(run);
        String attempt = outline.attempts() == 1 ? "" : " (" + outline.attempt() + " of " + outline.attempts() + ")";
        table.row(
                standing.mark() + " " + standing.word(),
                PlainText.oneLine(run.test().title(), LONGEST_NAME) + attempt,
                PlanWords.brief(run.plan()),
                RunWords.budgetsKept(run),
                RunText.nanos(run.iterations().successes().p95Nanos()),
                RunText.nanos(run.iterations().successes().p99Nanos()),
                RunWords.throughput(run),
                RunWords.errorRate(run));
    }
}
