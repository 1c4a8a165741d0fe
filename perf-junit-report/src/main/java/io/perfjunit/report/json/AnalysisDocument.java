package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the load tells beside whether it kept its budgets.
 *
 * @param findings observations with their evidence, the surest first
 * @param sweep what its levels tell together; left out for a load that is no sweep
 * @param heap what the heap held after collections; left out for a load of several stages, and where nothing was collected
 */
public record AnalysisDocument(
        List<FindingDocument> findings,
        @Nullable SweepDocument sweep,
        @Nullable HeapDocument heap) {

    public AnalysisDocument {
        findings = RunDocument.orEmpty(findings);
    }
}
