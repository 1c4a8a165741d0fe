package io.perfjunit.report.live;

import java.io.IOException;
import java.util.List;

/**
 * Times and throughput of every step over the time of the load, as small charts that the script of a page draws on demand.
 *
 * @param points middle of every part of the time axis, in nanoseconds
 * @param rows one per row of the table of steps, the iteration first
 */
public record LiveSteps(List<Double> points, List<Row> rows) {

    public LiveSteps {
        points = List.copyOf(points);
        rows = List.copyOf(rows);
    }

    void write(LiveJson json) throws IOException {
        json.list("x", points, LiveJson::seconds);
        json.list("rows", rows, (out, row) -> out.object(row::write));
    }

    /**
     * One step; NaN where it has no value.
     *
     * @param p50Nanos medians
     * @param p95Nanos 95th percentiles
     * @param perSecond successes per second
     * @param failedPerSecond failures per second
     */
    public record Row(
            List<Double> p50Nanos, List<Double> p95Nanos, List<Double> perSecond, List<Double> failedPerSecond) {

        public Row {
            p50Nanos = List.copyOf(p50Nanos);
            p95Nanos = List.copyOf(p95Nanos);
            perSecond = List.copyOf(perSecond);
            failedPerSecond = List.copyOf(failedPerSecond);
        }

        private void write(LiveJson json) throws IOException {
            json.list("p50", p50Nanos, Row::millis);
            json.list("p95", p95Nanos, Row::millis);
            json.list("rate", perSecond, LiveJson::number);
            if (failedPerSecond.stream().anyMatch(rate -> rate > 0)) {
                json.list("failed", failedPerSecond, LiveJson::number);
            }
        }

        private static void millis(LiveJson json, double nanos) throws IOException {
            json.number(nanos * Measure.TIME.factor());
        }
    }
}
