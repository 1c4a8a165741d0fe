package io.perfjunit.report.compare;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.run.Figures;
import io.perfjunit.stats.Change;
import io.perfjunit.stats.FigureError;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A figure that is compared as a ratio: of successes, in nanoseconds or per second. */
public enum Measure {
    /** The usual call. */
    MEDIAN("median", 5, 0.5, 1),
    /** The slow call. */
    P95("p95", 20, 0.95, 1),
    /** The slowest; it varies so much between runs that it needs twice the change, and is judged over the whole run. */
    P99("p99", Integer.MAX_VALUE, 0.99, 2),
    /** Successes per second. */
    THROUGHPUT("throughput", 5, Double.NaN, 1);

    /** Medians and throughput differed by 4 to 7 % between runs on a machine that was shared, but left the generator its time. */
    private static final double CALM_SPREAD = 0.09;

    private final String title;
    private final int callsPerSlice;
    private final double quantile;
    private final double spreads;

    Measure(String title, int callsPerSlice, double quantile, double spreads) {
        this.title = title;
        this.callsPerSlice = callsPerSlice;
        this.quantile = quantile;
        this.spreads = spreads;
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** True when more is better. */
    public boolean isMoreBetter() {
        return this == THROUGHPUT;
    }

    /** A value in words. */
    public String text(double value) {
        return this == THROUGHPUT ? Figures.perSecond(value) : Figures.nanos(value);
    }

    /** Of runs whose generators were healthy, or of any. */
    double assumedSpread(boolean isHealthy) {
        boolean isCalm = isHealthy && (this == MEDIAN || this == THROUGHPUT);
        return isCalm ? CALM_SPREAD : spreads * Change.ASSUMED_SPREAD;
    }

    /** How far off the figure of the whole run may be for its number of calls; empty where those are too few to know. */
    OptionalDouble error(StepRun run, double mistakes) {
        FigureError error = new FigureError(mistakes);
        if (this == THROUGHPUT) {
            return error.ofCount(run.step().completedInWindow());
        }
        LatencyHistogram values = run.successes();
        return error.ofQuantile(
                quantile, values.count(), rank -> values.atRank(rank).toNanos());
    }

    /** Of the whole measured time. */
    OptionalDouble of(StepDocument step) {
        return switch (this) {
            case MEDIAN -> value(step.successes().p50Nanos());
            case P95 -> value(step.successes().p95Nanos());
            case P99 -> value(step.successes().p99Nanos());
            case THROUGHPUT ->
                step.throughputPerSecond() > 0 ? OptionalDouble.of(step.throughputPerSecond()) : OptionalDouble.empty();
        };
    }

    /** Of an interval; empty where it has too few calls to carry it. */
    OptionalDouble of(SliceDocument slice, IntervalDocument interval) {
        if (slice.succeeded() < callsPerSlice) {
            return OptionalDouble.empty();
        }
        return switch (this) {
            case MEDIAN -> value(slice.p50Nanos());
            case P95 -> value(slice.p95Nanos());
            case P99 -> value(slice.p99Nanos());
            case THROUGHPUT -> OptionalDouble.of(slice.succeeded() * 1e9 / Math.max(1, interval.lengthNanos()));
        };
    }

    private static OptionalDouble value(@Nullable Long nanos) {
        return nanos == null || nanos <= 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos);
    }
}
