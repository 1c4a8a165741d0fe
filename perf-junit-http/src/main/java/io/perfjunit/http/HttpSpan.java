package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import io.perfjunit.http.HttpSteps.TimedCall;
import io.perfjunit.recorder.ExchangeTrace;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A call of a client that this library does not know, from {@link HttpSteps#begin} until {@link #answered} or {@link #failed}, whichever
 * comes first. Outside of load tests it does nothing. One thread after the other may use it.
 *
 * <pre>{@code
 * HttpSpan span = HttpSteps.begin("GET", uri);
 * client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
 *     if (failure == null) {
 *         span.answered(response.statusCode(), response.body().length);
 *     } else {
 *         span.failed(failure);
 *     }
 * });
 * }</pre>
 */
public final class HttpSpan implements AutoCloseable {

    private final ExchangeTrace trace = new ExchangeTrace();
    private final @Nullable VirtualUser user;
    private final @Nullable OwnCall own;
    private AcceptedStatus accepted = AcceptedStatus.STANDARD;

    private HttpSpan(@Nullable VirtualUser user, @Nullable OwnCall own) {
        this.user = user;
        this.own = own;
    }

    static HttpSpan begin(String method, String route) {
        return VirtualUser.current()
                .map(user -> new HttpSpan(user, new OwnCall(user, step(user, method, route), route)))
                .orElseGet(() -> new HttpSpan(null, null));
    }

    private static String step(VirtualUser user, String method, String route) {
        return route.indexOf('{') >= 0
                ? method + " " + RouteName.ofPath(route)
                : OwnCalls.of(user).step(method, route);
    }

    /** Takes other statuses than 2xx and 3xx for successes, such as {@code status -> status < 500}. */
    public HttpSpan accept(IntPredicate fine) {
        accepted = AcceptedStatus.of(fine);
        return this;
    }

    /** Bytes of the request have gone out; what is told several times adds up. */
    public HttpSpan sent(long bytes) {
        trace.sent(bytes);
        return this;
    }

    /** The whole answer has come; the call ends here. */
    public void answered(int status) {
        answered(status, 0);
    }

    /** The whole answer has come, of so many bytes; the call ends here. */
    public void answered(int status, long bytesReceived) {
        trace.status(status);
        trace.received(bytesReceived);
        end();
    }

    /** No answer has come, or not a whole one; the call ends here. */
    public void failed(Throwable failure) {
        if (own != null) {
            own.failed(trace, failure, now());
        }
    }

    /** Ends a call that neither was answered nor has failed, and counts it as failed: it was left by an exception. */
    @Override
    public void close() {
        if (own != null) {
            own.unanswered(trace, now());
        }
    }

    <T, E extends Exception> T time(TimedCall<T, E> call) throws E {
        try {
            T result = call.run(this);
            end();
            return result;
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    private void end() {
        if (own != null) {
            own.answered(trace, accepted, now());
        }
    }

    private long now() {
        return user == null ? 0 : user.clock().nanoTime();
    }
}
