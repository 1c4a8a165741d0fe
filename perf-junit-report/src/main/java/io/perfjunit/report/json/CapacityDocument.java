package io.perfjunit.report.json;

import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.SearchEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for the capacity of a load has found, and how.
 *
 * @param summary what was found, in a sentence
 * @param unit what levels count: users, or arrivals per second
 * @param from the level at which it began
 * @param upTo the highest level that it might try
 * @param promised the level that is promised to hold
 * @param holds the highest level at which the limits held, if they held at any
 * @param breaks the lowest level above it at which one broke, if one did
 * @param likely the most likely capacity by all probes together; left out where none could tell
 * @param intervalLow lower end of its 95 % interval
 * @param intervalHigh its upper end; left out with {@code intervalLow} present when there is none
 * @param verified true when a longer probe has confirmed {@code holds}
 * @param end why the search ended
 * @param tookNanos how long it took
 * @param longestNanos how long it might have taken
 * @param probes every probe, in order
 */
public record CapacityDocument(
        String summary,
        Unit unit,
        double from,
        double upTo,
        double promised,
        @Nullable Double holds,
        @Nullable Double breaks,
        @Nullable Double likely,
        @Nullable Double intervalLow,
        @Nullable Double intervalHigh,
        boolean verified,
        SearchEnd end,
        long tookNanos,
        long longestNanos,
        List<ProbeDocument> probes) {

    public CapacityDocument {
        Required.field("capacity.summary", summary);
        Required.field("capacity.unit", unit);
        Required.field("capacity.end", end);
        probes = RunDocument.orEmpty(probes);
    }
}
