package io.perfjunit.http;

import org.jspecify.annotations.Nullable;

/**
 * Makes the HTTP calls of one virtual user; take it as a parameter of the load-test method, or of {@code @BeforeUser} and
 * {@code @AfterUser} methods, whose calls are not measured.
 *
 * <pre>{@code
 * @LoadTest(users = 50, duration = "30s")
 * @Sla(step = "GET /orders/{id}", p95 = "80ms")
 * void shop(HttpUser http) {
 *     http.get("/orders/{id}", 42).expectStatus(200);
 *     http.post("/orders").json(newOrder()).expectStatus(201);
 * }
 * }</pre>
 *
 * <p>Every call is a step named by its method and template. A template is what follows the {@link HttpTarget}, or a whole URL. Its
 * places <code>{name}</code> are filled by the values in order, each encoded as one segment of the path or one value of the query; the
 * name is for the reader only. Put ids in values, not into the template: else every id is a step of its own.
 *
 * <p>A call is sent at its first {@code expect…}, {@code check} or {@code send}, and without any of these when the next call is
 * made or the iteration ends; see {@link HttpCall}. Belongs to the thread of its user: do not hand it to other threads.
 */
public final class HttpUser {

    private final Endpoints endpoints;
    private final UserLine line;
    private @Nullable HttpCall last;

    HttpUser(Endpoints endpoints, UserLine line) {
        this.endpoints = endpoints;
        this.line = line;
    }

    /**
     * Begins a GET.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall get(String template, Object... values) {
        return begin(HttpMethod.GET, template, values);
    }

    /**
     * Begins a HEAD.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall head(String template, Object... values) {
        return begin(HttpMethod.HEAD, template, values);
    }

    /**
     * Begins a POST. Without a body it is sent with an empty one.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall post(String template, Object... values) {
        return begin(HttpMethod.POST, template, values);
    }

    /**
     * Begins a PUT. Without a body it is sent with an empty one.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall put(String template, Object... values) {
        return begin(HttpMethod.PUT, template, values);
    }

    /**
     * Begins a PATCH. Without a body it is sent with an empty one.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall patch(String template, Object... values) {
        return begin(HttpMethod.PATCH, template, values);
    }

    /**
     * Begins a DELETE.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall delete(String template, Object... values) {
        return begin(HttpMethod.DELETE, template, values);
    }

    private HttpCall begin(HttpMethod method, String template, Object[] values) {
        finishLast();
        NamedCall named = new NamedCall(endpoints.of(method, template), values);
        HttpCall call = new HttpCall(named, named.endpoint().request(values), line);
        last = call;
        return call;
    }

    /** Sends and records the last call if that was not done yet. */
    void finishLast() {
        HttpCall call = last;
        last = null;
        if (call != null) {
            call.finish();
        }
    }

    /** Records the last call if it was sent, and does not send it if it was not: what it belonged to has failed. */
    void abandonLast() {
        HttpCall call = last;
        last = null;
        if (call != null) {
            call.abandon();
        }
    }
}
