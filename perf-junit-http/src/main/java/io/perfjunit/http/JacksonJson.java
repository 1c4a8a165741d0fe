package io.perfjunit.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The only class that touches Jackson, together with {@link JsonValueCheck}; loaded only where Jackson is. */
final class JacksonJson implements Json {

    /** Made at the first use, and safe for threads. */
    static final JacksonJson INSTANCE = new JacksonJson();

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
    public Check valueAt(String pointer, @Nullable Object expected) {
        try {
            return new JsonValueCheck(this, JsonPointer.compile(pointer), mapper.valueToTree(expected));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "expectJson(\"" + pointer + "\", …): " + malformed.getMessage(), malformed);
        }
    }
}
