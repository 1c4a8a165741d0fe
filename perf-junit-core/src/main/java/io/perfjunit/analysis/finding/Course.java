package io.perfjunit.analysis.finding;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a step went on over the time of a part of a load: the intervals in which calls of it ended.
 *
 * @param moments in order of time
 */
record Course(List<Moment> moments) {

    Course {
        moments = List.copyOf(moments);
    }

    /**
     * One interval.
     *
     * @param start counted from the first start of the load
     * @param end the same
     * @param slice what ended in it; at least one call
     */
    record Moment(Duration start, Duration end, StepInterval slice) {

        long calls() {
            return slice.counts().total();
        }

        long failed() {
            return slice.counts().failed();
        }
    }

    static Course of(AnalysedLoad load, LoadPart part, String step) {
        List<Moment> moments = new ArrayList<>();
        for (Interval interval : load.result().intervals()) {
            Optional<StepInterval> slice = part.covers(interval) ? interval.step(step) : Optional.empty();
            slice.filter(it -> it.counts().total() > 0)
                    .ifPresent(it -> moments.add(new Moment(interval.start(), interval.end(), it)));
        }
        return new Course(moments);
    }

    int size() {
        return moments.size();
    }

    Moment at(int index) {
        return moments.get(index);
    }
}
