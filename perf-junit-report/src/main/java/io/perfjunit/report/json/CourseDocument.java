package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.Course.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the iteration, a group of steps, or a step fares from the lowest level of a sweep to the highest.
 *
 * @param kind which of them it is
 * @param name of the group or step; empty for the iteration
 * @param growth how much longer it takes at the highest level than at the lowest: 17.96 for +1,796 %; left out when it is not known
 * @param levels its figures at each level that has some
 */
public record CourseDocument(
        Kind kind, String name, @Nullable Double growth, List<Level> levels) {

    public CourseDocument {
        Required.field("course.kind", kind);
        Required.field("course.name", name);
        levels = RunDocument.orEmpty(levels);
    }

    /** Its figures at a level, where it has some. */
    public Optional<Level> at(double load) {
        return levels.stream().filter(level -> level.load() == load).findFirst();
    }

    /**
     * Figures at one level; left out is what is not known. Times are those of successes.
     *
     * @param load users or offered rate
     * @param calls calls that were due
     * @param failedShare share of them that failed
     * @param perSecond successes per second
     * @param minNanos fastest
     * @param meanNanos mean
     * @param p50Nanos median
     * @param p95Nanos 95th percentile
     * @param p99Nanos 99th percentile
     * @param maxNanos slowest
     * @param growth how much longer it takes than at the lowest level; left out for that level
     */
    public record Level(
            double load,
            @Nullable Long calls,
            @Nullable Double failedShare,
            @Nullable Double perSecond,
            @Nullable Long minNanos,
            @Nullable Long meanNanos,
            @Nullable Long p50Nanos,
            @Nullable Long p95Nanos,
            @Nullable Long p99Nanos,
            @Nullable Long maxNanos,
            @Nullable Double growth) {}
}
