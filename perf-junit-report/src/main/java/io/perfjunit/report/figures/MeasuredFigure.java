package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that may be known of a step.
 *
 * @param name in tables, such as p95
 * @param unit what it counts
 * @param reader finds it
 */
record MeasuredFigure(String name, Unit unit, Function<StepFigures, OptionalDouble> reader) {

    static final MeasuredFigure REQUESTS = new MeasuredFigure(
            "requests",
            Unit.NUMBER,
            step -> step.calls().total().isPresent()
                    ? OptionalDouble.of(step.calls().total().getAsLong())
                    : OptionalDouble.empty());
    static final MeasuredFigure FAILURES = new MeasuredFigure("failures", Unit.NUMBER, MeasuredFigure::failures);
    static final MeasuredFigure FAILURE_RATE =
            new MeasuredFigure("failure rate", Unit.SHARE, step -> step.calls().failedShare());
    static final MeasuredFigure MEAN = ofTimes("mean", TimeFigures::mean);
    static final MeasuredFigure P95 = ofPercentile(Percentile.P95);
    static final MeasuredFigure THROUGHPUT = new MeasuredFigure("throughput", Unit.PER_SECOND, StepFigures::throughput);

    /** In the order of tables. */
    static final List<MeasuredFigure> ALL = List.of(
            REQUESTS,
            FAILURES,
            FAILURE_RATE,
            THROUGHPUT,
            ofTimes("min", TimeFigures::min),
            MEAN,
            ofPercentile(Percentile.P50),
            ofPercentile(Percentile.P75),
            ofPercentile(Percentile.P90),
            P95,
            ofPercentile(Percentile.P99),
            ofPercentile(Percentile.P999),
            ofTimes("max", TimeFigures::max));

    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,6})?)");

    private static OptionalDouble failures(StepFigures step) {
        return step.calls().total().isPresent() && step.calls().failedShare().isPresent()
                ? OptionalDouble.of(Math.rint(step.calls().total().getAsLong()
                        * step.calls().failedShare().getAsDouble()))
                : OptionalDouble.empty();
    }

    private static MeasuredFigure ofTimes(String name, Function<TimeFigures, Optional<Duration>> figure) {
        return new MeasuredFigure(name, Unit.NANOSECONDS, step -> figure.apply(step.times())
                .map(time -> OptionalDouble.of(time.toNanos()))
                .orElseGet(OptionalDouble::empty));
    }

    static MeasuredFigure ofPercentile(Percentile percentile) {
        String name = percentile.equals(Percentile.P50) ? "median" : percentile.toString();
        return ofTimes(name, times -> times.percentile(percentile));
    }

    /** The figure that a limit names: mean, min, max, median, p95, errorRate, throughput. */
    static Optional<MeasuredFigure> named(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches() && Double.parseDouble(percentile.group(1)) > 0) {
            return Optional.of(ofPercentile(new Percentile(Double.parseDouble(percentile.group(1)))));
        }
        String wanted = name.equals("errorRate") ? FAILURE_RATE.name : name;
        return ALL.stream()
                .filter(it -> it.name.equals(wanted) && it.unit != Unit.NUMBER)
                .findFirst();
    }

    /** Names that limits may use. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("errorRate"));
        ALL.stream()
                .filter(it -> it.unit != Unit.NUMBER && it.unit != Unit.SHARE)
                .forEach(it -> names.add(it.name));
        return names;
    }

    OptionalDouble of(StepFigures step) {
        return reader.apply(step);
    }

    /** True when more is better. */
    boolean isFloor() {
        return unit == Unit.PER_SECOND;
    }
}
