package io.perfjunit.report.export;

import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What tables of other tools have in a row: a step, the whole iteration, or all steps together.
 *
 * @param type the method of an HTTP call, else {@code step} or {@code iteration}; empty for all together
 * @param name the step without its method, or the test
 * @param calls calls that started
 * @param failures those of them that did not succeed
 * @param all how long successes and failures took
 * @param seconds length of the measured time
 */
record MeasuredRow(String type, String name, long calls, long failures, LatencyHistogram all, double seconds) {

    /** Every step, then the whole iteration. */
    static List<MeasuredRow> of(RunDocument run) {
        double seconds = run.timeline().windowNanos() / 1e9;
        List<MeasuredRow> rows = new ArrayList<>();
        run.steps().forEach(step -> rows.add(row(RowName.ofStep(step.step()), step, seconds)));
        rows.add(row(RowName.ofIterations(run.test().title()), run.iterations(), seconds));
        return rows;
    }

    private static MeasuredRow row(RowName name, StepDocument step, double seconds) {
        CountsDocument counts = step.counts();
        return new MeasuredRow(
                name.type(),
                name.name(),
                counts.started(),
                counts.started() - counts.succeeded(),
                step.successes().toHistogram().plus(step.failures().toHistogram()),
                seconds);
    }

    /** All steps together; the iterations where there is none. */
    static MeasuredRow together(List<MeasuredRow> rows) {
        List<MeasuredRow> parts = rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows;
        return new MeasuredRow(
                "",
                "Aggregated",
                parts.stream().mapToLong(MeasuredRow::calls).sum(),
                parts.stream().mapToLong(MeasuredRow::failures).sum(),
                parts.stream().map(MeasuredRow::all).reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus),
                parts.get(0).seconds());
    }

    /** A percentile in milliseconds, 100 for the maximum; empty when nothing was timed. */
    OptionalDouble millis(double percentile) {
        if (all.isEmpty()) {
            return OptionalDouble.empty();
        }
        Duration value = percentile == 100 ? all.max() : all.percentile(new Percentile(percentile));
        return OptionalDouble.of(value.toNanos() / 1e6);
    }

    /** So many events per second of the measured time. */
    double perSecond(long events) {
        return seconds == 0 ? 0 : events / seconds;
    }
}
