package io.perfjunit.recorder;

import io.perfjunit.result.ExchangeDetails;
import io.perfjunit.result.Phase;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes down how one call over a network goes, to be recorded with it. Made once per user and used again for every call. Owned by the
 * thread of the call.
 */
public final class ExchangeTrace {

    private static final Phase[] PHASES = Phase.values();
    private static final long ABSENT = -1;

    private final long[] nanos = new long[PHASES.length];
    private int status;
    private String protocol = "";
    private boolean answered;
    private boolean reused;
    private int opened;
    private int attempts;
    private long bytesSent;
    private long bytesReceived;

    /** A trace of a call that has not begun. */
    public ExchangeTrace() {
        begin();
    }

    /** A new call begins; what is known of the one before is forgotten. */
    public void begin() {
        Arrays.fill(nanos, ABSENT);
        status = 0;
        protocol = "";
        answered = false;
        reused = false;
        opened = 0;
        attempts = 1;
        bytesSent = 0;
        bytesReceived = 0;
    }

    /** The call is sent once more. */
    public void again() {
        attempts++;
        reused = false;
    }

    /** A phase has taken so long; times of the same phase add up. */
    public void phase(Phase phase, long tookNanos) {
        int index = phase.ordinal();
        long took = Math.max(0, tookNanos);
        nanos[index] = nanos[index] == ABSENT ? took : nanos[index] + took;
    }

    /** A connection was opened for the call. */
    public void opened() {
        opened++;
    }

    /** The call goes over a connection that speaks {@code spoken}, such as {@code h2}. */
    public void connection(String spoken, boolean isReused) {
        protocol = spoken;
        reused = isReused;
    }

    /** True when the call went over a connection that an earlier call had opened. */
    public boolean isReused() {
        return reused;
    }

    /** Bytes of the request have gone out. */
    public void sent(long bytes) {
        bytesSent += bytes;
    }

    /** Bytes of the answer have come in. */
    public void received(long bytes) {
        bytesReceived += bytes;
    }

    /** The service answers with a status. */
    public void status(int code) {
        status = code;
    }

    /** The status that has come; 0 before. */
    public int status() {
        return status;
    }

    /** The whole answer has come. */
    public void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    /** How long a phase took in nanoseconds; negative if the call did not come to it. */
    long nanosOf(Phase phase) {
        return nanos[phase.ordinal()];
    }

    String protocol() {
        return protocol;
    }

    int openedConnections() {
        return opened;
    }

    int attempts() {
        return attempts;
    }

    long bytesSent() {
        return bytesSent;
    }

    long bytesReceived() {
        return bytesReceived;
    }

    ExchangeDetails freeze() {
        Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
        for (Phase phase : PHASES) {
            if (nanosOf(phase) >= 0) {
                phases.put(phase, Duration.ofNanos(nanosOf(phase)));
            }
        }
        return new ExchangeDetails(phases, status, protocol, reused, attempts, bytesSent, bytesReceived);
    }
}
