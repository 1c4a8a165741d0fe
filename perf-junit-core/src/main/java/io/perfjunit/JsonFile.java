package io.perfjunit;

import io.perfjunit.FeedRecords.FeedMistake;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads records from JSON. Knows nothing of Jackson, which need not be on the class path. */
interface JsonFile {

    /** The reader that uses Jackson. */
    static JsonFile withJackson(String label) {
        try {
            Class.forName("com.fasterxml.jackson.databind.ObjectMapper", false, JsonFile.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new FeedMistake(label + " needs Jackson, which is not on the class path: add the dependency"
                    + " com.fasterxml.jackson.core:jackson-databind, or use Feed.csv or Feed.loading");
        }
        return new JacksonFile(label);
    }

    /** The objects in an array, as maps. */
    List<Map<String, Object>> maps(byte[] json) throws IOException;

    /** The values in an array, each as a {@code type}. */
    <T> List<T> values(byte[] json, Class<T> type) throws IOException;
}
