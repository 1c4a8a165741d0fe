package io.perfjunit.report.json;

import java.util.List;
import java.util.Optional;

/** What was measured, with its parts: a run, or an earlier attempt of it. */
public sealed interface Measured permits RunDocument, AttemptDocument {

    /** The whole load. */
    PartDocument whole();

    /** Each stage; empty when there was but one. */
    List<PartDocument> stages();

    /** The stage of that name; the whole load for the empty name. */
    default Optional<PartDocument> part(String stage) {
        return stage.isEmpty()
                ? Optional.of(whole())
                : stages().stream().filter(part -> part.stage().equals(stage)).findFirst();
    }
}
