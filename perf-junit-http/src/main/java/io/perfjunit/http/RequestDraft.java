package io.perfjunit.http;

import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What one call adds to the request of its endpoint. Made for calls that add something. Owned by the thread of its user. */
final class RequestDraft {

    /** One for all, because to draw one is dear; nobody can know it and write it into a part. */
    private static final String BOUNDARY = "perf-junit-" + UUID.randomUUID();

    private final String step;
    private final HeaderLines headers = new HeaderLines();
    private @Nullable QueryText query;
    private @Nullable String cookies;
    private @Nullable RequestBody body;
    private MultipartBody.@Nullable Builder parts;

    /** A draft of a call whose messages begin with the name of its step. */
    RequestDraft(String step) {
        this.step = step;
    }

    void header(HeaderLine line) {
        headers.set(line);
    }

    QueryText query() {
        if (query == null) {
            query = new QueryText(step);
        }
        return query;
    }

    void cookie(String pair) {
        cookies = cookies == null ? pair : cookies + "; " + pair;
    }

    /** @throws IllegalStateException if there is one already */
    void body(RequestBody given) {
        requireNoBody(body != null || parts != null);
        body = given;
    }

    /** Adds to a body of several parts. */
    MultipartBody.Builder parts() {
        requireNoBody(body != null);
        if (parts == null) {
            parts = new MultipartBody.Builder(BOUNDARY).setType(MultipartBody.FORM);
        }
        return parts;
    }

    private void requireNoBody(boolean has) {
        if (has) {
            throw new IllegalStateException(step + ": has a body already; a call has one");
        }
    }

    /** Adds everything to a request. */
    void on(Request.Builder request, Request bare) {
        headers.on(request);
        if (cookies != null) {
            request.header("Cookie", cookies);
        }
        if (query != null && !query.isEmpty()) {
            request.url(withQuery(bare.url(), query.toString()));
        }
        RequestBody whole = body();
        if (whole != null) {
            request.method(bare.method(), whole);
        }
    }

    private @Nullable RequestBody body() {
        boolean isTyped = headers.has("Content-Type");
        if (parts != null) {
            if (isTyped) {
                throw new IllegalStateException(
                        step + ": the Content-Type of parts names what stands between them, and is set with them");
            }
            return parts.build();
        }
        return body != null && isTyped ? new UntypedBody(body) : body;
    }

    private static HttpUrl withQuery(HttpUrl url, String added) {
        String own = url.encodedQuery();
        return url.newBuilder()
                .encodedQuery(own == null || own.isEmpty() ? added : own + "&" + added)
                .build();
    }
}
