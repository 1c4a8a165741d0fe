package io.perfjunit.report.html;

import io.perfjunit.report.json.MetricDocument;
import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.words.MetricWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the body and the JVM told beside the calls. */
final class MetricTable {

    private static final List<String> HEAD =
            List.of("Metric", "Value is", "Value", "Samples", "Min", "p50", "p95", "p99", "Max", "Last");

    private MetricTable() {}

    static TableView of(PartDocument part) {
        return new TableView(
                        part.stage().isEmpty() ? "Metrics" : "Metrics of " + PlanWords.name(part.stage()),
                        TableView.LED_CARDS,
                        HEAD,
                        part.metrics().stream().map(MetricTable::row).toList())
                .sortable();
    }

    private static List<Cell> row(MetricDocument metric) {
        Stream<Cell> first = Stream.of(
                Cell.of(metric.name()).styled("name"),
                Cell.of(MetricWords.kind(metric)),
                Cell.of(MetricWords.value(metric)).styled("strong"),
                Cell.of(Figures.count(metric.samples())));
        Stream<Cell> figures = Stream.of(
                figure(metric, metric.min()),
                figure(metric, metric.p50()),
                figure(metric, metric.p95()),
                figure(metric, metric.p99()),
                figure(metric, metric.max()),
                figure(metric, metric.last()));
        return Stream.concat(first, figures).toList();
    }

    private static Cell figure(MetricDocument metric, @Nullable Double value) {
        return Cell.of(MetricWords.figure(metric, value));
    }
}
