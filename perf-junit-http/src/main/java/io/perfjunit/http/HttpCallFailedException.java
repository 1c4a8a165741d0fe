package io.perfjunit.http;

import io.perfjunit.recorder.NamedFailure;

/** A call got no answer, or not a whole one: refused, reset, timed out. The cause is what the network said. */
public final class HttpCallFailedException extends RuntimeException implements NamedFailure {

    private static final long serialVersionUID = 1L;

    /** What failures of the kind have in common. */
    private final String kind;

    private HttpCallFailedException(String kind, String message, Exception cause) {
        super(message, cause);
        this.kind = kind;
    }

    static HttpCallFailedException of(NamedCall call, String fault, Exception cause) {
        String said = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
        String message = call.step() + ": " + fault + " (" + Secrets.mask(said) + ")" + call.details();
        return new HttpCallFailedException(call.step() + ": " + fault, message, cause);
    }

    @Override
    public String kind() {
        return kind;
    }
}
