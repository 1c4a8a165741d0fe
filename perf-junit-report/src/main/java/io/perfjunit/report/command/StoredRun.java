package io.perfjunit.report.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import java.io.IOException;

/**
 * A run as it was found.
 *
 * @param run the run
 * @param json the same as it was written, with fields that this version does not know
 */
record StoredRun(RunDocument run, JsonNode json) {

    static StoredRun of(JsonNode json) throws IOException {
        return new StoredRun(RunJson.read(json), json);
    }
}
