package io.perfjunit.report.html;

import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import java.util.List;

/** Where on the page of a run its steps and stages stand. Names are none of ours, so that places go by number. */
final class Places {

    private final RunDocument run;
    private final List<String> stages;

    Places(RunDocument run) {
        this.run = run;
        this.stages = run.stages().stream().map(PartDocument::stage).toList();
    }

    /**
     * The row of a step in the table of a stage, or in that of the whole load.
     *
     * @param stage its name; empty for the whole load
     * @param step its name; empty for the iteration
     * @return empty when the page has no such row
     */
    String of(String stage, String step) {
        if (stage.isEmpty()) {
            return in(run.whole(), step, "");
        }
        int number = stages.indexOf(stage);
        return number < 0 ? "" : in(run.stages().get(number), step, ofStage(stage) + "-");
    }

    private static String in(PartDocument part, String step, String prefix) {
        int number = step.isEmpty()
                ? 0
                : part.steps().stream().map(StepDocument::step).toList().indexOf(step) + 1;
        return number == 0 && !step.isEmpty() ? "" : prefix + "step-" + number;
    }

    /** The row of a stage, empty when the page has none. */
    String ofStage(String stage) {
        int number = stages.indexOf(stage);
        return number < 0 ? "" : "stage-" + (number + 1);
    }

    /**
     * A link to where something was seen: the row of its step, of its stage where it concerns no single step, or the tables of
     * them all.
     */
    String link(String stage, String step) {
        String place = step.isEmpty() && !stage.isEmpty() ? ofStage(stage) : of(stage, step);
        if (!place.isEmpty()) {
            return "#" + place;
        }
        return "#" + (of("", step).isEmpty() ? "steps" : of("", step));
    }
}
