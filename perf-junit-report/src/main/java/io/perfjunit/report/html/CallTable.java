package io.perfjunit.report.html;

import io.perfjunit.report.json.CallDocument;
import io.perfjunit.report.words.CallWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.OutcomeWords;
import java.util.List;

/** Single calls, a row each. */
final class CallTable {

    private static final List<String> HEAD =
            List.of("Step", "Outcome", "Response time", "Service time", "Due at", "User", "Iteration");

    private CallTable() {}

    static TableView of(String caption, List<CallDocument> calls) {
        return new TableView(
                caption,
                TableView.LED_CARDS,
                HEAD,
                calls.stream().map(CallTable::row).toList());
    }

    private static List<Cell> row(CallDocument call) {
        String step = call.step().isEmpty() ? "whole iteration" : call.step();
        return List.of(
                Cell.of(step).styled(call.step().isEmpty() ? "name whole" : "name"),
                Cell.of(OutcomeWords.of(call.outcome(), 1)),
                Cell.of(Figures.nanos(call.responseNanos())).styled("strong"),
                Cell.of(Figures.nanos(call.serviceNanos())),
                Cell.of(CallWords.at(call)),
                Cell.of(Figures.count(call.user())),
                Cell.of(Figures.count(call.iteration())));
    }
}
