package io.perfjunit.report.html;

import io.perfjunit.report.chart.Band;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis that the charts of a run share, with the parts that are not judged.
 *
 * @param run whose axis it is
 */
record TimeAxis(RunDocument run) {

    LinearScale scale() {
        return LinearScale.ofTime(endNanos(), nanos -> AxisTime.text(Math.round(nanos), endNanos()));
    }

    private long endNanos() {
        long last = run.intervals().isEmpty()
                ? 0
                : run.intervals().get(run.intervals().size() - 1).endNanos();
        return Math.max(last, run.timeline().drainedNanos());
    }

    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        long windowStart = Math.min(run.timeline().windowStartNanos(), endNanos());
        long rampUp = Math.min(run.plan().rampUpNanos(), windowStart);
        add(bands, "ramp-up", 0, rampUp);
        add(bands, "warm-up", rampUp, windowStart);
        add(bands, "drain", run.timeline().windowEndNanos(), endNanos());
        return bands;
    }

    private static void add(List<Band> bands, String name, long from, long to) {
        if (to > from) {
            bands.add(new Band(name, from, to));
        }
    }

    boolean isInWindow(IntervalDocument interval) {
        return interval.middleNanos() >= run.timeline().windowStartNanos()
                && interval.middleNanos() <= run.timeline().windowEndNanos();
    }

    /** The part of the load an interval belongs to. */
    String part(IntervalDocument interval) {
        if (interval.middleNanos() < run.plan().rampUpNanos() && !isInWindow(interval)) {
            return "ramp-up";
        }
        if (interval.middleNanos() < run.timeline().windowStartNanos()) {
            return "warm-up";
        }
        return isInWindow(interval) ? "window" : "drain";
    }
}
