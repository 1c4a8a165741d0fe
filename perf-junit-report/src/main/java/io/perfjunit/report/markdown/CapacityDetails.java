package io.perfjunit.report.markdown;

import io.perfjunit.report.json.CapacityDocument;
import io.perfjunit.report.json.ProbeDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.CapacityWords;
import io.perfjunit.run.Figures;
import org.jspecify.annotations.Nullable;

/** What a search for the capacity has found, with a table of its probes. */
final class CapacityDetails {

    private static final int MOST_PROBES = 60;

    private CapacityDetails() {}

    /** Empty where there was no search. */
    static String of(RunDocument run) {
        CapacityDocument capacity = run.capacity();
        if (capacity == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append("**").append(EscapedText.inProse(capacity.summary())).append(".**\n\n");
        out.append("| Load | Outcome | Calls | Failed | Throughput | p95 | p99 | Limits |\n");
        out.append("|--:|---|--:|--:|--:|--:|--:|---|\n");
        capacity.probes().stream().limit(MOST_PROBES).forEach(probe -> row(out, capacity, probe));
        if (capacity.probes().size() > MOST_PROBES) {
            out.append("\n… and ")
                    .append(Figures.count(capacity.probes().size() - MOST_PROBES, "more probe"))
                    .append(".\n");
        }
        return out.append('\n').toString();
    }

    private static void row(StringBuilder out, CapacityDocument capacity, ProbeDocument probe) {
        String level = Figures.value(capacity.unit(), probe.level()) + (probe.verifies() ? ", longer" : "");
        out.append("| ").append(level);
        out.append(" | ").append(CapacityWords.outcome(probe.outcome()));
        out.append(" | ").append(Figures.count(probe.counts().total()));
        out.append(" | ").append(Figures.count(probe.counts().failed()));
        out.append(" | ").append(Figures.perSecond(probe.throughputPerSecond()));
        out.append(" | ").append(nanos(probe.p95Nanos()));
        out.append(" | ").append(nanos(probe.p99Nanos()));
        out.append(" | ")
                .append(EscapedText.inProse(String.join("; ", probe.breaches())))
                .append(" |\n");
    }

    private static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }
}
