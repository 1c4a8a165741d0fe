package io.perfjunit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.perfjunit.FeedRecords.FeedMistake;
import io.perfjunit.run.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads records from JSON by Jackson. */
final class JacksonFile implements JsonFile {

    private static final int LONGEST_COMPLAINT = 300;

    private final String label;
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    private int record;

    /** @param label how messages name the file */
    JacksonFile(String label) {
        this.label = label;
    }

    @Override
    public List<Map<String, Object>> maps(byte[] json) throws IOException {
        List<Map<String, Object>> records =
                read(json, mapper.constructType(new TypeReference<Map<String, Object>>() {}));
        // All users get the same map.
        records.replaceAll(Collections::unmodifiableMap);
        return records;
    }

    @Override
    public <T> List<T> values(byte[] json, Class<T> type) throws IOException {
        return read(json, mapper.constructType(type));
    }

    private <T> List<T> read(byte[] json, JavaType type) throws IOException {
        try (JsonParser parser = mapper.createParser(json)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new FeedMistake(label + " is no array of records: it has to begin with [");
            }
            List<T> records = new ArrayList<>();
            ObjectReader reader = mapper.readerFor(type);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                record++;
                requireValue(parser.currentToken());
                records.add(reader.readValue(parser));
            }
            if (parser.nextToken() != null) {
                throw new FeedMistake(label + " goes on after the array of its records, on line "
                        + parser.currentTokenLocation().getLineNr());
            }
            return records;
        } catch (JsonProcessingException malformed) {
            throw new FeedMistake(complaint(malformed), malformed);
        }
    }

    private void requireValue(JsonToken first) {
        if (first == JsonToken.VALUE_NULL) {
            throw new FeedMistake(label + " record " + record + " is null");
        }
    }

    private String complaint(JsonProcessingException malformed) {
        String line = malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + ")";
        String place = record == 0 ? "" : " record " + record;
        return label + place + line + ": " + PlainText.oneLine(malformed.getOriginalMessage(), LONGEST_COMPLAINT);
    }
}
