package io.perfjunit.report.export;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.sla.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * OpenMetrics text, as GitLab's metrics reports and Prometheus read it. Values have three digits that count: GitLab compares texts, and more
 * digits would show a change in every build.
 */
final class OpenMetrics {

    private static final int DIGITS = 3;

    private OpenMetrics() {}

    static String of(List<RunDocument> runs) {
        List<String> times = new ArrayList<>();
        List<String> rates = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        List<String> budgets = new ArrayList<>();
        for (RunDocument run : runs) {
            for (MeasuredRow row : MeasuredRow.of(run)) {
                String labels = labels(run, row);
                for (double percentile : new double[] {50, 95, 99}) {
                    row.millis(percentile)
                            .ifPresent(millis -> times.add(sample(
                                    "perfjunit_response_time_seconds",
                                    labels + ",quantile=\"" + PlainNumber.of(percentile / 100) + "\"",
                                    millis / 1e3)));
                }
                rates.add(
                        sample("perfjunit_throughput_per_second", labels, row.perSecond(row.calls() - row.failures())));
                errors.add(sample(
                        "perfjunit_error_ratio", labels, row.calls() == 0 ? 0 : (double) row.failures() / row.calls()));
            }
            long broken = run.verdict().budgets().stream()
                    .map(BudgetDocument::verdict)
                    .filter(verdict -> verdict != Verdict.MET)
                    .count();
            budgets.add(sample(
                    "perfjunit_budgets_not_met", "test=\"" + escaped(run.test().title()) + "\"", broken));
        }
        StringBuilder text = new StringBuilder();
        family(text, "perfjunit_response_time_seconds", "Response times of all calls, by percentile.", times);
        family(text, "perfjunit_throughput_per_second", "Successes per second.", rates);
        family(text, "perfjunit_error_ratio", "Share of the calls that failed.", errors);
        family(text, "perfjunit_budgets_not_met", "Budgets that do not hold or cannot be told.", budgets);
        return text.append("# EOF\n").toString();
    }

    private static void family(StringBuilder text, String name, String help, List<String> samples) {
        if (!samples.isEmpty()) {
            text.append("# TYPE ").append(name).append(" gauge\n");
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            samples.forEach(sample -> text.append(sample).append('\n'));
        }
    }

    private static String sample(String name, String labels, double value) {
        return String.format(Locale.ROOT, "%s{%s} %s", name, labels, PlainNumber.rounded(value, DIGITS));
    }

    private static String labels(RunDocument run, MeasuredRow row) {
        String step = row.type().equals("iteration")
                ? ""
                : row.type().equals("step") ? row.name() : row.type() + " " + row.name();
        return "test=\"" + escaped(run.test().title()) + "\",step=\"" + escaped(step) + "\"";
    }

    private static String escaped(String label) {
        return VisibleText.line(label).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
