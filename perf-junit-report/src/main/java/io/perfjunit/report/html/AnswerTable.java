package io.perfjunit.report.html;

import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.ExchangeWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the calls of every step were answered: a column per status. */
final class AnswerTable {

    private static final int MOST_STATUSES = 8;

    private final Map<StepDocument, ExchangesDocument> steps;
    private final List<Integer> statuses;
    private final boolean hasOthers;
    private final boolean hasUnanswered;

    AnswerTable(Map<StepDocument, ExchangesDocument> steps) {
        this.steps = steps;
        SortedMap<Integer, Long> all = new TreeMap<>();
        steps.values()
                .forEach(calls -> calls.byStatus().forEach((status, count) -> all.merge(status, count, Long::sum)));
        this.statuses = all.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .limit(MOST_STATUSES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        this.hasOthers = all.size() > MOST_STATUSES;
        this.hasUnanswered = steps.values().stream().anyMatch(calls -> calls.unanswered() > 0);
    }

    TableView view() {
        List<String> head = new ArrayList<>(List.of("Step", "Calls"));
        statuses.forEach(status -> head.add(status.toString()));
        if (hasOthers) {
            head.add("Others");
        }
        if (hasUnanswered) {
            head.add("No answer");
        }
        List<List<Cell>> rows = new ArrayList<>();
        steps.forEach((step, calls) -> rows.add(row(step, calls)));
        return new TableView("Answers by status", TableView.CARDS, head, rows).sortable();
    }

    private List<Cell> row(StepDocument step, ExchangesDocument calls) {
        SortedMap<Integer, Long> counts = calls.byStatus();
        List<Cell> row =
                new ArrayList<>(List.of(Cell.of(step.step()).styled("name"), Cell.of(Figures.count(calls.calls()))));
        statuses.forEach(status -> row.add(
                cell(counts.getOrDefault(status, 0L), ExchangeWords.isUsual(status) ? "" : "strong", calls.calls())));
        if (hasOthers) {
            counts.keySet().removeAll(statuses);
            row.add(cell(counts.values().stream().mapToLong(Long::longValue).sum(), "", calls.calls()));
        }
        if (hasUnanswered) {
            row.add(cell(calls.unanswered(), "strong", calls.calls()));
        }
        return row;
    }

    private static Cell cell(long count, String css, long of) {
        if (count == 0) {
            return Cell.of("–");
        }
        String share = count == of ? "" : Figures.share((double) count / of).replace(" ", "\u00a0");
        return Cell.of(Figures.count(count)).noting(share).styled(css);
    }
}
