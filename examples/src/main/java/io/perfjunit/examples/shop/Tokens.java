package io.perfjunit.examples.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of customers who have logged in. Each is good for a while only. */
final class Tokens {
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();
    private final Duration life;
    private final Clock clock;

    Tokens(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** What the client of a customer is given. */
    record Issued(String token, long expiresInMillis) {}

    private record Pass(long customer, Instant end) {}

    Issued issue(long customer) {
        String token = UUID.randomUUID().toString();
        passes.put(token, new Pass(customer, clock.instant().plus(life)));
        return new Issued(token, life.toMillis());
    }

    /** Whose token it is; empty when it is unknown or has expired. */
    Optional<Long> customerOf(String token) {
        return Optional.ofNullable(passes.get(token))
                .filter(pass -> pass.end().isAfter(clock.instant()))
                .map(Pass::customer);
    }
}
