package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to know first.
 *
 * @param summary the run in a few sentences, the verdict first
 * @param keyFigures every limited figure beside its limits, the one that is farthest from its limit first
 * @param speed calls by how fast they felt
 */
public record OverviewDocument(
        List<String> summary,
        List<KeyFigureDocument> keyFigures,
        @Nullable SpeedBandsDocument speed) {

    public OverviewDocument {
        summary = RunDocument.orEmpty(summary);
        keyFigures = RunDocument.orEmpty(keyFigures);
    }

    OverviewDocument with(List<String> sentences) {
        return new OverviewDocument(sentences, keyFigures, speed);
    }
}
