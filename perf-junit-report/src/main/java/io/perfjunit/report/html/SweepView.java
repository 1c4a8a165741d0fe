package io.perfjunit.report.html;

import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.VisibleText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep tells.
 *
 * @param sentences in words; empty for a load that is no sweep
 * @param charts throughput and response times over load; none when neither is known
 * @param envelope in which state the service is at which level; may be empty
 * @param limits which limits were kept at which level; may be empty
 * @param levels a row per level
 * @param courses a row per step; may be empty
 */
record SweepView(
        List<String> sentences,
        List<ChartView> charts,
        TableView envelope,
        TableView limits,
        TableView levels,
        TableView courses) {

    private static final TableView NO_TABLE = TableView.of("", TableView.NUMBERS, List.of(), List.of());

    SweepView {
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
    }

    static SweepView of(@Nullable SweepDocument sweep) {
        if (sweep == null) {
            return new SweepView(List.of(), List.of(), NO_TABLE, NO_TABLE, NO_TABLE, NO_TABLE);
        }
        SweepTables tables = new SweepTables(sweep);
        Optional<ChartView> chart = new SweepChart(sweep).view();
        return new SweepView(
                sweep.sentences().stream().map(VisibleText::line).toList(),
                chart.stream().toList(),
                EnvelopeTable.of(sweep),
                tables.limits(),
                tables.levels(),
                tables.courses());
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }
}
