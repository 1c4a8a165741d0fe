package io.perfjunit.http;

/** A call as messages name it. */
final class NamedCall {

    private final Endpoint endpoint;
    private final Object[] values;

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

    /** What tells this call from others of its step, to stand behind the message: empty or begins with a semicolon. */
    String details() {
        String shown = endpoint.shown(values);
        return shown.isEmpty() ? "" : "; sent " + shown;
    }
}
