package io.perfjunit.report.html;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.SliceDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ended of every step in every interval. Intervals list the steps that they saw; in an hour of fifty steps, to search them for one
 * step after the other was half the time that the page took.
 */
final class StepSlices {

    private final List<IntervalDocument> intervals;
    private final Map<String, SliceDocument[]> byStep = new HashMap<>();

    StepSlices(List<IntervalDocument> intervals) {
        this.intervals = intervals;
        for (int i = 0; i < intervals.size(); i++) {
            for (SliceDocument slice : intervals.get(i).steps()) {
                byStep.computeIfAbsent(slice.step(), step -> new SliceDocument[intervals.size()])[i] = slice;
            }
        }
    }

    /** What ended of a step in an interval, counted from zero, or null when nothing did; the empty name is the iteration. */
    @Nullable
    SliceDocument at(String step, int interval) {
        if (step.isEmpty()) {
            return intervals.get(interval).iterations();
        }
        SliceDocument[] slices = byStep.get(step);
        return slices == null ? null : slices[interval];
    }
}
