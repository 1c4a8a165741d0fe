package io.perfjunit.http;

import java.net.URI;
import java.util.function.IntPredicate;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/**
 * Makes calls of clients of your own steps of the load test in whose body they are made, with what is known of them: status, bytes and,
 * for an OkHttp client, phases and connections.
 *
 * <pre>{@code
 * OkHttpClient client = HttpSteps.instrument(new OkHttpClient.Builder()).build();
 * ShopApi shop = new Retrofit.Builder().client(client)...
 *
 * @LoadTest(users = 50, duration = "30s")
 * @Sla(step = "GET /orders/{id}", p95 = "80ms")
 * void shop() throws IOException {
 *     shop.order(42).execute();
 * }
 * }</pre>
 *
 * <p>A step is named by method and path; numbers, dates, UUIDs and other ids in a path become places such as <code>{id}</code>, and
 * the query is left out. Of paths that hold other data 100 are steps, and the rest of a method is one, {@code GET (other)}; the report
 * tells when that happens. Outside of load tests, and in {@code @BeforeUser} and {@code @AfterUser} methods, nothing is recorded.
 */
public final class HttpSteps {

    private HttpSteps() {}

    /**
     * Makes the calls of an OkHttp client steps, also those that Retrofit makes with it. Statuses other than 2xx and 3xx are failed
     * checks. To be called last: what sets the event listener later takes its place, while one that was set before is kept.
     *
     * <p>A call belongs to the virtual user on whose thread it was made, with {@code execute} or {@code enqueue}. It lasts until the body
     * of its response was read or closed, and waiting for the dispatcher counts as {@link io.perfjunit.result.Phase#WAIT}.
     *
     * @return the builder
     * @throws IllegalStateException if the OkHttp on the class path is too old
     */
    public static OkHttpClient.Builder instrument(OkHttpClient.Builder builder) {
        return instrument(builder, AcceptedStatus.STANDARD);
    }

    /**
     * Makes the calls of an OkHttp client steps, as {@link #instrument(OkHttpClient.Builder)} does.
     *
     * @param accepted tells which statuses are successes, such as {@code status -> status < 500}
     * @return the builder
     * @throws IllegalStateException if the OkHttp on the class path is too old
     */
    public static OkHttpClient.Builder instrument(OkHttpClient.Builder builder, IntPredicate accepted) {
        return instrument(builder, AcceptedStatus.of(accepted));
    }

    private static OkHttpClient.Builder instrument(OkHttpClient.Builder builder, AcceptedStatus accepted) {
        OkHttpCopies.found().requireCurrent();
        EventListener.Factory known = builder.build().eventListenerFactory();
        builder.interceptors().removeIf(StepListeners.class::isInstance);
        StepListeners listeners =
                known instanceof StepListeners ours ? ours.with(accepted) : new StepListeners(accepted, known);
        // First, so that it sees what the caller gets.
        builder.interceptors().add(0, listeners);
        return builder.eventListenerFactory(listeners);
    }

    /**
     * Names the step of a request made with an instrumented OkHttp client, in place of method and path:
     * {@code new Request.Builder().tag(HttpSteps.named("checkout"))}, or a parameter {@code @Tag StepName} of a Retrofit method.
     */
    public static StepName named(String name) {
        return new StepName(name);
    }

    /**
     * Begins a call of any other client; the answer is told to what this returns. For calls that end on another thread or in a
     * callback; where a call ends where it begins, {@link #time} is shorter.
     *
     * @param method such as {@code GET}
     * @param uri where it goes; the step is named by its path
     */
    public static HttpSpan begin(String method, URI uri) {
        return begin(method, uri.isOpaque() ? "" : String.valueOf(uri.getRawPath()));
    }

    /**
     * Begins a call of any other client.
     *
     * @param method such as {@code GET}
     * @param route path or URL, best as a template such as <code>/orders/{id}</code>
     */
    public static HttpSpan begin(String method, String route) {
        return HttpSpan.begin(method, route);
    }

    /**
     * Times a call of any other client and returns what it returns. What it throws passes through and counts as its failure; when
     * it returns, the call has succeeded, unless {@link HttpSpan#answered} was told a status that is none.
     */
    public static <T, E extends Exception> T time(String method, URI uri, TimedCall<T, E> call) throws E {
        return begin(method, uri).time(call);
    }

    /** Times a call, as {@link #time(String, URI, TimedCall)} does, of a route such as <code>/orders/{id}</code>. */
    public static <T, E extends Exception> T time(String method, String route, TimedCall<T, E> call) throws E {
        return begin(method, route).time(call);
    }

    /**
     * A call by some client.
     *
     * @param <T> what it returns
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface TimedCall<T, E extends Exception> {

        /** Makes the call, and tells the answer to {@code span}. */
        T run(HttpSpan span) throws E;
    }
}
