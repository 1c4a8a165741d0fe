package io.perfjunit.http;

import io.perfjunit.http.UserLine.TimedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import okhttp3.Request;
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
 * or the iteration ends. Unless a status is expected, 2xx and 3xx are fine and all others a failed check.
 */
public final class HttpCall {

    private final NamedCall named;
    private final Request bare;
    private final UserLine line;
    private final RequestDraft draft = new RequestDraft();
    private @Nullable TimedAnswer timed;
    private boolean statusIsExpected;
    private boolean over;

    HttpCall(NamedCall named, Request bare, UserLine line) {
        this.named = named;
        this.bare = bare;
        this.line = line;
    }

    /** Sets a header, instead of any set before under the name. */
    public HttpCall header(String name, String value) {
        requireUnsent();
        draft.header(name, value);
        return this;
    }

    /**
     * Sends JSON: a {@code String} as it is, every other object as Jackson writes it.
     *
     * @throws IllegalStateException if it is not a String and Jackson is not on the class path
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public HttpCall json(Object body) {
        requireBody();
        draft.json(body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : written(body));
        return this;
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
        requireBody();
        draft.body(contentType, text);
        return this;
    }

    /** Sends bytes. They are not copied. */
    public HttpCall body(String contentType, byte[] bytes) {
        requireBody();
        draft.body(contentType, bytes);
        return this;
    }

    /** Expects one of some statuses; any status can be expected, also 404. */
    public HttpCall expectStatus(int... accepted) {
        Check check = new StatusCheck(accepted);
        statusIsExpected = true;
        return verify(check);
    }

    /** Expects a header of exactly that value. */
    public HttpCall expectHeader(String name, String value) {
        return verify(new HeaderCheck(name, value));
    }

    /** Expects that the body, as text, contains something. */
    public HttpCall expectBodyContains(String part) {
        return verify(new TextCheck(part));
    }

    /**
     * Expects a value in the JSON body. Numbers are compared by value, so 1 and 1.0 are the same.
     *
     * @param pointer a JSON pointer (RFC 6901) such as {@code /items/0/name}; empty for the whole body
     * @param expected what Jackson would write for it; null for a JSON null
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if the pointer is malformed
     */
    public HttpCall expectJson(String pointer, @Nullable Object expected) {
        return verify(Json.require("expectJson").valueAt(pointer, expected));
    }

    /**
     * Expects something in words of your own.
     *
     * @param description names the check in messages; without data, so that failures of the same kind are told as one
     * @param holds tells whether the answer is fine; an exception from it is a failed check too
     */
    public HttpCall check(String description, Predicate<HttpAnswer> holds) {
        return verify(new CustomCheck(description, holds));
    }

    /** Ends the call and hands out the answer. */
    public HttpAnswer send() {
        HttpAnswer answer = timed().answer();
        finish();
        return answer;
    }

    private void requireUnsent() {
        if (over || timed != null) {
            throw new IllegalStateException(
                    named.step() + " has been sent: headers and body come before the first expect…, check and send()");
        }
    }

    private void requireBody() {
        requireUnsent();
        if (!named.endpoint().method().takesBody()) {
            throw new IllegalArgumentException(
                    named.step() + ": a " + named.endpoint().method() + " has no body");
        }
    }

    private HttpCall verify(Check check) {
        TimedAnswer sent = timed();
        Mismatch mismatch = check.against(sent.answer());
        if (mismatch != null) {
            throw recorded(mismatch, sent);
        }
        return this;
    }

    private TimedAnswer timed() {
        if (over) {
            throw new IllegalStateException(named.step()
                    + " is over: its checks come before the next call, the end of the iteration and send()");
        }
        TimedAnswer sent = timed;
        if (sent == null) {
            // If no answer comes, that is recorded, and the call is over.
            over = true;
            sent = line.send(named, draft.on(bare));
            over = false;
            timed = sent;
        }
        return sent;
    }

    /** Sends it if that was not done yet, and records it. */
    void finish() {
        if (!over) {
            TimedAnswer sent = timed();
            Mismatch mismatch = statusIsExpected ? null : StatusCheck.SUCCESS.against(sent.answer());
            if (mismatch != null) {
                throw recorded(mismatch, sent);
            }
            end();
            line.record(named, sent);
        }
    }

    /** Ends a call whose iteration has failed: records what was sent, and does not send what was not. */
    void abandon() {
        if (timed != null) {
            try {
                finish();
            } catch (HttpCheckFailedError recorded) {
                // Its iteration has failed already, and nobody waits for this.
            }
        }
        end();
    }

    /** Speaks of the call in the words of a message. */
    @Override
    public String toString() {
        return named.step();
    }

    private HttpCheckFailedError recorded(Mismatch mismatch, TimedAnswer sent) {
        end();
        HttpCheckFailedError failure = HttpCheckFailedError.of(named, mismatch, sent.answer());
        line.recordFailedCheck(named, sent, failure);
        return failure;
    }

    private void end() {
        over = true;
        timed = null;
    }
}
