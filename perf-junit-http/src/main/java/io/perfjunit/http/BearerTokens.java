package io.perfjunit.http;

/**
 * Bearer tokens that are fetched before the load, and fetched anew in the background before they expire, so that no measured time holds
 * it. Given to every user in a {@code @BeforeUser} method:
 *
 * <pre>{@code
 * static final BearerTokens TOKENS = BearerTokens.shared(http -> {
 *     Login login = http.post("/login").json(new Customer("jo")).expectStatus(200).send().json(Login.class);
 *     return BearerToken.lasting(login.token(), Duration.ofSeconds(login.expiresIn()));
 * });
 *
 * @BeforeUser
 * void authenticate(HttpUser http) {
 *     http.authenticate(TOKENS);
 * }
 * }</pre>
 *
 * <p>This is only how to fetch them; each load keeps tokens of its own. A token is fetched anew when a fifth of its life is left, at
 * most 30 seconds before its end. If that fails it is tried again, after pauses that grow from some hundred milliseconds to 30 seconds;
 * until then calls are sent with the old token, expired or not: the service says what it thinks of that, and the report says why.
 */
public final class BearerTokens {

    private final Fetch fetch;
    private final boolean shared;

    private BearerTokens(Fetch fetch, boolean shared) {
        this.fetch = fetch;
        this.shared = shared;
    }

    /** One token for all users of a load to whom the same object is given: keep it in a field. */
    public static BearerTokens shared(Fetch fetch) {
        return new BearerTokens(fetch, true);
    }

    /** A token for each user to whom it is given. */
    public static BearerTokens perUser(Fetch fetch) {
        return new BearerTokens(fetch, false);
    }

    Fetch fetch() {
        return fetch;
    }

    boolean isShared() {
        return shared;
    }

    /** Gets a token from the service. */
    @FunctionalInterface
    public interface Fetch {

        /**
         * Gets a token; what it throws the first time ends the load before it begins.
         *
         * @param http makes calls to the target that are neither measured nor authenticated; for these alone: on the threads that fetch, no
         *     user of the load may be touched
         */
        BearerToken fetch(HttpUser http) throws Exception;
    }
}
