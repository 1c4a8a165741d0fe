package io.perfjunit.report.html;

import io.perfjunit.report.chart.Band;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Mark;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis that the charts of a run share, with the parts that are not judged and the stages.
 *
 * @param run whose axis it is
 * @param stages the stages that began, in order; a load without stages is one without a name
 */
record TimeAxis(RunDocument run, List<StageTime> stages) {

    TimeAxis {
        stages = List.copyOf(stages);
    }

    static TimeAxis of(RunDocument run) {
        return new TimeAxis(run, StageTime.of(run));
    }

    LinearScale scale() {
        return LinearScale.ofTime(endNanos(), nanos -> AxisTime.text(Math.round(nanos), endNanos()));
    }

    /** Where the axis ends. */
    long endNanos() {
        long last = run.intervals().isEmpty()
                ? 0
                : run.intervals().get(run.intervals().size() - 1).endNanos();
        return Math.max(last, run.timeline().drainedNanos());
    }

    /** The parts that are not judged. Beside the names of stages there is no room for theirs. */
    List<Band> bands() {
        boolean named = !hasStages();
        List<Band> bands = new ArrayList<>();
        for (StageTime stage : stages) {
            add(bands, named ? "ramp-up" : "", stage.begin(), stage.rampedUp());
            add(bands, named ? "warm-up" : "", stage.rampedUp(), stage.windowStart());
        }
        add(bands, named ? "drain" : "", run.timeline().windowEndNanos(), endNanos());
        return bands;
    }

    private void add(List<Band> bands, String name, long from, long to) {
        long end = Math.min(to, endNanos());
        if (end > from) {
            bands.add(new Band(name, from, end));
        }
    }

    /** Where each stage begins; none for a load without stages. */
    List<Mark> marks() {
        return hasStages()
                ? stages.stream()
                        .map(stage -> new Mark(VisibleText.line(PlanWords.name(stage.name())), stage.begin()))
                        .toList()
                : List.of();
    }

    private boolean hasStages() {
        return !run.stages().isEmpty();
    }

    /** What the shading of a chart means, where its bands have no names; else empty. */
    String key() {
        return hasStages() ? " A line is the begin of a stage; ramp-up, warm-up and drain are shaded." : "";
    }

    boolean isInWindow(IntervalDocument interval) {
        long middle = interval.middleNanos();
        for (StageTime stage : stages) {
            if (stage.measures(middle)) {
                return true;
            }
        }
        return false;
    }

    /** The part of the load an interval belongs to. */
    String part(IntervalDocument interval) {
        long middle = interval.middleNanos();
        if (middle > run.timeline().windowEndNanos()) {
            return "drain";
        }
        StageTime current = stages.get(0);
        for (StageTime stage : stages) {
            current = middle >= stage.begin() ? stage : current;
        }
        String phase = current.phaseAt(middle);
        if (!hasStages()) {
            return phase;
        }
        String name = PlanWords.name(current.name());
        return phase.equals("window") ? name : name + ": " + phase;
    }
}
