package io.perfjunit.report.compare;

import io.perfjunit.report.json.RunDocument;
import java.util.List;

/**
 * One side of a comparison: a build, an environment, or a variant, with one run of a test or several.
 *
 * @param name such as {@code staging}; unique among the sides
 * @param runs at least one, each with its time series
 */
public record Side(String name, List<RunDocument> runs) {

    public Side {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a side needs at least one run: " + name);
        }
    }
}
