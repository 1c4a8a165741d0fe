package io.perfjunit.report.json;

import java.util.List;

/**
 * What the analysis makes of figures that others measured.
 *
 * @param schema always {@link #SCHEMA}
 * @param schemaVersion of this layout
 * @param sections one per file, or per set of files that stand side by side
 */
public record FiguresDocument(String schema, int schemaVersion, List<FigureSectionDocument> sections) {

    /** Says what the document is. */
    public static final String SCHEMA = "perf-junit-figures";

    /** The current layout. */
    public static final int SCHEMA_VERSION = 1;

    public FiguresDocument {
        sections = RunDocument.orEmpty(sections);
    }

    /** A document of this layout. */
    public FiguresDocument(List<FigureSectionDocument> sections) {
        this(SCHEMA, SCHEMA_VERSION, sections);
    }

    /** True when a limit that is more than a target is broken anywhere. */
    public boolean breaksLimits() {
        return sections.stream().anyMatch(FigureSectionDocument::breaksLimits);
    }
}
