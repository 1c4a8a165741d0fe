package io.perfjunit.analysis;

import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.Findings;
import java.util.List;

/**
 * What a load tells beside whether it kept its budgets. None of it changes a verdict.
 *
 * @param findings observations with their evidence, the surest first
 */
public record LoadAnalysis(List<Finding> findings) {

    /** Of a load that nothing was looked for in. */
    public static final LoadAnalysis NONE = new LoadAnalysis(List.of());

    public LoadAnalysis {
        findings = List.copyOf(findings);
    }

    /** All that can be said of a load. */
    public static LoadAnalysis of(AnalysedLoad load) {
        return new LoadAnalysis(Findings.of(load));
    }
}
