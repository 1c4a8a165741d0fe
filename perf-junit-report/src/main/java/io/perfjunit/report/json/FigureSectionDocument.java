package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.sla.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one file tells, or several side by side.
 *
 * @param title names of the files
 * @param kind what they hold
 * @param sentences what they tell, beside the sentences of the sweep
 * @param leftOut what cannot be told from them, and why
 * @param notes what to know in reading them
 * @param sweep what levels tell; left out where there are none
 * @param findings why it may be so
 * @param tables sides of the same profile
 * @param tiers where figures fall among their limits
 * @param classes load classes, from the lightest
 */
public record FigureSectionDocument(
        String title,
        Kind kind,
        List<String> sentences,
        List<String> leftOut,
        List<String> notes,
        @Nullable SweepDocument sweep,
        List<FindingDocument> findings,
        List<SideTableDocument> tables,
        List<TierDocument> tiers,
        List<LoadClassDocument> classes) {

    /** What a file holds. */
    public enum Kind {
        /** Levels of one load. */
        LEVELS,
        /** Environments, profiles, runs. */
        SIDES,
        /** Ranges of load classes. */
        ENVELOPE
    }

    public FigureSectionDocument {
        Required.field("section.title", title);
        Required.field("section.kind", kind);
        sentences = RunDocument.orEmpty(sentences);
        leftOut = RunDocument.orEmpty(leftOut);
        notes = RunDocument.orEmpty(notes);
        findings = RunDocument.orEmpty(findings);
        tables = RunDocument.orEmpty(tables);
        tiers = RunDocument.orEmpty(tiers);
        classes = RunDocument.orEmpty(classes);
    }

    /** What levels tell, where there are some. */
    public Optional<SweepDocument> levels() {
        return Optional.ofNullable(sweep);
    }

    boolean breaksLimits() {
        boolean byTier = tiers.stream().anyMatch(tier -> tier.tier() == Tier.CRITICAL || tier.tier() == Tier.BEYOND);
        boolean byLevel = levels().flatMap(SweepDocument::limitMatrix).stream()
                .flatMap(matrix -> matrix.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.state() == LimitState.BROKEN && !cell.warns());
        return byTier || byLevel;
    }
}
