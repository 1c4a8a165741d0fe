package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The latency budgets of the whole iteration as lines of a chart, and response times as its texts. */
final class LatencyLimits {

    private LatencyLimits() {}

    /** Limits on percentiles, each drawn until where {@code end} says for its share. */
    static List<Limit> of(RunDocument run, ToDoubleFunction<Double> end) {
        return run.verdict().budgets().stream()
                .filter(budget -> budget.step().isEmpty()
                        && budget.unit() == Unit.NANOSECONDS
                        && budget.metric().matches("p\\d+(\\.\\d+)?"))
                .map(budget -> limit(budget, run, end))
                .toList();
    }

    private static Limit limit(BudgetDocument budget, RunDocument run, ToDoubleFunction<Double> end) {
        double share = Double.parseDouble(budget.metric().substring(1)) / 100;
        return new Limit(
                budget.metric() + " " + new BudgetWords(budget, run).limit(),
                budget.severity() == Severity.WARN ? Ink.WARN_LIMIT : Ink.LIMIT,
                budget.limit(),
                end.applyAsDouble(share));
    }

    static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }

    static String tick(double nanos) {
        return nanos == 0 ? "0" : Figures.nanos(nanos);
    }
}
