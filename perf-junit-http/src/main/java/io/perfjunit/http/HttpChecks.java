package io.perfjunit.http;

import io.perfjunit.http.UserLine.TimedAnswer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the answer of a call. The first check sends the call; each looks at the same answer, and the first that fails
 * throws an {@link HttpCheckFailedError} that says what was expected and what came.
 *
 * <pre>{@code
 * http.get("/orders/{id}", 42).expectStatus(200).expectJson("/state", "PAID").expectJson("$.items[0].name", "pen");
 * }</pre>
 *
 * <p>Checks do not count into the time of the call. A message shows bodies and values masked and
 * shortened. A place in a JSON body is
 * a JSON pointer (RFC 6901) such as {@code /items/0/name}, empty for the whole body, or a simple path such as {@code $.items[0].name}:
 * names, {@code ['names']} and {@code [0]}, without wildcards and filters. Belongs to the thread of its user.
 */
public abstract sealed class HttpChecks permits HttpCall {

    final NamedCall named;
    final UserLine line;
    private @Nullable TimedAnswer timed;
    private boolean statusIsExpected;
    private boolean over;

    HttpChecks(NamedCall named, UserLine line) {
        this.named = named;
        this.line = line;
    }

    /** Sends what there is to send. */
    abstract TimedAnswer sent();

    /** Statuses that are fine as they stand, whatever the checks say. */
    abstract @Nullable StatusCheck accepted();

    /** Expects one status; any can be expected, also 404. */
    public HttpChecks expectStatus(int status) {
        return verifyStatus(StatusCheck.of(status));
    }

    /** Expects one of some statuses. */
    public HttpChecks expectStatus(int... statuses) {
        return verifyStatus(StatusCheck.of(statuses));
    }

    /** Expects a status of some classes: 2 is for 200 to 299. */
    public HttpChecks expectStatusClass(int... classes) {
        return verifyStatus(StatusCheck.ofClasses(classes));
    }

    /** Expects a header, whatever its value. */
    public HttpChecks expectHeader(String name) {
        return verify(new HeaderCheck.Present(name));
    }

    /** Expects a header of exactly that value. */
    public HttpChecks expectHeader(String name, String value) {
        return verify(new HeaderCheck.EqualTo(name, value));
    }

    /** Expects a header in whose value a regular expression finds something; {@code ^} and {@code $} stand for its ends. */
    public HttpChecks expectHeaderMatches(String name, String regex) {
        return verify(new HeaderCheck.Matching(name, Patterns.of("expectHeaderMatches", regex)));
    }

    /** Expects exactly that body, as text. */
    public HttpChecks expectBody(String text) {
        return verify(new TextCheck.EqualTo(text));
    }

    /** Expects that the body, as text, contains something. */
    public HttpChecks expectBodyContains(String part) {
        return verify(new TextCheck.Containing(part));
    }

    /** Expects that a regular expression finds something in the body, as text; {@code ^} and {@code $} stand for its ends. */
    public HttpChecks expectBodyMatches(String regex) {
        return verify(new TextCheck.Matching(Patterns.of("expectBodyMatches", regex)));
    }

    /** Expects a body of so many bytes, decompressed, both bounds included. */
    public HttpChecks expectSize(long least, long most) {
        return verify(new SizeCheck(least, most));
    }

    /**
     * Expects a value in the JSON body. Numbers are compared by value, so 1 and 1.0 are the same.
     *
     * @param place a JSON pointer or a simple path
     * @param expected what Jackson would write for it; null for a JSON null
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if the place is malformed
     */
    public HttpChecks expectJson(String place, @Nullable Object expected) {
        return verify(Json.require("expectJson").valueAt(place, expected));
    }

    /**
     * Expects that there is something in the JSON body, be it null.
     *
     * @param place a JSON pointer or a simple path
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if the place is malformed
     */
    public HttpChecks expectJson(String place) {
        return verify(Json.require("expectJson").presenceOf(place));
    }

    /**
     * Expects an array of so many elements, or an object of so many fields, in the JSON body.
     *
     * @param place a JSON pointer or a simple path
     * @throws IllegalStateException if Jackson is not on the class path
     * @throws IllegalArgumentException if the place is malformed
     */
    public HttpChecks expectJsonSize(String place, int size) {
        return verify(Json.require("expectJsonSize").sizeAt(place, size));
    }

    /**
     * Expects something in words of your own.
     *
     * @param description names the check in messages; without data, so that failures of the same kind are told as one
     * @param holds tells whether the answer is fine; an exception from it is a failed check too
     */
    public HttpChecks check(String description, Predicate<HttpAnswer> holds) {
        return verify(new CustomCheck(description, holds));
    }

    /** Ends the call and hands out the answer. */
    public HttpAnswer send() {
        HttpAnswer answer = timed().answer();
        finish();
        return answer;
    }

    private HttpChecks verifyStatus(StatusCheck check) {
        statusIsExpected = true;
        return verify(orAccepted(check));
    }

    private StatusCheck orAccepted(StatusCheck check) {
        StatusCheck accepted = accepted();
        return accepted == null ? check : check.or(accepted);
    }

    private HttpChecks verify(Check check) {
        TimedAnswer sent = timed();
        StatusCheck accepted = accepted();
        boolean isFine = accepted != null && accepted.allows(sent.answer().status());
        Mismatch mismatch = isFine ? null : check.against(sent.answer());
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
            sent = sent();
            over = false;
            timed = sent;
        }
        return sent;
    }

    final void requireUnsent() {
        if (over || timed != null) {
            throw new IllegalStateException(
                    named.step() + " has been sent: headers and body come before the first expect…, check and send()");
        }
    }

    /** Sends it if that was not done yet, and records it. */
    final void finish() {
        if (!over) {
            TimedAnswer sent = timed();
            Mismatch mismatch =
                    statusIsExpected ? null : orAccepted(StatusCheck.SUCCESS).against(sent.answer());
            if (mismatch != null) {
                throw recorded(mismatch, sent);
            }
            end();
            line.record(named, sent);
        }
    }

    /** Ends a call whose iteration has failed: records what was sent, and does not send what was not. */
    final void abandon() {
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
