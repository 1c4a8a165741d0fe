package io.perfjunit.report.html;

import io.perfjunit.report.chart.PhaseBar;
import io.perfjunit.report.json.CallDocument;
import io.perfjunit.report.json.ExchangeDocument;
import io.perfjunit.report.words.CallWords;
import io.perfjunit.report.words.NetworkWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.OutcomeWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single calls, a row each. */
final class CallTable {

    private static final List<String> HEAD =
            List.of("Step", "Outcome", "Response time", "Service time", "Due at", "User", "Iteration");

    private CallTable() {}

    static TableView of(String caption, List<CallDocument> calls) {
        boolean hasExchanges = calls.stream().anyMatch(call -> call.exchange() != null);
        List<String> head = new ArrayList<>(HEAD);
        if (hasExchanges) {
            head.addAll(List.of("Answer", "Most of it"));
        }
        return new TableView(
                        caption,
                        TableView.LED_CARDS,
                        head,
                        calls.stream().map(call -> row(call, hasExchanges)).toList())
                .sortable();
    }

    private static List<Cell> row(CallDocument call, boolean hasExchanges) {
        String step = call.step().isEmpty() ? "whole iteration" : call.step();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(step).styled(call.step().isEmpty() ? "name whole" : "name"),
                Cell.of(OutcomeWords.of(call.outcome(), 1)),
                Cell.of(Figures.nanos(call.responseNanos())).styled("strong"),
                Cell.of(Figures.nanos(call.serviceNanos())),
                Cell.of(CallWords.at(call)),
                Cell.of(Figures.count(call.user())),
                Cell.of(Figures.count(call.iteration()))));
        if (hasExchanges) {
            addExchange(row, call, call.exchange());
        }
        return row;
    }

    private static void addExchange(List<Cell> row, CallDocument call, @Nullable ExchangeDocument exchange) {
        if (exchange == null) {
            row.addAll(List.of(Cell.of(""), Cell.of("")));
        } else {
            row.add(Cell.of(NetworkWords.answer(exchange)).noting(NetworkWords.way(exchange)));
            row.add(Cell.of(NetworkWords.longestPhase(call, exchange))
                    .drawing(PhaseBar.small(
                            PhaseInk.parts(exchange.phases().toMap(), NetworkWords.rest(call, exchange)))));
        }
    }
}
