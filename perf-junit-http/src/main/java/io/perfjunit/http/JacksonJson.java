package io.perfjunit.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The only class that touches Jackson, together with {@link JsonCheck} and {@link JsonPlace}; loaded only where Jackson is. */
final class JacksonJson implements Json {

    /** Made at the first use, and safe for threads. */
    static final JacksonJson INSTANCE = new JacksonJson();

    /** Past so many places they most likely hold data; the rest is read for every check. */
    private static final int MOST = 1_000;

    private final Map<String, JsonPlace> places = new ConcurrentHashMap<>();
    private final ObjectMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JacksonJson() {}

    @Override
    public byte[] write(Object value) throws IOException {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
    }

    @Override
    public JsonNode tree(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    @Override
    public Check valueAt(String place, @Nullable Object expected) {
        return new JsonCheck.EqualTo(place("expectJson", place), mapper.valueToTree(expected));
    }

    @Override
    public Check presenceOf(String place) {
        return new JsonCheck.Present(place("expectJson", place));
    }

    @Override
    public Check sizeAt(String place, int size) {
        return new JsonCheck.OfSize(place("expectJsonSize", place), size);
    }

    @Override
    public <T> T read(HttpAnswer answer, String written, Class<T> type) {
        JsonPlace place = place("json", written);
        try {
            JsonNode found = place.in(answer, this);
            T value = found.isMissingNode() || found.isNull() ? null : converted(found, type);
            if (value == null) {
                throw new IllegalArgumentException("JSON " + place + " is "
                        + (found.isMissingNode() ? "missing" : place.shown(found)) + " instead of a "
                        + type.getSimpleName() + "; " + answer + "; body: " + BodyExcerpt.of(answer));
            }
            return value;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "JSON " + place + " is no " + type.getSimpleName() + "; " + answer + "; body: "
                            + BodyExcerpt.of(answer),
                    unreadable);
        }
    }

    /** Null for a value that is no text or no number, where one is asked for: Jackson would make up one. */
    private <T> @Nullable T converted(JsonNode found, Class<T> type) throws IOException {
        boolean fits = type == String.class
                ? found.isValueNode()
                : type == Long.class
                        ? found.isIntegralNumber() && found.canConvertToLong()
                        : type != Double.class || found.isNumber();
        return fits ? mapper.treeToValue(found, type) : null;
    }

    private JsonPlace place(String method, String written) {
        // What NullAway promises, a caller's code may break.
        if (written == null) {
            throw new IllegalArgumentException(method + " needs a place, such as /items/0");
        }
        JsonPlace known = places.get(written);
        return known != null ? known : read(method, written);
    }

    private JsonPlace read(String method, String written) {
        JsonPlace place;
        try {
            place = JsonPlace.parse(written);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    method + "(\"" + BodyExcerpt.of(written) + "\"): " + malformed.getMessage(), malformed);
        }
        if (places.size() < MOST) {
            places.put(written, place);
        }
        return place;
    }
}
