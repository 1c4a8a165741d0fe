package io.perfjunit.http;

import io.perfjunit.recorder.Redacted;
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
                    Redacted.of(unreadable));
        }
    }

    /**
     * What stands at a place of the JSON body, as an object.
     *
     * @param place a JSON pointer such as {@code /items/0}, or a simple path such as {@code $.items[0]}; see {@link HttpChecks}
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if nothing of that type stands there
     */
    public <T> T json(String place, Class<T> type) {
        return Json.require("json").read(this, place, type);
    }

    /**
     * The text at a place of the JSON body; a number or boolean as it is written.
     *
     * @param place a JSON pointer such as {@code /token}, or a simple path such as {@code $.token}; see {@link HttpChecks}
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if there is none
     */
    public String jsonText(String place) {
        return json(place, String.class);
    }

    /**
     * The whole number at a place of the JSON body.
     *
     * @param place a JSON pointer such as {@code /id}, or a simple path such as {@code $.id}; see {@link HttpChecks}
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if there is none, or it does not fit
     */
    public long jsonLong(String place) {
        return json(place, Long.class);
    }

    /**
     * The number at a place of the JSON body.
     *
     * @param place a JSON pointer such as {@code /total}, or a simple path such as {@code $.total}; see {@link HttpChecks}
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if there is none
     */
    public double jsonDouble(String place) {
        return json(place, Double.class);
    }

    /** The value of a cookie that the answer sets, the last one of the name. */
    public Optional<String> cookie(String name) {
        String start = name + "=";
        return headers.values("Set-Cookie").stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).split(";", 2)[0].strip())
                .reduce((earlier, later) -> later);
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
