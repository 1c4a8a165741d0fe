package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.LevelState;
import org.jspecify.annotations.Nullable;

/**
 * Ranges within which a service stays under loads of one class.
 *
 * @param name such as heavy
 * @param concurrency calls at once
 * @param leastPerSecond throughput at worst
 * @param mostPerSecond throughput at best
 * @param leastP95Nanos p95 at best
 * @param mostP95Nanos p95 at worst
 * @param lost share of the best throughput of a lighter class that is gone; 0 where there is none or nothing is
 * @param state what the ranges say
 * @param because why it is not stable; empty for a stable one
 * @param told what the file says; left out where it says nothing
 */
public record LoadClassDocument(
        String name,
        double concurrency,
        double leastPerSecond,
        double mostPerSecond,
        long leastP95Nanos,
        long mostP95Nanos,
        double lost,
        LevelState state,
        String because,
        @Nullable String told) {

    public LoadClassDocument {
        Required.field("class.state", state);
    }
}
