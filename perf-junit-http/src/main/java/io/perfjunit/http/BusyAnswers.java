package io.perfjunit.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the client from sending a request again at once, and without a word, when a service is too busy for it: 503 with
 * {@code Retry-After: 0}. Nothing else switches that off; so the client is shown a number that it does not take for one.
 *
 * <p>An interceptor costs every call something. So there is none before a service has answered like that for the first time: that answer is asked
 * for again, and counted as repeated.
 */
final class BusyAnswers implements Interceptor {

    private static final String HEADER = "Retry-After";
    private static final String AT_ONCE = "0+";
    static final int STATUS = 503;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == STATUS && isZero(response.header(HEADER))
                ? response.newBuilder().header(HEADER, AT_ONCE).build()
                : response;
    }

    private static boolean isZero(@Nullable String seconds) {
        return seconds != null && seconds.matches("0+");
    }

    /** The headers as the service has sent them. */
    static Headers headers(Response response) {
        Headers headers = response.headers();
        return response.code() == STATUS && AT_ONCE.equals(headers.get(HEADER))
                ? headers.newBuilder().set(HEADER, "0").build()
                : headers;
    }
}
