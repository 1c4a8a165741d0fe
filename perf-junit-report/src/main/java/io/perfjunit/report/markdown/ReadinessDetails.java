package io.perfjunit.report.markdown;

import io.perfjunit.report.outline.Readiness;
import io.perfjunit.report.outline.Requirement;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;

/** The budgets of a build as a list to tick off. */
final class ReadinessDetails {

    private static final int MOST = 60;

    private ReadinessDetails() {}

    /** Empty where nothing was required. */
    static String of(Readiness readiness) {
        if (readiness.requirements().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<details><summary>Requirements: ");
        out.append(readiness.sentence()).append("</summary>\n\n");
        out.append("| | Requirement | Test | Limit | Measured |\n|---|---|---|--:|--:|\n");
        readiness.requirements().stream().limit(MOST).forEach(requirement -> row(out, requirement));
        int more = readiness.requirements().size() - MOST;
        if (more > 0) {
            out.append("\n… and ")
                    .append(Figures.count(more, "more requirement"))
                    .append(", see `report.json`.\n");
        }
        return out.append("\n</details>\n\n").toString();
    }

    private static void row(StringBuilder out, Requirement requirement) {
        BudgetWords words = requirement.words();
        String mark = requirement.onlyWarns()
                ? "!"
                : Standing.of(requirement.budget().verdict()).mark();
        out.append("| ").append(mark);
        out.append(" | ").append(CodeSpan.of(words.name()));
        out.append(" | ").append(CodeSpan.of(requirement.run().run().test().title()));
        out.append(" | ").append(words.limit());
        out.append(" | ").append(words.measured()).append(" |\n");
    }
}
