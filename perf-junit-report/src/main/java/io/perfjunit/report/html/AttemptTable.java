package io.perfjunit.report.html;

import io.perfjunit.report.json.AttemptDocument;
import io.perfjunit.report.json.HealthDocument;
import io.perfjunit.report.json.Measured;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.VerdictDocument;
import io.perfjunit.report.words.AttemptWords;
import io.perfjunit.report.words.HealthWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** The attempts of a load that was run more than once to be sure of its verdict. */
final class AttemptTable {

    private static final List<String> HEAD =
            List.of("Attempt", "Verdict", "p50", "p95", "p99", "Throughput", "Failed", "Generator");

    private AttemptTable() {}

    /** Empty for a load that was run once. */
    static TableView of(RunDocument run) {
        List<List<Cell>> rows = new ArrayList<>();
        int last = run.earlierAttempts().size() + 1;
        for (AttemptDocument attempt : run.earlierAttempts()) {
            Cell name = name(rows.size() + 1, last, attempt.startedAt());
            rows.add(row(name, attempt, attempt.verdict(), attempt.health()));
        }
        if (last > 1) {
            Cell name = name(last, last, run.startedAt());
            rows.add(row(name, run, run.verdict(), run.health()));
        }
        return new TableView("Attempts", TableView.LED_CARDS, HEAD, rows);
    }

    private static Cell name(int number, int of, String startedAt) {
        String page = number == of ? ", all else on this page" : "";
        return Cell.of(number + " of " + of + page)
                .noting("started " + RunWords.clock(startedAt))
                .styled("name");
    }

    private static List<Cell> row(Cell name, Measured attempt, VerdictDocument verdict, HealthDocument health) {
        Standing standing = Standing.of(verdict.overall());
        var iterations = attempt.whole().iterations();
        var times = iterations.successes();
        return List.of(
                name,
                Cell.of(standing.mark() + " " + standing.word())
                        .noting(AttemptWords.breaches(verdict, attempt))
                        .styled("attempted " + standing.css()),
                Cell.of(LatencyLimits.nanos(times.p50Nanos())),
                Cell.of(LatencyLimits.nanos(times.p95Nanos())),
                Cell.of(LatencyLimits.nanos(times.p99Nanos())),
                Cell.of(Figures.perSecond(iterations.throughputPerSecond())),
                StepTable.failed(iterations),
                Cell.of(HealthWords.state(health.state())));
    }
}
