package io.perfjunit.http;

import java.util.Map;
import java.util.Optional;
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
    private HeaderLines common = HeaderLines.NONE;
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

    /**
     * Begins an OPTIONS.
     *
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the template is malformed or the values do not fit it
     */
    public HttpCall options(String template, Object... values) {
        return begin(HttpMethod.OPTIONS, template, values);
    }

    /**
     * Begins a call of any method, such as {@code QUERY} or one of the service's own.
     *
     * @param method in capitals
     * @param values for the places of the template, in order
     * @throws IllegalArgumentException if the method or template is malformed or the values do not fit
     */
    public HttpCall call(String method, String template, Object... values) {
        return begin(HttpMethod.of(method), template, values);
    }

    /**
     * Sets a header for all later calls of this user to the target; calls to whole URLs elsewhere do not get it. One of the call itself
     * comes before it.
     *
     * @throws IllegalArgumentException if it could not be sent as it is: a line break or a letter beyond ASCII is an error
     */
    public HttpUser header(String name, String value) {
        common = common.with(HeaderLine.of("HttpUser", name, value));
        return this;
    }

    /** Sets several headers for all later calls, as {@link #header} does. */
    public HttpUser headers(Map<String, String> headers) {
        headers.forEach(this::header);
        return this;
    }

    /** Leaves a header out of all later calls, also one that {@link HttpTarget#headers} sets. */
    public HttpUser withoutHeader(String name) {
        common = common.with(new HeaderLine(name, null));
        return this;
    }

    private HeaderLines headersFor(Endpoint endpoint) {
        return endpoint.isOfTarget() ? common : HeaderLines.NONE;
    }

    /**
     * Sends the bearer token with all later calls of this user to the target, until another is set. For tokens that expire see
     * {@link #authenticate(BearerTokens)}.
     */
    public HttpUser bearer(String token) {
        String value = BearerToken.lasting(token).authorization();
        return authenticate(call -> call.authorize(value));
    }

    /** Sends user and password with all later calls of this user to the target (Basic authentication, RFC 7617). */
    public HttpUser basic(String user, String password) {
        return authenticate(HttpAuth.basic(user, password));
    }

    /** Has all later calls of this user to the target signed; what held before holds no more. */
    public HttpUser authenticate(HttpAuth auth) {
        finishLast();
        line.visitor().credentials().use(auth);
        return this;
    }

    /**
     * Sends a bearer token with all later calls of this user to the target, always a fresh one. Belongs in a {@code @BeforeUser} method,
     * where the first token is fetched outside of all measured time.
     *
     * @throws IllegalStateException in a measured iteration, or if no token could be fetched
     */
    public HttpUser authenticate(BearerTokens tokens) {
        finishLast();
        line.visitor().authenticate(tokens);
        return this;
    }

    /**
     * The value of a cookie that this user keeps; of several of the name, under different paths, the one that came last. Sends the last
     * call if that was not done yet.
     */
    public Optional<String> cookie(String name) {
        finishLast();
        return line.visitor().cookies().value(name);
    }

    /** Forgets all cookies, as a new visitor would have none. Sends the last call before, if that was not done yet. */
    public void clearCookies() {
        finishLast();
        line.visitor().cookies().clear();
    }

    private HttpCall begin(HttpMethod method, String template, Object[] values) {
        finishLast();
        NamedCall named = new NamedCall(endpoints.of(method, template), values);
        HttpCall call = new HttpCall(named, named.endpoint().request(values), headersFor(named.endpoint()), line);
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
