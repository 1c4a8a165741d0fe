package io.perfjunit.recorder;

import io.perfjunit.result.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The time series of a load in constant memory: intervals as they are read at first; whenever there are too many of them,
 * neighbours are merged and the width doubles. Owned by the reader.
 */
final class IntervalSeries {

    static final int MOST = 600;

    /** Readings are never exactly on time. */
    private static final Duration SLACK = Duration.ofMillis(50);

    private List<Interval> intervals = new ArrayList<>();
    private Duration width;

    IntervalSeries(Duration firstWidth) {
        this.width = firstWidth;
    }

    void add(Interval next) {
        int last = intervals.size() - 1;
        if (last >= 0 && fits(intervals.get(last), next)) {
            intervals.set(last, intervals.get(last).plus(next));
        } else {
            intervals.add(next);
        }
        if (intervals.size() > MOST) {
            coarsen();
        }
    }

    /** True when both together are hardly longer than the width: readings are never exactly on time. */
    private boolean fits(Interval last, Interval next) {
        Duration together = next.end().minus(last.start());
        return together.compareTo(width.plus(SLACK)) <= 0;
    }

    private void coarsen() {
        List<Interval> wider = new ArrayList<>();
        for (int i = 0; i + 1 < intervals.size(); i += 2) {
            wider.add(intervals.get(i).plus(intervals.get(i + 1)));
        }
        if (intervals.size() % 2 == 1) {
            wider.add(intervals.get(intervals.size() - 1));
        }
        intervals = wider;
        width = width.multipliedBy(2);
    }

    List<Interval> intervals() {
        return List.copyOf(intervals);
    }
}
