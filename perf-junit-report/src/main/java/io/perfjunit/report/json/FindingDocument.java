package io.perfjunit.report.json;

import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.FindingKind;
import java.util.List;

/**
 * One observation of the analysis. It never changes a verdict.
 *
 * @param kind what was seen
 * @param step in which step; empty for all of them together
 * @param stage in which stage; empty for the whole load
 * @param confidence how sure it is
 * @param title what was seen, in a few words
 * @param sentence the same with its figures
 * @param evidence the figures that it rests on
 * @param steps other steps that it concerns
 * @param refutedBy what would show that it is wrong
 * @param hint what to look at next
 */
public record FindingDocument(
        FindingKind kind,
        String step,
        String stage,
        Confidence confidence,
        String title,
        String sentence,
        List<EvidenceDocument> evidence,
        List<String> steps,
        String refutedBy,
        String hint) {

    public FindingDocument {
        Required.field("kind", kind);
        Required.field("confidence", confidence);
        Required.field("title", title);
        evidence = RunDocument.orEmpty(evidence);
        steps = RunDocument.orEmpty(steps);
    }
}
