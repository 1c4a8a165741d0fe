package io.perfjunit.http;

import io.perfjunit.http.UserLine.TimedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One call: first what is sent, then what is expected of the answer.
 *
 * <pre>{@code
 * http.put("/orders/{id}", id).header("If-Match", etag).json(order).expectStatus(200).expectJson("/state", "PAID");
 * }</pre>
 *
 * <p>It is sent once, by the first {@code expect…}, {@link #check} or {@link #send}; without any of these by the next call of the user or
 * the end of the iteration. Its time lasts from the sending until the whole answer was read; what is done with the answer does not
 * count. It is recorded once: as a failed check at the first check that fails, else as a success when the next call is made
 * or the iteration ends. Unless a status is expected, 2xx and 3xx are fine, and those that are {@linkplain #accept accepted}; all
 * others are a failed check.
 */
public final class HttpCall extends HttpChecks {

    private final Request bare;
    private final HeaderLines common;
    private CallTerms terms;
    private @Nullable RequestDraft draft;
    private @Nullable StatusCheck accepted;

    HttpCall(NamedCall named, Request bare, HeaderLines common, UserLine line) {
        super(named, line);
        this.bare = bare;
        this.common = common;
        this.terms = line.terms();
    }

    /**
     * Sets a header, instead of any of the name set before, here or for all calls of the user.
     *
     * @throws IllegalArgumentException if it could not be sent as it is: a line break or a letter beyond ASCII is an error
     */
    public HttpCall header(String name, String value) {
        draft().header(HeaderLine.of(named.step(), name, value));
        return this;
    }

    /** Sets several headers, as {@link #header} does. */
    public HttpCall headers(Map<String, String> headers) {
        headers.forEach(this::header);
        return this;
    }

    /** Leaves out a header that is set for all calls of the user or the target. */
    public HttpCall withoutHeader(String name) {
        draft().header(new HeaderLine(name, null));
        return this;
    }

    /**
     * Sends a cookie with this call alone.
     *
     * @throws IllegalArgumentException if its name or value has characters that no cookie has (RFC 6265, 4.1.1); encode them
     */
    public HttpCall cookie(String name, String value) {
        draft().cookie(CookiePair.of(named.step(), name, value));
        return this;
    }

    /**
     * Adds a parameter to the query, encoded. It does not belong to the name of the step.
     *
     * @param values one or several; of a collection, its elements; none for a name without a value
     */
    public HttpCall query(String name, Object... values) {
        QueryText query = draft().query();
        if (values != null && values.length == 0) {
            query.addName(name);
        } else {
            query.add(name, values);
        }
        return this;
    }

    /**
     * Sends JSON: a {@code String} as it is, every other object as Jackson writes it.
     *
     * @throws IllegalStateException if it is not a String and Jackson is not on the class path
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public HttpCall json(Object body) {
        return with(RequestBodies.json(
                given(body, "json") instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : written(body)));
    }

    private byte[] written(Object body) {
        try {
            return Json.require("json(" + body.getClass().getSimpleName() + ")").write(body);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException(
                    named.step() + ": a " + body.getClass().getName() + " cannot be written as JSON", unwritable);
        }
    }

    /** Sends text, in the charset that the content type names, else UTF-8. */
    public HttpCall body(String contentType, String text) {
        return with(RequestBodies.text(contentType, given(text, "body")));
    }

    /** Sends bytes. They are not copied. */
    public HttpCall body(String contentType, byte[] bytes) {
        return with(RequestBodies.bytes(contentType, given(bytes, "body")));
    }

    /**
     * Sends a file, which is read while it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public HttpCall body(String contentType, Path file) {
        return with(RequestBodies.file(named.step(), contentType, given(file, "body")));
    }

    /**
     * Sends what a stream gives, in chunks. The reading belongs to the time of the call; when it fails, so does the call.
     *
     * @param open opens the stream, when the body is sent; once more if it is sent once more, after a redirect
     */
    public HttpCall body(String contentType, Callable<? extends InputStream> open) {
        return with(new StreamBody(RequestBodies.mediaType(contentType), StreamBody.UNKNOWN, given(open, "body")));
    }

    /**
     * Sends what a stream gives, whose length is known, so that it needs no chunks.
     *
     * @param length in bytes; a stream of another length fails the call
     * @param open opens the stream, when the body is sent; once more if it is sent once more, after a redirect
     */
    public HttpCall body(String contentType, long length, Callable<? extends InputStream> open) {
        if (length < 0) {
            throw new IllegalArgumentException(named.step() + ": a body of " + length + " bytes");
        }
        return with(new StreamBody(RequestBodies.mediaType(contentType), length, given(open, "body")));
    }

    /**
     * Sends a form, as a browser does: {@code form("name", "Jo", "age", 42)}.
     *
     * @param value of the first field; of a collection, its elements
     * @param more names and values in turn
     * @throws IllegalArgumentException if a name has no value
     */
    public HttpCall form(String name, Object value, Object... more) {
        if (more.length % 2 != 0) {
            throw new IllegalArgumentException(
                    named.step() + ": form(…) has a name without a value; it takes names and values in turn");
        }
        QueryText fields = new QueryText(named.step());
        fields.add(name, value);
        for (int i = 0; i < more.length; i += 2) {
            fields.add(String.valueOf(more[i]), more[i + 1]);
        }
        return with(RequestBodies.form(fields));
    }

    /** Sends a form of these fields. */
    public HttpCall form(Map<String, ?> fields) {
        QueryText text = new QueryText(named.step());
        fields.forEach(text::add);
        return with(RequestBodies.form(text));
    }

    /** Adds a field to a body of several parts ({@code multipart/form-data}). */
    public HttpCall part(String name, Object value) {
        String text = given(value, "part").toString();
        return withPart(name, null, RequestBody.create(text.getBytes(StandardCharsets.UTF_8), null));
    }

    /**
     * Adds a file to a body of several parts, under its own name and with the content type that its name suggests. It is read while it is sent.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public HttpCall part(String name, Path file) {
        RequestBody body = RequestBodies.file(named.step(), RequestBodies.typeOf(given(file, "part")), file);
        return withPart(name, String.valueOf(file.getFileName()), body);
    }

    /** Adds bytes to a body of several parts, as a file of that name. They are not copied. */
    public HttpCall part(String name, String fileName, String contentType, byte[] bytes) {
        return withPart(name, given(fileName, "part"), RequestBodies.bytes(contentType, given(bytes, "part")));
    }

    /**
     * How long this call may take, instead of what holds for all.
     *
     * @throws IllegalArgumentException if it is not longer than nothing, or longer than a day
     */
    public HttpCall timeout(Duration limit) {
        requireUnsent();
        terms = terms.withLimit(given(limit, "timeout"));
        return this;
    }

    /** Whether redirects of this call are followed, instead of what holds for all. */
    public HttpCall redirects(boolean followed) {
        requireUnsent();
        terms = terms.withRedirects(followed);
        return this;
    }

    /**
     * Makes some statuses beside 2xx and 3xx successes, such as 429 where the service may turn calls away. Such an answer is fine as it
     * stands: no check looks at it.
     *
     * @throws IllegalArgumentException for 2xx and 3xx, which no check would then look at
     */
    public HttpCall accept(int... statuses) {
        requireUnsent();
        accepted = StatusCheck.beside(statuses);
        return this;
    }

    private RequestDraft draft() {
        requireUnsent();
        RequestDraft own = draft;
        if (own == null) {
            own = new RequestDraft(named.step());
            draft = own;
        }
        return own;
    }

    private <T> T given(T value, String method) {
        // What NullAway promises, a caller's code may break.
        if (value == null) {
            throw new IllegalArgumentException(named.step() + ": " + method + "(null): there is no value");
        }
        return value;
    }

    private HttpCall with(RequestBody body) {
        requireBody();
        draft().body(body);
        return this;
    }

    private HttpCall withPart(String name, @Nullable String fileName, RequestBody body) {
        requireBody();
        draft().parts().addFormDataPart(given(name, "part"), fileName, body);
        return this;
    }

    private void requireBody() {
        requireUnsent();
        if (!named.endpoint().method().takesBody()) {
            throw new IllegalArgumentException(
                    named.step() + ": a " + named.endpoint().method() + " has no body");
        }
    }

    @Override
    TimedAnswer sent() {
        return line.send(named, request(), terms);
    }

    @Override
    @Nullable
    StatusCheck accepted() {
        return accepted;
    }

    /** What is sent; where nothing is added, the prepared request itself. */
    Request request() {
        RequestDraft own = draft;
        if (own == null && common.isEmpty()) {
            return bare;
        }
        Request.Builder request = bare.newBuilder();
        common.on(request);
        if (own != null) {
            own.on(request, bare);
        }
        return request.build();
    }
}
