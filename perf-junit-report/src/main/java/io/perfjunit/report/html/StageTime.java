package io.perfjunit.report.html;

import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.PlanDocument;
import io.perfjunit.report.json.RunDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * When the phases of a stage were, in nanoseconds from the first start of the load.
 *
 * @param name of the stage; empty for the only one
 * @param begin it began
 * @param rampedUp it had its full load
 * @param windowStart its measured window opened
 * @param windowEnd it closed
 */
record StageTime(String name, long begin, long rampedUp, long windowStart, long windowEnd) {

    /** The stages that began before the load ended, in order; at least the first. */
    static List<StageTime> of(RunDocument run) {
        PlanDocument plan = run.plan();
        List<PartDocument> parts = run.stages().isEmpty() ? List.of(run.whole()) : run.stages();
        List<StageTime> stages = new ArrayList<>();
        long begin = 0;
        for (int i = 0; i < parts.size(); i++) {
            PartDocument part = parts.get(i);
            if (i > 0 && begin >= run.timeline().windowEndNanos()) {
                break;
            }
            long rampUp = i < plan.stages().size() ? plan.stages().get(i).rampUpNanos() : 0;
            long rampedUp = Math.min(begin + rampUp, part.startNanos());
            stages.add(new StageTime(part.stage(), begin, rampedUp, part.startNanos(), part.endNanos()));
            begin = part.endNanos();
        }
        return stages;
    }

    boolean measures(long moment) {
        return moment >= windowStart && moment <= windowEnd;
    }

    String phaseAt(long moment) {
        if (moment >= windowStart) {
            return "window";
        }
        return moment < rampedUp ? "ramp-up" : "warm-up";
    }
}
