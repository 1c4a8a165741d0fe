package io.perfjunit.report.words;

import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.Evidence;
import io.perfjunit.analysis.finding.Place;
import io.perfjunit.report.json.EvidenceDocument;
import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.run.FindingWords;

/** What a finding says beside the sentences that it brings along. */
public final class FindingText {

    private FindingText() {}

    /** In which step or stage; empty for the whole load. */
    public static String place(FindingDocument finding) {
        return FindingWords.place(new Place(finding.step(), finding.stage()));
    }

    /** How sure it is. */
    public static String confidence(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "high confidence";
            case MEDIUM -> "medium confidence";
            case LOW -> "low confidence";
        };
    }

    /** A figure with its unit. */
    public static String value(EvidenceDocument evidence) {
        return FindingWords.value(new Evidence(evidence.name(), evidence.value(), evidence.unit()));
    }
}
