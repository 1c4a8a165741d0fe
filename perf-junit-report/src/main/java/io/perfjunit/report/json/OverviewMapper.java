package io.perfjunit.report.json;

import io.perfjunit.run.PerfRun;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.KeyFigure;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.SlaVerdict;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What stands at the top of a report. Its sentences come later: they are made of the document. */
final class OverviewMapper {

    private OverviewMapper() {}

    static OverviewDocument toDocument(PerfRun run) {
        return new OverviewDocument(
                List.of(),
                KeyFigure.of(run.verdict()).stream()
                        .map(figure -> keyFigure(figure, run.verdict()))
                        .toList());
    }

    private static KeyFigureDocument keyFigure(KeyFigure figure, SlaVerdict verdict) {
        Budget budget = figure.first().budget();
        return new KeyFigureDocument(
                WellFormed.text(budget.metric()),
                WellFormed.text(budget.scope().step()),
                WellFormed.text(budget.scope().stage()),
                budget.unit(),
                budget.isFloor(),
                value(figure.first().measured()),
                value(figure.limit(Severity.WARN)),
                value(figure.limit(Severity.FAIL)),
                value(figure.limit(Severity.ABORT)),
                value(figure.gap()),
                figure.tier(),
                figure.tiers().stream().map(verdict.budgets()::indexOf).toList());
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
