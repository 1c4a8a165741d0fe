package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latency budgets of the whole iteration as lines of a chart, and response times as its texts. */
final class LatencyLimits {

    private LatencyLimits() {}

    /** Limits on percentiles over the time of the load; those of a stage are drawn over it alone. */
    static List<Limit> overTime(RunDocument run, TimeAxis time) {
        return percentiles(run).flatMap(budget -> overTime(budget, run, time)).toList();
    }

    private static Stream<Limit> overTime(BudgetDocument budget, RunDocument run, TimeAxis time) {
        String name = name(budget, run);
        return budget.stage().isEmpty()
                ? Stream.of(Limit.across(name, ink(budget), budget.limit()))
                : time.stages().stream()
                        .filter(stage -> stage.name().equals(budget.stage()))
                        .map(stage ->
                                new Limit(name, ink(budget), budget.limit(), stage.windowStart(), stage.windowEnd()));
    }

    /** Limits on percentiles of the whole load, each drawn until its share. */
    static List<Limit> byShare(RunDocument run) {
        return percentiles(run)
                .filter(budget -> budget.stage().isEmpty())
                .map(budget -> new Limit(name(budget, run), ink(budget), budget.limit(), 0, share(budget)))
                .toList();
    }

    private static Stream<BudgetDocument> percentiles(RunDocument run) {
        return run.verdict().budgets().stream()
                .filter(budget -> budget.step().isEmpty()
                        && budget.basis() != null
                        && budget.clock() != LatencyClock.SERVICE
                        && budget.metric().matches("p\\d+(\\.\\d+)?"));
    }

    private static String name(BudgetDocument budget, RunDocument run) {
        return budget.metric() + " " + new BudgetWords(budget, run).limit();
    }

    private static double share(BudgetDocument budget) {
        return Double.parseDouble(budget.metric().substring(1)) / 100;
    }

    static Ink ink(BudgetDocument budget) {
        return budget.severity() == Severity.WARN ? Ink.WARN_LIMIT : Ink.LIMIT;
    }

    static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }

    static String tick(double nanos) {
        return nanos == 0 ? "0" : Figures.nanos(nanos);
    }
}
