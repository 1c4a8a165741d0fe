package io.perfjunit.report.html;

import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statistics of the iteration: successes, failures and all side by side, and the cold start beside the window. */
final class FigureTables {

    private final RunDocument run;

    FigureTables(RunDocument run) {
        this.run = run;
    }

    TableView statistics() {
        StepDocument it = run.iterations();
        return table(
                "Response times of iterations in the measured window",
                List.of("", "Successes", "Failures", "All"),
                List.of(it.successes(), it.failures(), it.all()),
                List.of());
    }

    TableView coldStart() {
        StepDocument cold = run.coldStart();
        StepDocument warm = run.iterations();
        List<String> head = new ArrayList<>(List.of("", "Cold start", "Measured window"));
        List<DistributionDocument> columns = new ArrayList<>(List.of(cold.successes(), warm.successes()));
        if (warm.service() != null) {
            head.set(2, "Window");
            head.add("Service time");
            columns.add(warm.service());
        }
        return table(
                "Response times of iterations of ramp-up and warm-up beside those of the measured window",
                head,
                columns,
                List.of(
                        List.of(
                                "calls",
                                Figures.count(cold.counts().total()),
                                Figures.count(warm.counts().total())),
                        List.of(
                                "failed",
                                Figures.count(cold.counts().failed()),
                                Figures.count(warm.counts().failed()))));
    }

    private static TableView table(
            String caption, List<String> head, List<DistributionDocument> columns, List<List<String>> first) {
        List<List<String>> rows = new ArrayList<>(first);
        // What is counted and not timed has no service time.
        rows.replaceAll(row -> padded(row, head.size()));
        rows.add(row("values", columns, it -> Figures.count(it.count())));
        rows.add(times("min", columns, DistributionDocument::minNanos));
        rows.add(times("mean", columns, DistributionDocument::meanNanos));
        rows.add(times("p50", columns, DistributionDocument::p50Nanos));
        rows.add(times("p75", columns, DistributionDocument::p75Nanos));
        rows.add(times("p90", columns, DistributionDocument::p90Nanos));
        rows.add(times("p95", columns, DistributionDocument::p95Nanos));
        rows.add(times("p99", columns, DistributionDocument::p99Nanos));
        rows.add(times("p99.9", columns, DistributionDocument::p999Nanos));
        rows.add(times("max", columns, DistributionDocument::maxNanos));
        return TableView.of(caption, TableView.NUMBERS, head, rows);
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    private static List<String> times(
            String name, List<DistributionDocument> columns, Function<DistributionDocument, @Nullable Long> figure) {
        return row(name, columns, it -> LatencyLimits.nanos(figure.apply(it)));
    }

    private static List<String> row(
            String name, List<DistributionDocument> columns, Function<DistributionDocument, String> figure) {
        List<String> row = new ArrayList<>(List.of(name));
        columns.forEach(column -> row.add(figure.apply(column)));
        return row;
    }
}
