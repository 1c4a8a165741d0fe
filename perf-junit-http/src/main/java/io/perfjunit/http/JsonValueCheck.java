package io.perfjunit.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The body is JSON with a value at a pointer. Numbers are compared by value, whatever their type. */
record JsonValueCheck(JacksonJson parser, JsonPointer pointer, JsonNode expected) implements Check {

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        JsonNode body;
        try {
            body = (JsonNode) answer.tree(parser);
        } catch (IOException unreadable) {
            return Mismatch.of("body is not JSON");
        }
        JsonNode came = body.at(pointer);
        if (came.isMissingNode()) {
            String missing = "JSON " + pointer + " is missing";
            return new Mismatch(missing, missing + " instead of " + shown(expected));
        }
        return came.equals(NUMBERS_BY_VALUE, expected)
                ? null
                : new Mismatch(
                        "JSON " + pointer + " differs",
                        "JSON " + pointer + " is " + shown(came) + " instead of " + shown(expected));
    }

    private String shown(JsonNode value) {
        JsonPointer last = pointer.last();
        boolean isSecret = last != null && Secrets.isSecretName(last.getMatchingProperty());
        return isSecret ? Secrets.MASK : BodyExcerpt.of(value.toString());
    }
}
