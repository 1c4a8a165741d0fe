package io.perfjunit.report.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfjunit.report.json.RunDocument;
import java.util.List;

/**
 * Bencher Metric Format: per test and step the measures {@code p50}, {@code p95} and {@code p99} in nanoseconds, {@code throughput} per second and
 * {@code error-rate} as a share.
 */
final class BencherJson {

    private BencherJson() {}

    static String of(List<RunDocument> runs) {
        ObjectNode benchmarks = ExportJson.object();
        for (RunDocument run : runs) {
            for (MeasuredRow row : MeasuredRow.of(run)) {
                ObjectNode measures = benchmarks.putObject(BenchmarkName.of(run, row));
                for (int percentile : new int[] {50, 95, 99}) {
                    row.millis(percentile).ifPresent(millis -> value(measures, "p" + percentile, millis * 1e6));
                }
                value(measures, "throughput", row.perSecond(row.calls() - row.failures()));
                value(measures, "error-rate", row.calls() == 0 ? 0 : (double) row.failures() / row.calls());
            }
        }
        return ExportJson.text(benchmarks);
    }

    private static void value(ObjectNode measures, String measure, double value) {
        measures.putObject(measure).put("value", value);
    }
}
