package io.perfjunit.http;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** Makes bodies of what a user gives. */
final class RequestBodies {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String ANY_BYTES = "application/octet-stream";

    private RequestBodies() {}

    static RequestBody json(byte[] json) {
        return RequestBody.create(json, JSON);
    }

    static RequestBody bytes(String contentType, byte[] bytes) {
        return RequestBody.create(bytes, mediaType(contentType));
    }

    /** Text in the charset that the content type names, else UTF-8. */
    static RequestBody text(String contentType, String text) {
        MediaType type = mediaType(contentType);
        Charset charset = type.charset(StandardCharsets.UTF_8);
        return RequestBody.create(text.getBytes(charset == null ? StandardCharsets.UTF_8 : charset), type);
    }

    /** A form as a browser sends it. */
    static RequestBody form(QueryText fields) {
        return RequestBody.create(fields.toString().getBytes(StandardCharsets.US_ASCII), FORM);
    }

    /**
     * A file, read while it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    static RequestBody file(String place, String contentType, Path file) {
        MediaType type = mediaType(contentType);
        try {
            if (Files.isRegularFile(file)) {
                return new StreamBody(type, Files.size(file), () -> Files.newInputStream(file));
            }
        } catch (IOException gone) {
            // It has gone in between.
        }
        throw new IllegalArgumentException(place + ": there is no file " + file);
    }

    /** The content type that the name of a file suggests. */
    static String typeOf(Path file) {
        String known = URLConnection.guessContentTypeFromName(file.toString());
        return known == null ? ANY_BYTES : known;
    }

    /** @throws IllegalArgumentException if it is none */
    static MediaType mediaType(String contentType) {
        MediaType parsed = contentType == null ? null : MediaType.parse(contentType);
        if (parsed == null) {
            throw new IllegalArgumentException("\"" + (contentType == null ? null : BodyExcerpt.of(contentType))
                    + "\" is no content type such as text/plain");
        }
        return parsed;
    }
}
