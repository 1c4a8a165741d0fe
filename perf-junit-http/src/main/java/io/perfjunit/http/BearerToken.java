package io.perfjunit.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bearer token (RFC 6750), and how long it is good for. Its value shows nowhere. */
public final class BearerToken {

    /** A token that lives for less would be fetched more often than it is used. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    private final String value;
    private final Optional<Duration> life;

    private BearerToken(String value, Optional<Duration> life) {
        if (!SENDABLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    value.isEmpty() ? "a bearer token is empty" : "a bearer token has characters that cannot be sent");
        }
        this.value = value;
        this.life = life;
    }

    /**
     * A token that expires.
     *
     * @param life counted from when it was asked for
     * @throws IllegalArgumentException if it could not be sent, or lives for less than a second
     */
    public static BearerToken lasting(String value, Duration life) {
        if (life.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a bearer token lasts for " + life + ", less than " + SHORTEST);
        }
        return new BearerToken(value, Optional.of(life));
    }

    /**
     * A token that is good for as long as any load.
     *
     * @throws IllegalArgumentException if it could not be sent
     */
    public static BearerToken lasting(String value) {
        return new BearerToken(value, Optional.empty());
    }

    /** The value of the header Authorization. */
    String authorization() {
        return "Bearer " + value;
    }

    /** Empty when it does not expire. */
    Optional<Duration> life() {
        return life;
    }

    /** Never its value. */
    @Override
    public String toString() {
        return "bearer token " + Secrets.MASK;
    }
}
