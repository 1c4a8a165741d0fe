package io.perfjunit.http;

import io.perfjunit.recorder.NamedFailure;

/** An answer was not as expected; the call counts as a failed check. The message says what was expected and what came. */
public final class HttpCheckFailedError extends AssertionError implements NamedFailure {

    private static final long serialVersionUID = 1L;
    private static final int LOWEST_ERROR = 400;

    /** What failures of the kind have in common. */
    private final String kind;

    /** What the service said of it. */
    private final String reason;

    private HttpCheckFailedError(String kind, String message, String reason) {
        super(message);
        this.kind = kind;
        this.reason = reason;
    }

    static HttpCheckFailedError of(NamedCall call, Mismatch mismatch, HttpAnswer answer) {
        boolean isStatus = mismatch.kind().startsWith("status ");
        String status = isStatus ? "" : "; status " + answer.status();
        String message =
                call.step() + ": " + mismatch.told() + call.details() + status + "; body: " + BodyExcerpt.of(answer);
        String reason = isStatus && answer.status() >= LOWEST_ERROR ? AnswerReason.of(answer) : "";
        return new HttpCheckFailedError(
                call.step() + ": " + mismatch.kind(), call.withoutSecrets(message), call.withoutSecrets(reason));
    }

    /** The same of a call whose answer is the user's own to read. */
    static HttpCheckFailedError of(String step, Mismatch mismatch, String sent) {
        return new HttpCheckFailedError(
                step + ": " + mismatch.kind(), step + ": " + mismatch.told() + "; sent " + sent, "");
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String reason() {
        return reason;
    }
}
