package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.ShareBar;
import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * How the iterations of the measured window ended, as a sum that adds up.
 *
 * @param bar the shares as a picture
 * @param table the shares as numbers
 */
record OutcomeView(String bar, TableView table) {

    static OutcomeView of(RunDocument run) {
        CountsDocument counts = run.iterations().counts();
        List<ShareBar.Part> parts = new ArrayList<>(List.of(new ShareBar.Part(Ink.GOOD, counts.succeeded())));
        for (FailureKind kind : FailureKind.values()) {
            parts.add(new ShareBar.Part(kind.ink(), kind.of(counts)));
        }
        return new OutcomeView(counts.total() == 0 ? "" : ShareBar.draw(parts), table(run, counts));
    }

    private static TableView table(RunDocument run, CountsDocument counts) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("succeeded", counts.succeeded(), counts, ""));
        for (FailureKind kind : FailureKind.values()) {
            if (kind != FailureKind.NEVER_STARTED) {
                rows.add(row(kind.words(), kind.of(counts), counts, kind.of(counts) > 0 ? "strong bad" : ""));
            }
        }
        rows.add(row("= started", counts.started(), counts, "whole"));
        rows.add(row("never started", counts.neverStarted(), counts, counts.neverStarted() > 0 ? "strong bad" : ""));
        rows.add(row("= due", counts.total(), counts, "whole"));
        rows.add(row("completed in the window", run.iterations().completedInWindow(), counts, ""));
        rows.add(row("ended in the drain", run.iterations().endedInDrain(), counts, ""));
        return new TableView(
                "Iterations that were due in the measured window, by outcome",
                TableView.NUMBERS,
                List.of("Outcome", "Iterations", "Share"),
                rows);
    }

    private static List<Cell> row(String name, long count, CountsDocument counts, String css) {
        String share = counts.total() == 0 ? "–" : Figures.share((double) count / counts.total());
        return List.of(
                Cell.of(name).styled(css),
                Cell.of(Figures.count(count)).styled(css),
                Cell.of(share).styled(css));
    }
}
