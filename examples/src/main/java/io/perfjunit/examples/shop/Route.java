package io.perfjunit.examples.shop;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of request and the code that answers it.
 *
 * @param method the HTTP method
 * @param path matches the path; its group, if it has one, is the id in it
 * @param endpoint what answers
 */
record Route(String method, Pattern path, Endpoint endpoint) {
    /** Reads the path from a template such as {@code /orders/{id}}. */
    Route(String method, String template, Endpoint endpoint) {
        this(method, Pattern.compile(template.replace("{id}", "([^/]+)")), endpoint);
    }

    boolean leadsTo(String requestPath) {
        return path.matcher(requestPath).matches();
    }

    /** The text where the template says {@code {id}}, or the empty text when it says so nowhere. */
    String idIn(String requestPath) {
        Matcher matcher = path.matcher(requestPath);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }

    /** What answers the requests of one route. */
    @FunctionalInterface
    interface Endpoint {
        Reply answer(Call call) throws IOException;
    }
}
