package io.perfjunit.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** What a service answered: status, headers and the whole body. Belongs to the thread of its user. */
public final class HttpAnswer {

    private final int status;
    private final Headers headers;
    private final byte[] bytes;
    private @Nullable String body;
    private @Nullable Object tree;

    HttpAnswer(int status, Headers headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    /** The status, such as 200. */
    public int status() {
        return status;
    }

    /** The value of a header, the last one if there are several; names in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** All values of a header in order; names in any case. */
    public List<String> headers(String name) {
        return headers.values(name);
    }

    /** The body as text, in the charset that its Content-Type names, else UTF-8. Decoded when first asked for. */
    public String body() {
        String text = body;
        if (text == null) {
            text = new String(bytes, charset());
            body = text;
        }
        return text;
    }

    private Charset charset() {
        String type = headers.get("Content-Type");
        MediaType parsed = type == null ? null : MediaType.parse(type);
        Charset named = parsed == null ? null : parsed.charset(StandardCharsets.UTF_8);
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    /** The bytes of the body, decompressed; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * The JSON body as an object; fields that the type does not know are left out. For lists take an array type.
     *
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if the body is no JSON of that type
     */
    public <T> T json(Class<T> type) {
        try {
            return Json.require("json(" + type.getSimpleName() + ".class)").read(bytes, type);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the body is no JSON of " + type.getName() + ": " + Secrets.mask(unreadable.getMessage()),
                    unreadable);
        }
    }

    /** The body as a tree of the parser, read once. */
    Object tree(Json parser) throws IOException {
        Object read = tree;
        if (read == null) {
            read = parser.tree(bytes);
            tree = read;
        }
        return read;
    }

    /** Status and length; never the body, which may hold anything. */
    @Override
    public String toString() {
        return "status " + status + ", " + bytes.length + " bytes";
    }
}
