package io.perfjunit.report.json;

import java.util.List;

/**
 * What a reader wants to know first.
 *
 * @param summary the run in a few sentences, the verdict first
 * @param keyFigures every limited figure beside its limits, the one that is farthest from its limit first
 */
public record OverviewDocument(List<String> summary, List<KeyFigureDocument> keyFigures) {

    public OverviewDocument {
        summary = RunDocument.orEmpty(summary);
        keyFigures = RunDocument.orEmpty(keyFigures);
    }
}
