package io.perfjunit.report.html;

import io.perfjunit.report.chart.PhaseBar;
import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.report.json.TailDocument;
import io.perfjunit.report.json.TailDocument.MeanCallDocument;
import io.perfjunit.report.words.NetworkWords;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.List;

/**
 * What the calls of one step spent their time on.
 *
 * @param name the step
 * @param sentence where the slowest spend theirs
 * @param bars the usual call and the slowest 1 %, on one scale; empty when there were too few calls
 * @param table the phases in numbers
 */
record PhaseView(String name, String sentence, List<Bar> bars, TableView table) {

    PhaseView {
        bars = List.copyOf(bars);
    }

    static PhaseView of(int number, StepDocument step, ExchangesDocument calls) {
        String name = VisibleText.line(step.step());
        TailDocument tail = calls.tail();
        return new PhaseView(
                name,
                NetworkWords.tail(step).orElse("Too few calls to tell the slowest 1 % from the usual ones."),
                tail == null ? List.of() : bars("ph" + number, name, tail),
                new PhaseTable(calls).view(name));
    }

    private static List<Bar> bars(String id, String name, TailDocument tail) {
        long longest = Math.max(tail.usual().totalNanos(), tail.slowest().totalNanos());
        return List.of(
                bar(id + "u", "Usual call", name, tail.usual(), longest),
                bar(id + "s", "Slowest 1\u00a0%", name, tail.slowest(), longest));
    }

    private static Bar bar(String id, String label, String step, MeanCallDocument call, long longest) {
        String time = Figures.nanos(call.totalNanos());
        return new Bar(
                label,
                PhaseBar.draw(
                        id,
                        label + " of " + step + ": " + time,
                        PhaseInk.parts(call.phases().toMap(), call.restNanos()),
                        longest),
                time);
    }

    /**
     * One call as a bar.
     *
     * @param label what it is
     * @param picture the bar
     * @param time how long it took
     */
    record Bar(String label, String picture, String time) {}
}
