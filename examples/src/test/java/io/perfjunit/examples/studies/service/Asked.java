package io.perfjunit.examples.studies.service;

import java.util.Optional;

/**
 * One request.
 *
 * @param target path and query
 * @param id what stands in the path where the template of the route says <code>{id}</code>; empty when it says so nowhere
 */
public record Asked(String method, String target, String id, Optional<String> authorization, byte[] body) {

    /** The path without the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Asked withId(String found) {
        return new Asked(method, target, found, authorization, body);
    }

    /** The bearer token that the client shows; empty when it shows none. */
    public Optional<String> bearer() {
        return authorization
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()));
    }
}
