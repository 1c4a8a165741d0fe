package io.perfjunit.examples.studies.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads a request to the endpoint of its method and path, exactly as it is written: {@code /labels/} is not {@code /labels}. */
public final class Routes implements Endpoint {

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route.
     *
     * @param template such as <code>GET /orders/{id}</code>, with one place at most
     */
    public Routes on(String template, Endpoint endpoint) {
        String[] parts = template.split(" ", 2);
        Pattern path = Pattern.compile(parts[1].replace("{id}", "([^/]+)"));
        routes.add(new Route(parts[0], path, endpoint));
        return this;
    }

    @Override
    public Answer answer(Asked asked) throws Exception {
        for (Route route : routes) {
            Matcher matcher = route.path.matcher(asked.path());
            if (route.method.equals(asked.method()) && matcher.matches()) {
                return route.endpoint.answer(asked.withId(matcher.groupCount() > 0 ? matcher.group(1) : ""));
            }
        }
        return Answer.error(404, "not found");
    }

    private record Route(String method, Pattern path, Endpoint endpoint) {}
}
