package io.perfjunit.http;

/** A call as messages name it. */
final class NamedCall {

    private final Endpoint endpoint;
    private final Object[] values;
    private String trace = "";

    /**
     * A call of an endpoint, which gives the step its name.
     *
     * @param values that fill the template
     */
    NamedCall(Endpoint endpoint, Object[] values) {
        this.endpoint = endpoint;
        this.values = values;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    String step() {
        return endpoint.step();
    }

    /** The call belongs to a trace by which the service's side of it can be found. */
    void traced(String id) {
        trace = id;
    }

    /** What tells this call from others of its step, to stand behind the message: empty or begins with a semicolon. */
    String details() {
        String shown = endpoint.shown(values);
        String sent = shown.isEmpty() ? "" : "; sent " + shown;
        return trace.isEmpty() ? sent : sent + (sent.isEmpty() ? "; trace " : ", trace ") + trace;
    }

    /** A message without the values that are secret by the names of their places: a service may say them back. */
    String withoutSecrets(String message) {
        return endpoint.withoutSecrets(message, values);
    }
}
