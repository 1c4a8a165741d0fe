package io.perfjunit.report.compare;

import io.perfjunit.run.Figures;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A figure by which variants stand side by side, of whole iterations. */
public enum ExperimentFigure {

    /** Successes per second. */
    THROUGHPUT("throughput", Measure.THROUGHPUT),

    /** The share of calls that succeeded; what changes is told as a difference. */
    SUCCESS_RATE("success rate", null),

    /** The usual call. */
    MEDIAN("p50", Measure.MEDIAN),

    /** The slow call. */
    P95("p95", Measure.P95),

    /** The slowest. */
    P99("p99", Measure.P99);

    private final String title;

    @Nullable
    private final Measure measure;

    ExperimentFigure(String title, @Nullable Measure measure) {
        this.title = title;
        this.measure = measure;
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** Its name as the head of a column. */
    public String heading() {
        return this == THROUGHPUT ? "Throughput" : this == SUCCESS_RATE ? "Success rate" : title;
    }

    /** The figure of every variant, in their order, with its change against the first. */
    public List<ComparedValue> of(ComparedStep whole) {
        return measure == null
                ? whole.failures().stream().map(ExperimentFigure::successes).toList()
                : whole.figure(measure);
    }

    private static ComparedValue successes(ComparedValue failures) {
        return new ComparedValue(
                map(failures.value(), 1),
                map(failures.change(), 0),
                failures.answer(),
                failures.isWorse(),
                failures.resolution(),
                failures.knowsSpread());
    }

    private static OptionalDouble map(OptionalDouble value, double from) {
        return value.isPresent() ? OptionalDouble.of(from - value.getAsDouble()) : value;
    }

    /** A value in words; a dash where there is none. */
    public String text(ComparedValue value) {
        if (value.value().isEmpty()) {
            return "–";
        }
        double measured = value.value().getAsDouble();
        return measure == null ? Figures.share(measured) : measure.text(measured);
    }

    /** Its change in words: {@code −24 %}, {@code −2.1 points}; empty where there is none. */
    public String change(ComparedValue value) {
        return measure == null ? ChangeWords.points(value.change()) : ChangeWords.percent(value.change());
    }
}
