package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.stats.EffectiveSample;
import io.perfjunit.stats.ShareInterval;
import io.perfjunit.stats.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The calls of a step in slices of a second, which tell how much slow or failed calls stick together. A stage of less than five
 * seconds has five slices: with fewer hardly anything could be proven at all, and narrower ones see less of a burst.
 *
 * <p>A call belongs to the slice in which it ended, and to the last one if it ended in the drain.
 */
final class CallSlices {

    private static final Duration WIDTH = Duration.ofSeconds(1);
    private static final int FEWEST = 5;

    private final LoadPart part;
    private final LoadResult result;
    private final String step;

    CallSlices(LoadPart part, LoadResult result, String step) {
        this.part = part;
        this.result = result;
        this.step = step;
    }

    /** What the calls are worth when {@code count} says how many ended in an interval and how many of them were over. */
    EffectiveSample sample(Function<StepInterval, Slice> count) {
        List<LoadPart> stages = part.name().isEmpty() && !result.stages().isEmpty() ? result.stages() : List.of(part);
        return EffectiveSample.ofStages(
                stages.stream().map(stage -> slices(stage, count)).toList(), ShareInterval.CONFIDENCE);
    }

    /** The slices of a stage in the order of time, each as long as it takes whole intervals to come next to the width. */
    List<Slice> slices(LoadPart stage, Function<StepInterval, Slice> count) {
        long width = Math.min(WIDTH.toNanos(), stage.window().toNanos() / FEWEST);
        List<Slice> slices = new ArrayList<>();
        Slice open = new Slice(0, 0);
        long filled = 0;
        for (Interval interval : result.intervals()) {
            if (stage.covers(interval)) {
                long length = interval.length().toNanos();
                open = open.plus(in(interval, count));
                filled += length;
                if (filled + length / 2 >= width) {
                    slices.add(open);
                    open = new Slice(0, 0);
                    filled = 0;
                }
            } else if (isDrain(stage, interval)) {
                open = open.plus(in(interval, count));
            }
        }
        // What is left is part of the last slice, unless it is most of one itself.
        if (filled < width / 2 && !slices.isEmpty()) {
            slices.add(slices.remove(slices.size() - 1).plus(open));
        } else {
            slices.add(open);
        }
        return slices;
    }

    private boolean isDrain(LoadPart stage, Interval interval) {
        return stage.end().equals(result.whole().end()) && interval.end().compareTo(stage.end()) > 0;
    }

    private Slice in(Interval interval, Function<StepInterval, Slice> count) {
        return interval.step(step).map(count).orElse(new Slice(0, 0));
    }

    /** Calls that never started were due at any time but are counted at the end: as a burst they would be none. */
    static long ended(OutcomeCounts counts) {
        return counts.total() - counts.of(Outcome.NEVER_STARTED);
    }

    /** Those of them that did not succeed. */
    static long failed(OutcomeCounts counts) {
        return counts.failed() - counts.of(Outcome.NEVER_STARTED);
    }
}
