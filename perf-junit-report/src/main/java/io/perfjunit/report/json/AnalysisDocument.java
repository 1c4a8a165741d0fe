package io.perfjunit.report.json;

import java.util.List;

/**
 * What the load tells beside whether it kept its budgets.
 *
 * @param findings observations with their evidence, the surest first
 */
public record AnalysisDocument(List<FindingDocument> findings) {

    public AnalysisDocument {
        findings = RunDocument.orEmpty(findings);
    }
}
