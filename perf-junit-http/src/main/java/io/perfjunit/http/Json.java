package io.perfjunit.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Objects to JSON and back, if the user has a library for that. */
interface Json {

    /** Writes an object. */
    byte[] write(Object value) throws IOException;

    /** Reads an object. */
    <T> T read(byte[] json, Class<T> type) throws IOException;

    /** Reads into the library's own tree. */
    Object tree(byte[] json) throws IOException;

    /**
     * A check that the body has a value at a place.
     *
     * @throws IllegalArgumentException if the place is malformed
     */
    Check valueAt(String place, @Nullable Object expected);

    /**
     * A check that the body has anything at a place.
     *
     * @throws IllegalArgumentException if the place is malformed
     */
    Check presenceOf(String place);

    /**
     * A check that the body has an array or object of so many at a place.
     *
     * @throws IllegalArgumentException if the place is malformed
     */
    Check sizeAt(String place, int size);

    /**
     * What stands at a place, as a {@code type}: text, a number, or an object to be read.
     *
     * @throws IllegalArgumentException if the place is malformed, or nothing like that stands there
     */
    <T> T read(HttpAnswer answer, String place, Class<T> type);

    /**
     * The library.
     *
     * @param purpose what the user wants of it, for the message
     * @throws IllegalStateException if there is none
     */
    static Json require(String purpose) {
        if (!JsonPresence.JACKSON) {
            throw new IllegalStateException(purpose
                    + " needs Jackson: add com.fasterxml.jackson.core:jackson-databind (2.x) to the test class path; json(String) and"
                    + " body(…) work without");
        }
        return JacksonJson.INSTANCE;
    }
}
