package io.perfjunit.http;

import io.perfjunit.recorder.NamedFailure;

/** An answer was not as expected; the call counts as a failed check. The message says what was expected and what came. */
public final class HttpCheckFailedError extends AssertionError implements NamedFailure {

    private static final long serialVersionUID = 1L;

    /** What failures of the kind have in common. */
    private final String kind;

    private HttpCheckFailedError(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    static HttpCheckFailedError of(NamedCall call, Mismatch mismatch, HttpAnswer answer) {
        String status = mismatch.kind().startsWith("status ") ? "" : "; status " + answer.status();
        String message =
                call.step() + ": " + mismatch.told() + call.details() + status + "; body: " + BodyExcerpt.of(answer);
        return new HttpCheckFailedError(call.step() + ": " + mismatch.kind(), call.withoutSecrets(message));
    }

    /** The same of a call whose answer is the user's own to read. */
    static HttpCheckFailedError of(String step, Mismatch mismatch, String sent) {
        return new HttpCheckFailedError(
                step + ": " + mismatch.kind(), step + ": " + mismatch.told() + "; sent " + sent);
    }

    @Override
    public String kind() {
        return kind;
    }
}
