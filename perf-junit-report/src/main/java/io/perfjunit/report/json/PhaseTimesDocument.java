package io.perfjunit.report.json;

import io.perfjunit.result.Phase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long each phase of a call over a network took, or of many calls together. A phase that no call came to is left out.
 *
 * @param waitNanos waiting for a connection; what the client itself held up
 * @param dnsNanos looking the name of the host up
 * @param connectNanos opening the connection
 * @param tlsNanos making it secure
 * @param sendNanos sending the request
 * @param firstByteNanos from its last byte to the first of the answer
 * @param receiveNanos from there to the last byte of the answer
 */
public record PhaseTimesDocument(
        @Nullable Long waitNanos,
        @Nullable Long dnsNanos,
        @Nullable Long connectNanos,
        @Nullable Long tlsNanos,
        @Nullable Long sendNanos,
        @Nullable Long firstByteNanos,
        @Nullable Long receiveNanos) {

    static PhaseTimesDocument of(Map<Phase, Long> nanos) {
        return new PhaseTimesDocument(
                nanos.get(Phase.WAIT),
                nanos.get(Phase.DNS),
                nanos.get(Phase.CONNECT),
                nanos.get(Phase.TLS),
                nanos.get(Phase.SEND),
                nanos.get(Phase.FIRST_BYTE),
                nanos.get(Phase.RECEIVE));
    }

    static PhaseTimesDocument ofDurations(Map<Phase, Duration> times) {
        Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
        times.forEach((phase, time) -> nanos.put(phase, time.toNanos()));
        return of(nanos);
    }

    /** The time of a phase; null if no call came to it. */
    public @Nullable Long nanos(Phase phase) {
        return switch (phase) {
            case WAIT -> waitNanos;
            case DNS -> dnsNanos;
            case CONNECT -> connectNanos;
            case TLS -> tlsNanos;
            case SEND -> sendNanos;
            case FIRST_BYTE -> firstByteNanos;
            case RECEIVE -> receiveNanos;
        };
    }

    /** The phases that are there, in their order. */
    public Map<Phase, Duration> toMap() {
        Map<Phase, Duration> times = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Long nanos = nanos(phase);
            if (nanos != null) {
                times.put(phase, Duration.ofNanos(nanos));
            }
        }
        return times;
    }
}
