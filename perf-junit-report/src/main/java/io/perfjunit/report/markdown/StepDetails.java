package io.perfjunit.report.markdown;

import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import org.jspecify.annotations.Nullable;

/** The steps of the measured window, below the iteration that they are parts of. */
final class StepDetails {

    private StepDetails() {}

    /** Empty where the iteration has no steps: then the table of all tests tells its figures. */
    static String of(RunDocument run) {
        if (run.steps().isEmpty()) {
            return "";
        }
        MarkdownTable table =
                new MarkdownTable("tnnnnnnn", "Step", "Calls", "Failed", "Throughput", "p50", "p95", "p99", "Max");
        row(table, "whole iteration", run.iterations());
        run.steps().forEach(step -> row(table, CodeSpan.of(step.step()), step));
        return table.titled("Steps", "step");
    }

    private static void row(MarkdownTable table, String name, StepDocument step) {
        DistributionDocument times = step.successes();
        table.row(
                name,
                Figures.count(step.counts().total()),
                failed(step.counts()),
                Figures.perSecond(step.throughputPerSecond()),
                nanos(times.p50Nanos()),
                nanos(times.p95Nanos()),
                nanos(times.p99Nanos()),
                nanos(times.maxNanos()));
    }

    private static String failed(CountsDocument counts) {
        String share = counts.failed() == 0 ? "" : " (" + Figures.share(counts.failedShare()) + ")";
        return Figures.count(counts.failed()) + share;
    }

    private static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }
}
