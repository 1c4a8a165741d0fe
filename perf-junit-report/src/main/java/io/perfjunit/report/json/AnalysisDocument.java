package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the load tells beside whether it kept its budgets.
 *
 * @param findings observations with their evidence, the surest first
 * @param sweep what its levels tell together; left out for a load that is no sweep
 */
public record AnalysisDocument(
        List<FindingDocument> findings, @Nullable SweepDocument sweep) {

    public AnalysisDocument {
        findings = RunDocument.orEmpty(findings);
    }
}
