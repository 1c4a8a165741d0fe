package io.perfjunit.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * A place in JSON bodies.
 *
 * @param written as the user wrote it
 * @param pointer what that means
 * @param isSecret whether what stands there is kept out of messages
 */
record JsonPlace(String written, JsonPointer pointer, boolean isSecret) {

    /**
     * Reads a JSON pointer or a simple path.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static JsonPlace parse(String written) {
        JsonPointer pointer = JsonPointer.compile(JsonPath.pointer(written));
        boolean isSecret = false;
        for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
            isSecret |= Secrets.isSecretName(step.getMatchingProperty());
        }
        return new JsonPlace(written, pointer, isSecret);
    }

    /** What stands there; a missing node if nothing does. */
    JsonNode in(HttpAnswer answer, Json parser) throws IOException {
        return ((JsonNode) answer.tree(parser)).at(pointer);
    }

    /** What a message shows of something that stands there. */
    String shown(JsonNode value) {
        return isSecret ? Secrets.MASK : BodyExcerpt.of(value.toString());
    }

    @Override
    public String toString() {
        return written.isEmpty() ? "body" : written;
    }
}
