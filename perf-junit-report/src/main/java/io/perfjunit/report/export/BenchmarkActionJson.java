package io.perfjunit.report.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.perfjunit.report.json.RunDocument;
import java.util.List;

/** What github-action-benchmark reads with its tools {@code customSmallerIsBetter} and {@code customBiggerIsBetter}. */
final class BenchmarkActionJson {

    private BenchmarkActionJson() {}

    /** p95 and p99 in milliseconds, and the error rate in per cent. */
    static String smallerIsBetter(List<RunDocument> runs) {
        ArrayNode entries = ExportJson.array();
        for (RunDocument run : runs) {
            for (MeasuredRow row : MeasuredRow.of(run)) {
                String name = BenchmarkName.of(run, row);
                for (int percentile : new int[] {95, 99}) {
                    row.millis(percentile)
                            .ifPresent(millis -> add(entries, name + " p" + percentile, "ms", millis, row.calls()));
                }
                double failed = row.calls() == 0 ? 0 : 100.0 * row.failures() / row.calls();
                add(entries, name + " error rate", "%", failed, row.calls());
            }
        }
        return ExportJson.text(entries);
    }

    /** Successes per second. */
    static String biggerIsBetter(List<RunDocument> runs) {
        ArrayNode entries = ExportJson.array();
        for (RunDocument run : runs) {
            for (MeasuredRow row : MeasuredRow.of(run)) {
                double perSecond = row.perSecond(row.calls() - row.failures());
                add(entries, BenchmarkName.of(run, row) + " throughput", "1/s", perSecond, row.calls());
            }
        }
        return ExportJson.text(entries);
    }

    private static void add(ArrayNode entries, String name, String unit, double value, long calls) {
        entries.addObject()
                .put("name", name)
                .put("unit", unit)
                .put("value", value)
                .put("extra", calls + " calls");
    }
}
