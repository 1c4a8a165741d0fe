package io.perfjunit.examples.shop;

import java.time.Duration;

/**
 * What can be chosen about a {@link Shop}.
 *
 * <p>The pool is the usual first bottleneck of a service, hence its place here: a load test with a pool of one shows
 * what waiting for a connection looks like.
 *
 * @param port the TCP port on loopback; 0 takes a free one
 * @param poolSize how many requests can talk to the database at once
 * @param connectionWait how long a request waits for a connection before it fails with 503, at least 250 ms
 * @param tokenLife how long a customer who has logged in stays so
 */
public record ShopSettings(int port, int poolSize, Duration connectionWait, Duration tokenLife) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int USUAL_POOL_SIZE = 10;

    /** Short enough that a starved pool shows up as errors within a load test, not after it. */
    private static final Duration USUAL_CONNECTION_WAIT = Duration.ofSeconds(5);

    private static final Duration USUAL_TOKEN_LIFE = Duration.ofMinutes(5);

    /** HikariCP accepts no shorter one. */
    private static final Duration SHORTEST_CONNECTION_WAIT = Duration.ofMillis(250);

    public ShopSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be between 0 and " + HIGHEST_PORT + ", was " + port);
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, was " + poolSize);
        }
        if (connectionWait.compareTo(SHORTEST_CONNECTION_WAIT) < 0) {
            throw new IllegalArgumentException(
                    "connectionWait must be at least " + SHORTEST_CONNECTION_WAIT + ", was " + connectionWait);
        }
        if (tokenLife.isNegative() || tokenLife.isZero()) {
            throw new IllegalArgumentException("tokenLife must be more than 0, was " + tokenLife);
        }
    }

    /**
     * The settings of {@link Shop#start()}.
     *
     * @return a free port, ten connections, five seconds of patience, tokens for five minutes
     */
    public static ShopSettings defaults() {
        return new ShopSettings(0, USUAL_POOL_SIZE, USUAL_CONNECTION_WAIT, USUAL_TOKEN_LIFE);
    }

    /**
     * Chooses the port.
     *
     * @param newPort the TCP port, or 0 for a free one
     * @return these settings with that port
     */
    public ShopSettings withPort(int newPort) {
        return new ShopSettings(newPort, poolSize, connectionWait, tokenLife);
    }

    /**
     * Chooses the size of the connection pool.
     *
     * @param newPoolSize the number of connections
     * @return these settings with that pool
     */
    public ShopSettings withPoolSize(int newPoolSize) {
        return new ShopSettings(port, newPoolSize, connectionWait, tokenLife);
    }

    /**
     * Chooses how long a request waits for a connection.
     *
     * @param newConnectionWait the longest wait
     * @return these settings with that wait
     */
    public ShopSettings withConnectionWait(Duration newConnectionWait) {
        return new ShopSettings(port, poolSize, newConnectionWait, tokenLife);
    }

    /**
     * Chooses how long a token lasts.
     *
     * @param newTokenLife how long a customer who has logged in stays so
     * @return these settings with that life
     */
    public ShopSettings withTokenLife(Duration newTokenLife) {
        return new ShopSettings(port, poolSize, connectionWait, newTokenLife);
    }
}
