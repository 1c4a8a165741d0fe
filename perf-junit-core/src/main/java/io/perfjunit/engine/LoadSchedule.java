package io.perfjunit.engine;

import io.perfjunit.engine.ArrivalCurve.Segment;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.recorder.MeasuredWindow;
import java.util.ArrayList;
import java.util.List;

/** Puts the stages of a plan on the time axis, and opens the axis. */
final class LoadSchedule {

    private final LoadPlan plan;
    private final Quota quota;
    private final MeasuredWindow window;
    private final List<StageSchedule> stages = new ArrayList<>();

    LoadSchedule(LoadPlan plan, Quota quota, MeasuredWindow window, long origin) {
        this.plan = plan;
        this.quota = quota;
        this.window = window;
        int count = plan.stages().size();
        long[] starts = new long[count];
        long[] ends = new long[count];
        long begin = origin;
        for (int i = 0; i < count; i++) {
            Stage stage = plan.stages().get(i);
            starts[i] = begin + stage.leadIn().toNanos();
            ends[i] =
                    starts[i] + stage.extent().duration().orElse(plan.longest()).toNanos();
            stages.add(schedule(i, begin, starts[i], ends[i]));
            begin = ends[i];
        }
        window.open(origin, starts, ends);
    }

    List<StageSchedule> stages() {
        return stages;
    }

    private StageSchedule schedule(int index, long begin, long start, long end) {
        Stage stage = plan.stages().get(index);
        if (stage.model() instanceof OpenModel open) {
            return open(index, open, begin, start, end);
        }
        return new ClosedSchedule(
                begin,
                end,
                usersBefore(index),
                ((ClosedModel) stage.model()).users(),
                stage.rampUp(),
                plan.thinkTime(),
                plan.pacing(),
                quota,
                window);
    }

    private StageSchedule open(int index, OpenModel open, long begin, long start, long end) {
        Stage stage = plan.stages().get(index);
        double rate = open.perSecond();
        Segment ramp = new Segment(stage.rampUp().toNanos(), rateBefore(index), rate);
        Segment warmup = new Segment(stage.warmup().toNanos(), rate, rate);
        Segment steady = new Segment(end - start, rate, rate);
        boolean measuredFromTheFirstCall = stage.leadIn().isZero();
        ArrivalCurve leadIn = new ArrivalCurve(begin, measuredFromTheFirstCall ? List.of() : List.of(ramp, warmup));
        ArrivalCurve measured =
                new ArrivalCurve(start, measuredFromTheFirstCall ? List.of(ramp, steady) : List.of(steady));
        var arrivals = new ArrivalSchedule(leadIn, measured, quota, open.arrivals(), plan.seed() + index);
        return new OpenSchedule(end, open.maxInFlight(), arrivals, plan.sweep(), window);
    }

    private int usersBefore(int index) {
        return index > 0 && modelBefore(index) instanceof ClosedModel closed ? closed.users() : 0;
    }

    private double rateBefore(int index) {
        return index > 0 && modelBefore(index) instanceof OpenModel open ? open.perSecond() : 0;
    }

    private LoadModel modelBefore(int index) {
        return plan.stages().get(index - 1).model();
    }
}
