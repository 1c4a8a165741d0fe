package io.perfjunit.http;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Whom the service takes a user for: what its calls prove themselves by, its cookies, and the mark they bear. Owned by the user's
 * thread.
 */
final class Visitor {

    private static final String COOKIE = "Cookie";

    private final Credentials credentials;
    private final UserCookies cookies = new UserCookies();
    private final boolean keepsCookies;
    private final CallMark mark;
    private final Optional<LoadTokens> tokens;
    private final LongSupplier iteration;

    /**
     * A visitor who has been nowhere yet.
     *
     * @param tokens the tokens of the load; empty for who fetches them
     * @param iteration the running iteration of the user, negative before the first
     */
    Visitor(HttpSettings settings, CallMark mark, Optional<LoadTokens> tokens, LongSupplier iteration) {
        this.credentials = new Credentials(settings.base());
        this.keepsCookies = settings.cookies();
        this.mark = mark;
        this.tokens = tokens;
        this.iteration = iteration;
    }

    Credentials credentials() {
        return credentials;
    }

    UserCookies cookies() {
        return cookies;
    }

    /** Proves itself by tokens from now on. */
    void authenticate(BearerTokens chosen) {
        if (iteration.getAsLong() >= 0) {
            throw new IllegalStateException(
                    "authenticate(BearerTokens) belongs in a @BeforeUser method: in a measured iteration the"
                            + " fetching of a token would count; for a token that the iteration has of its own there is bearer(…)");
        }
        LoadTokens ofLoad = tokens.orElseThrow(() -> new IllegalStateException(
                "authenticate(BearerTokens) cannot be called while a token is being fetched"));
        credentials.use(ofLoad.keeperOf(chosen));
    }

    /** The request as this visitor sends it. */
    Request on(NamedCall named, Request request) {
        return credentials.on(mark.on(named, request));
    }

    /** The request with the cookies that it keeps for that place, before those that the call brings. */
    Request withCookies(Request request) {
        List<Cookie> kept = keepsCookies ? cookies.loadForRequest(request.url()) : List.of();
        if (kept.isEmpty()) {
            return request;
        }
        String header = kept.stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        String own = request.header(COOKIE);
        return request.newBuilder()
                .header(COOKIE, own == null ? header : header + "; " + own)
                .build();
    }

    /** Keeps the cookies that an answer sets. */
    void keepCookies(HttpUrl url, Response response) {
        if (keepsCookies && response.header("Set-Cookie") != null) {
            cookies.saveFromResponse(url, Cookie.parseAll(url, response.headers()));
        }
    }

    /**
     * What a redirect asks for, as this visitor sends it.
     *
     * @param first what was called
     */
    Request redirected(Request first, Request next) {
        return Credentials.isSamePlace(first.url(), next.url()) ? next : credentials.without(first, next);
    }
}
