package io.perfjunit.http;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands before every request of one user, where redirects come by, which the client makes on its own. Owned by the user's thread.
 *
 * @param credentials what the user's calls prove themselves by
 */
record RequestGate(Guard guard, NanoClock clock, Credentials credentials) implements Interceptor {

    private static final String COOKIE = "Cookie";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request called = chain.call().request();
        Request request = chain.request();
        return chain.proceed(
                isRedirect(called, request) ? redirected(called, request) : withOwnCookies(called, request));
    }

    /** The client keeps the URL of a request as it is, but makes a new one for a redirect, even to the same place. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isRedirect(Request called, Request request) {
        return called.url() != request.url();
    }

    private Request redirected(Request called, Request request) {
        String host = request.url().host();
        if (!guard.isHere(host)) {
            guard.count(host, clock.nanoTime());
        }
        return Credentials.isSamePlace(called.url(), request.url())
                ? withOwnCookies(called, request)
                : credentials.without(called, request);
    }

    /** The client replaces a Cookie header by the cookies that the user keeps; a call that brings cookies of its own sends both. */
    private static Request withOwnCookies(Request called, Request request) {
        String own = called.header(COOKIE);
        String sent = own == null ? null : request.header(COOKIE);
        if (own == null || own.equals(sent)) {
            return request;
        }
        String both = sent == null ? own : sent + "; " + own;
        return request.newBuilder().header(COOKIE, both).build();
    }
}
