package io.perfjunit.result;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a single call over a network went.
 *
 * @param phases how long each phase took that it came to, in the order of {@link Phase}
 * @param status what the service answered, such as 200; 0 when no answer came
 * @param protocol such as {@code http/1.1} or {@code h2}; empty when no connection was made
 * @param reused whether it went over a connection that an earlier call had opened
 * @param attempts how often it was sent: 2 when the client sent it once more, else 1
 * @param bytesSent bytes of headers and body
 * @param bytesReceived bytes of headers and body, as they came over the network
 */
public record ExchangeDetails(
        Map<Phase, Duration> phases,
        int status,
        String protocol,
        boolean reused,
        int attempts,
        long bytesSent,
        long bytesReceived) {

    public ExchangeDetails {
        phases = phases.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(phases));
    }
}
