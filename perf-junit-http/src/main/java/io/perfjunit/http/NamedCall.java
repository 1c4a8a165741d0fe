package io.perfjunit.http;

/**
 * A call as messages name it.
 *
 * @param endpoint gives the step its name
 * @param values that fill the template
 */
record NamedCall(Endpoint endpoint, Object[] values) {

    String step() {
        return endpoint.step();
    }

    /** What tells this call from others of its step, to stand behind the message: empty or begins with a semicolon. */
    String details() {
        String shown = endpoint.shown(values);
        return shown.isEmpty() ? "" : "; sent " + shown;
    }
}
