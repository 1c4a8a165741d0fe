package io.perfjunit.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a call and its parts may take.
 *
 * @param call from connecting to the last byte
 * @param connect opening a connection, for each address of the host
 * @param read how long an answer may come to a standstill; empty for as long as the call may take
 * @param write how long the sending may come to a standstill; empty for as long as the call may take
 */
record TimeLimits(Duration call, Duration connect, Optional<Duration> read, Optional<Duration> write) {

    static final Duration CALL = Duration.ofSeconds(30);
    static final Duration CONNECT = Duration.ofSeconds(10);

    /** What holds unless a user says otherwise. */
    static final TimeLimits STANDARD = new TimeLimits(CALL, CONNECT, Optional.empty(), Optional.empty());

    TimeLimits withCall(Duration limit) {
        return new TimeLimits(limit, connect, read, write);
    }
}
