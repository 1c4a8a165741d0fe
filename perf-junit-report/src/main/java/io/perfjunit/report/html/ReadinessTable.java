package io.perfjunit.report.html;

import io.perfjunit.report.outline.Readiness;
import io.perfjunit.report.outline.Requirement;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.List;

/** The budgets of a build as a list to tick off. */
final class ReadinessTable {

    /** A page with every budget of five hundred tests would be of no use to anybody; {@code report.json} has them. */
    private static final int MOST = 150;

    private static final List<String> HEAD = List.of("State", "Requirement", "Limit", "Measured", "Margin");

    private ReadinessTable() {}

    static TableView of(Readiness readiness) {
        return new TableView(
                        "Requirements",
                        TableView.LED_CARDS,
                        HEAD,
                        readiness.requirements().stream()
                                .limit(MOST)
                                .map(ReadinessTable::row)
                                .toList())
                .sortable();
    }

    /** What the table leaves out; may be empty. */
    static String leftOut(Readiness readiness) {
        int more = readiness.requirements().size() - MOST;
        return more <= 0 ? "" : Figures.count(more, "more requirement") + " in report.json.";
    }

    private static List<Cell> row(Requirement requirement) {
        BudgetWords words = requirement.words();
        Standing standing = Standing.of(requirement.budget().verdict());
        String css = requirement.onlyWarns() ? "unsure" : standing.css();
        String word =
                requirement.isMet() ? "✓ met" : requirement.onlyWarns() ? "! warns" : standing.mark() + " not met";
        return List.of(
                Cell.of(standing == Standing.INCONCLUSIVE ? "? inconclusive" : word)
                        .styled("verdict " + css),
                Cell.of(words.name())
                        .noting(requirement.run().run().test().title())
                        .styled("name"),
                Cell.of(words.limit()),
                Cell.of(words.measured()).styled("strong " + css),
                Cell.of(words.margin()));
    }
}
