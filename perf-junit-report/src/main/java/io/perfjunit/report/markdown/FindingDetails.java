package io.perfjunit.report.markdown;

import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.FindingText;
import io.perfjunit.run.Figures;
import java.util.List;

/** What the analysis found, a line each: title, place, figures, how sure it is, what to look at. */
final class FindingDetails {

    private static final int MOST = 8;

    private FindingDetails() {}

    /** Empty where nothing was found. */
    static String of(RunDocument run) {
        List<FindingDocument> findings = run.findings();
        if (findings.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("Findings:\n\n");
        findings.stream().limit(MOST).forEach(finding -> line(out, finding));
        if (findings.size() > MOST) {
            out.append("- … and ")
                    .append(Figures.count(findings.size() - MOST, "more finding"))
                    .append('\n');
        }
        return out.append('\n').toString();
    }

    private static void line(StringBuilder out, FindingDocument finding) {
        String place = FindingText.place(finding);
        out.append("- **").append(EscapedText.inProse(finding.title())).append("**");
        if (!place.isEmpty()) {
            out.append(" · ").append(CodeSpan.of(place));
        }
        out.append(" (").append(FindingText.confidence(finding.confidence())).append("): ");
        out.append(EscapedText.inProse(finding.sentence())).append(' ');
        out.append(EscapedText.inProse(finding.hint())).append('\n');
    }
}
