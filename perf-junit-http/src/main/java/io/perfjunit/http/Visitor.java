package io.perfjunit.http;

import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Whom the service takes a user for: what its calls prove themselves by, its cookies, and the mark they bear. Owned by the user's
 * thread.
 */
final class Visitor {

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

    /** A client like another, for this visitor alone. */
    OkHttpClient client(OkHttpClient common, CallGate gate) {
        return common.newBuilder()
                .cookieJar(keepsCookies ? cookies : CookieJar.NO_COOKIES)
                .addInterceptor(gate)
                .addNetworkInterceptor(new RequestGate(gate.guard(), gate.clock(), credentials))
                .build();
    }
}
