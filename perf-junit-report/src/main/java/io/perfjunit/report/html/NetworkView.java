package io.perfjunit.report.html;

import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the calls over a network.
 *
 * @param first what the calls of the first steps spent their time on
 * @param more the same of the steps after them
 * @param leftOut how many are in the JSON only, in words; empty when none
 * @param answers answers by step and status
 * @param connections connections and bytes by step
 */
record NetworkView(
        List<PhaseView> first, List<PhaseView> more, String leftOut, TableView answers, TableView connections) {

    private static final int FIRST = 6;
    private static final int MOST = 60;

    NetworkView {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    static NetworkView of(RunDocument run) {
        Map<StepDocument, ExchangesDocument> steps = new LinkedHashMap<>();
        for (StepDocument step : run.steps()) {
            if (step.exchanges() != null) {
                steps.put(step, step.exchanges());
            }
        }
        List<PhaseView> phases = phases(steps);
        int shown = Math.min(MOST, phases.size());
        int first = Math.min(FIRST, shown);
        return new NetworkView(
                phases.subList(0, first),
                phases.subList(first, shown),
                shown == phases.size() ? "" : Figures.count(phases.size() - shown, "more step") + " in the JSON.",
                new AnswerTable(steps).view(),
                new ConnectionTable(steps, run.timeline().windowNanos()).view());
    }

    private static List<PhaseView> phases(Map<StepDocument, ExchangesDocument> steps) {
        List<PhaseView> views = new ArrayList<>();
        steps.forEach((step, calls) -> {
            if (!calls.phases().isEmpty()) {
                views.add(PhaseView.of(views.size() + 1, step, calls));
            }
        });
        return views;
    }

    /** Of a client that tells no phases only answers and connections are known. */
    String heading() {
        return first.isEmpty() ? "Calls over the network" : "Where the time goes";
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }
}
