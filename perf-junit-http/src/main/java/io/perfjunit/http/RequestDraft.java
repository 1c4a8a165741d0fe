package io.perfjunit.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Headers and body of a request that was not sent yet. Nothing is made for a request that has neither. */
final class RequestDraft {

    private static final MediaType JSON = MediaType.get("application/json");

    private Headers.@Nullable Builder headers;
    private @Nullable MediaType type;
    private byte @Nullable [] body;

    void header(String name, String value) {
        if (headers == null) {
            headers = new Headers.Builder();
        }
        headers.set(name, value);
    }

    void json(byte[] json) {
        type = JSON;
        body = json;
    }

    void body(String contentType, byte[] bytes) {
        type = mediaType(contentType);
        body = bytes;
    }

    void body(String contentType, String text) {
        MediaType parsed = mediaType(contentType);
        Charset charset = parsed.charset(StandardCharsets.UTF_8);
        type = parsed;
        body = text.getBytes(charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static MediaType mediaType(String contentType) {
        MediaType parsed = MediaType.parse(contentType);
        if (parsed == null) {
            throw new IllegalArgumentException("\"" + contentType + "\" is no content type such as text/plain");
        }
        return parsed;
    }

    /** The request with what was added to it. */
    Request on(Request bare) {
        Headers.Builder own = headers;
        byte[] bytes = body;
        if (own == null && bytes == null) {
            return bare;
        }
        Request.Builder request = bare.newBuilder();
        if (own != null) {
            request.headers(own.build());
        }
        if (bytes != null) {
            // A Content-Type that the user has set as a header comes before that of the body.
            boolean isTyped = own != null && own.get("Content-Type") != null;
            request.method(bare.method(), RequestBody.create(bytes, isTyped ? null : type));
        }
        return request.build();
    }
}
