package io.perfjunit.report.export;

import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import java.util.Locale;

/**
 * The log format of HdrHistogram (version 1.3): response times of successes in nanoseconds, one histogram for the iterations and one
 * for every step, told apart by their tags. Logs can be merged, and read by every tool of that family.
 */
final class HistogramLog {

    private HistogramLog() {}

    static String of(RunDocument run) {
        double start = run.start().toEpochMilli() / 1e3;
        StringBuilder log = new StringBuilder()
                .append("#[Histogram log format version 1.3]\n")
                .append(String.format(
                                Locale.ROOT, "#[StartTime: %.3f (seconds since epoch), %s]%n", start, run.startedAt())
                        .replace("\r", ""))
                .append("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
        append(log, run, "iteration", run.iterations());
        run.steps().forEach(step -> append(log, run, step.step(), step));
        return log.toString();
    }

    private static void append(StringBuilder log, RunDocument run, String tag, StepDocument step) {
        DistributionDocument values = step.successes();
        Long max = values.maxNanos();
        if (values.histogram() == null || max == null) {
            return;
        }
        log.append("Tag=").append(tag.replaceAll("[,\\p{Z}\\p{C}]+", "_"));
        log.append(String.format(
                Locale.ROOT,
                ",%.3f,%.3f,%.3f,",
                run.timeline().windowStartNanos() / 1e9,
                run.timeline().windowNanos() / 1e9,
                max / 1e6));
        log.append(values.histogram()).append('\n');
    }
}
