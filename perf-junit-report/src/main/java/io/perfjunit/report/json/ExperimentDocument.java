package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variants of the same thing under load, side by side. Part of {@code report.json}.
 *
 * @param name what is tried
 * @param reference the variant that the others are compared with
 * @param variants all of them, the reference first
 * @param sentences what became better or worse, a sentence per variant
 * @param notes what to know of the runs in reading the figures
 */
public record ExperimentDocument(
        String name, String reference, List<VariantDocument> variants, List<String> sentences, List<String> notes) {

    public ExperimentDocument {
        variants = List.copyOf(variants);
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
    }

    /**
     * One variant; times are response times of successes. Of several runs the median.
     *
     * @param name its name
     * @param runs ids of its runs
     * @param calls iterations in all of them
     * @param perSecond successes per second
     * @param successShare share of the iterations that succeeded, 0 to 1; its change is a difference
     * @param p50Nanos median
     * @param p95Nanos 95th percentile
     * @param p99Nanos 99th percentile
     */
    public record VariantDocument(
            String name,
            List<String> runs,
            long calls,
            ChangedDocument perSecond,
            ChangedDocument successShare,
            ChangedDocument p50Nanos,
            ChangedDocument p95Nanos,
            ChangedDocument p99Nanos) {
        public VariantDocument {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A figure with its change against the reference; left out is what is not known.
     *
     * @param value the figure
     * @param change −0.24 for 24 % less; of shares the difference
     * @param answer {@code REAL}, {@code NOISE} or {@code CANNOT_TELL}
     * @param worse true when the change is in the bad direction
     */
    public record ChangedDocument(
            @Nullable Double value,
            @Nullable Double change,
            @Nullable String answer,
            @Nullable Boolean worse) {}
}
