package io.perfjunit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The body is JSON, and something stands at a place. Touches Jackson; loaded only where that is. */
sealed interface JsonCheck extends Check {

    JsonPlace place();

    /** True when what stands there is as it should be. */
    boolean isMetBy(JsonNode came);

    /** What should stand there; empty or begins with "instead of". */
    String wanted();

    /** What stands there instead. */
    default String told(JsonNode came) {
        return "is " + place().shown(came);
    }

    @Override
    default @Nullable Mismatch against(HttpAnswer answer) {
        JsonNode came;
        try {
            came = place().in(answer, JacksonJson.INSTANCE);
        } catch (IOException unreadable) {
            return Mismatch.of("body is not JSON");
        }
        if (came.isMissingNode()) {
            String missing = "JSON " + place() + " is missing";
            return new Mismatch(missing, missing + wanted());
        }
        return isMetBy(came)
                ? null
                : new Mismatch("JSON " + place() + " differs", "JSON " + place() + " " + told(came) + wanted());
    }

    /** Whatever it is. */
    record Present(JsonPlace place) implements JsonCheck {

        @Override
        public boolean isMetBy(JsonNode came) {
            return true;
        }

        @Override
        public String wanted() {
            return "";
        }
    }

    /** A value. Numbers are compared by value, whatever their type. */
    record EqualTo(JsonPlace place, JsonNode expected) implements JsonCheck {

        private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> {
            if (one.isNumber() && other.isNumber()) {
                return one.decimalValue().compareTo(other.decimalValue());
            }
            return one.equals(other) ? 0 : 1;
        };

        @Override
        public boolean isMetBy(JsonNode came) {
            return came.equals(NUMBERS_BY_VALUE, expected);
        }

        @Override
        public String wanted() {
            return " instead of " + place.shown(expected);
        }
    }

    /** An array or object of so many. */
    record OfSize(JsonPlace place, int size) implements JsonCheck {

        public OfSize {
            if (size < 0) {
                throw new IllegalArgumentException(
                        "expectJsonSize(\"" + place + "\", " + size + "): a size is 0 or more");
            }
        }

        @Override
        public boolean isMetBy(JsonNode came) {
            return came.isContainerNode() && came.size() == size;
        }

        @Override
        public String told(JsonNode came) {
            return came.isContainerNode() ? "has " + counted(came.size()) : JsonCheck.super.told(came);
        }

        @Override
        public String wanted() {
            return " instead of " + counted(size);
        }

        private static String counted(int elements) {
            return elements + (elements == 1 ? " element" : " elements");
        }
    }
}
