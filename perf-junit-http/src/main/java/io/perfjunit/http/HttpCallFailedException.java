package io.perfjunit.http;

import io.perfjunit.recorder.NamedFailure;
import io.perfjunit.recorder.Redacted;

/** A call got no answer, or not a whole one: refused, reset, timed out. The cause is what the network said. */
public final class HttpCallFailedException extends RuntimeException implements NamedFailure {

    private static final long serialVersionUID = 1L;

    /** What failures of the kind have in common. */
    private final String kind;

    private HttpCallFailedException(String kind, String message, Exception cause) {
        super(message, Redacted.of(cause));
        this.kind = kind;
    }

    static HttpCallFailedException of(NamedCall call, Fault fault, String host, Exception cause) {
        String kind = call.step() + ": " + fault;
        String said = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
        String place = fault.concernsHost() ? host + ": " : "";
        return new HttpCallFailedException(
                kind, kind + " (" + place + Secrets.mask(said) + ")" + call.details(), cause);
    }

    @Override
    public String kind() {
        return kind;
    }
}
