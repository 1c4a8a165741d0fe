package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.SweepFigures;
import java.util.List;
import java.util.Optional;

/** Looks at the levels of a sweep alone, so that it also works on figures of a file. */
interface SweepRule extends FindingRule {

    @Override
    default List<Finding> look(AnalysedLoad load) {
        return load.sweep().flatMap(figures -> look(figures, Circumstances.of(load))).stream()
                .toList();
    }

    /** What it sees, where so much else is known. */
    Optional<Finding> look(SweepFigures figures, Circumstances circumstances);
}
