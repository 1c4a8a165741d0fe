package io.perfjunit.report.json;

import org.jspecify.annotations.Nullable;

/**
 * How a single call over a network went.
 *
 * @param phases how long each phase took
 * @param status what the service answered; left out when no answer came
 * @param protocol such as {@code h2}; left out when no connection was made
 * @param reused whether it went over a connection that an earlier call had opened
 * @param attempts how often it was sent
 * @param bytesSent bytes of headers and body
 * @param bytesReceived bytes of headers and body, as they came over the network
 */
public record ExchangeDocument(
        PhaseTimesDocument phases,
        @Nullable Integer status,
        @Nullable String protocol,
        boolean reused,
        int attempts,
        long bytesSent,
        long bytesReceived) {

    public ExchangeDocument {
        Required.field("exchange.phases", phases);
    }
}
