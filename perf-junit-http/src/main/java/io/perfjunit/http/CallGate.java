package io.perfjunit.http;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands before the calls of one user, so that a call above the ceiling does not even open a connection. Owned by the user's thread.
 */
record CallGate(Guard guard, NanoClock clock) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        if (!guard.isHere(host)) {
            guard.count(host, clock.nanoTime());
        }
        return chain.proceed(chain.request());
    }
}
