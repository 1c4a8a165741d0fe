package io.perfjunit.report.export;

import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.ExchangesDocument;
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
 * @param received what came over the network; nothing where that is not known
 * @param seconds length of the measured time
 */
record MeasuredRow(
        String type, String name, long calls, long failures, LatencyHistogram all, Received received, double seconds) {

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
                Received.of(step),
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
                parts.stream().map(MeasuredRow::received).reduce(Received.NOTHING, Received::plus),
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

    /** Bytes of an average answer, headers included, as they came over the network; empty when that is not known. */
    OptionalDouble bytesReceived() {
        return received.calls() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) received.bytes() / received.calls());
    }

    /**
     * What came over the network.
     *
     * @param bytes of headers and bodies
     * @param calls of which it is known
     */
    record Received(long bytes, long calls) {

        static final Received NOTHING = new Received(0, 0);

        static Received of(StepDocument step) {
            ExchangesDocument exchanges = step.exchanges();
            return exchanges == null ? NOTHING : new Received(exchanges.bytesReceived(), exchanges.calls());
        }

        Received plus(Received other) {
            return new Received(bytes + other.bytes, calls + other.calls);
        }
    }

    /** So many events per second of the measured time. */
    double perSecond(long events) {
        return seconds == 0 ? 0 : events / seconds;
    }
}
