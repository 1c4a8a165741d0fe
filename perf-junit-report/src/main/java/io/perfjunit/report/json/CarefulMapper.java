package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Jackson as all documents of the report want it: nothing but what is known is written, and nothing without bounds is read. */
final class CarefulMapper {

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 8 << 20;

    private CarefulMapper() {}

    static ObjectMapper create() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        return new ObjectMapper(factory)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .configure(SerializationFeature.FLUSH_AFTER_WRITE_VALUE, false);
    }

    /** Why something could not be read, in one line. */
    static String reason(Exception broken) {
        // Jackson wraps what the constructor of a record says.
        Throwable inner = broken.getCause();
        boolean wrapped = broken instanceof JsonProcessingException && inner instanceof IllegalArgumentException;
        Throwable cause = wrapped && inner != null ? inner : broken;
        String message = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
