package io.perfjunit.http;

import java.net.ProtocolException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Where answers send their callers (RFC 9110, 15.4). Followed here and not by the client, which would need an interceptor in every call to
 * let others see where it goes.
 */
final class Redirects {

    private static final int MOST = 20;
    private static final int FIRST = 300;
    private static final int SEE_OTHER = 303;
    private static final Set<Integer> KEEPING_THE_METHOD = Set.of(307, 308);
    private static final Set<Integer> ALL = Set.of(300, 301, 302, 303, 307, 308);

    private Redirects() {}

    /**
     * The request that the answer asks for; null when it asks for none that can be sent.
     *
     * @param request what was answered, without what was added for that one sending
     */
    static @Nullable Request next(Request request, Response response) {
        int status = response.code();
        // Before all else: nearly every answer is none, and to look into a set costs every call.
        boolean isRedirect = status >= FIRST && ALL.contains(status);
        String location = isRedirect ? response.header("Location") : null;
        HttpUrl url = location == null ? null : request.url().resolve(location);
        if (url == null) {
            return null;
        }
        Request.Builder next = request.newBuilder().url(url);
        if (becomesGet(request.method(), status)) {
            next.method("GET", null);
            next.removeHeader("Transfer-Encoding")
                    .removeHeader("Content-Length")
                    .removeHeader("Content-Type");
        } else if (isSpent(request.body())) {
            return null;
        }
        if (!Credentials.isSamePlace(request.url(), url)) {
            next.removeHeader("Authorization");
        }
        return next.build();
    }

    /** What was sent to be done is done: what follows is only to look (303), or has always been taken so (the others, for POST). */
    private static boolean becomesGet(String method, int status) {
        if (KEEPING_THE_METHOD.contains(status) || method.equals("GET") || method.equals("HEAD")) {
            return false;
        }
        return status == SEE_OTHER || method.equals("POST");
    }

    private static boolean isSpent(@Nullable RequestBody body) {
        return body != null && body.isOneShot();
    }

    /** @throws ProtocolException when so many have been followed that they most likely go round in a circle */
    static void requireFewer(int followed) throws ProtocolException {
        if (followed >= MOST) {
            throw new ProtocolException("Too many follow-up requests: " + (followed + 1));
        }
    }
}
