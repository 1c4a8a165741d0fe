package io.perfjunit.report.html;

import io.perfjunit.report.json.KeyFigureDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.KeyFigureWords;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Tier;
import java.util.List;

/** Every limited figure beside its limits, the farthest off first. */
final class KeyFigureTable {

    private static final List<String> HEAD =
            List.of("State", "Figure", "Current", "Target", "Acceptable", "Critical", "Gap to the first");

    private KeyFigureTable() {}

    /** Empty where it would tell no more than the budgets do. */
    static FoldedTable of(RunDocument run) {
        List<KeyFigureDocument> told = KeyFigureWords.told(run);
        int open = Math.min(FoldedTable.MOST_OPEN, told.size());
        return new FoldedTable(
                table("Figures and targets", run, told.subList(0, open)),
                table("More figures and targets", run, told.subList(open, told.size())),
                Figures.count(told.size() - open, "more figure"));
    }

    private static TableView table(String caption, RunDocument run, List<KeyFigureDocument> figures) {
        return new TableView(
                        caption,
                        TableView.LED_CARDS,
                        HEAD,
                        figures.stream().map(figure -> row(figure, run)).toList())
                .sortable();
    }

    private static List<Cell> row(KeyFigureDocument figure, RunDocument run) {
        KeyFigureWords words = new KeyFigureWords(figure, run);
        return List.of(
                Cell.of(words.state()).styled("verdict " + words.css()),
                Cell.of(words.name()).styled("name"),
                Cell.of(words.measured()).styled("strong " + words.css()),
                limit(words.limit(figure.target()), figure.tier() == Tier.TARGET),
                limit(words.limit(figure.acceptable()), figure.tier() == Tier.ACCEPTABLE),
                limit(words.limit(figure.critical()), figure.tier() == Tier.CRITICAL),
                Cell.of(words.gap()));
    }

    /** The limit within which the value falls stands out. */
    private static Cell limit(String text, boolean holds) {
        return holds ? Cell.of(text).styled("strong") : Cell.of(text);
    }
}
