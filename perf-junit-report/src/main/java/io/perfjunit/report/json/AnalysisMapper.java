package io.perfjunit.report.json;

import static io.perfjunit.report.json.WellFormed.text;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.run.FindingWords;

/** What the analysis of a load found, as documents. */
public final class AnalysisMapper {

    private AnalysisMapper() {}

    static AnalysisDocument toDocument(LoadAnalysis analysis) {
        return new AnalysisDocument(
                analysis.findings().stream().map(AnalysisMapper::finding).toList(),
                analysis.sweep().map(SweepMapper::toDocument).orElse(null),
                analysis.heap().map(HeapMapper::toDocument).orElse(null));
    }

    /** The document of a finding. */
    public static FindingDocument finding(Finding finding) {
        FindingWords words = FindingWords.of(finding);
        return new FindingDocument(
                finding.kind(),
                text(finding.place().step()),
                text(finding.place().stage()),
                finding.confidence(),
                text(words.title()),
                text(words.sentence()),
                finding.evidence().stream()
                        .map(it -> new EvidenceDocument(it.name(), it.value(), it.unit()))
                        .toList(),
                finding.steps().stream().map(WellFormed::text).toList(),
                text(words.refutedBy()),
                text(words.hint()));
    }
}
