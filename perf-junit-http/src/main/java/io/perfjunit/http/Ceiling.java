package io.perfjunit.http;

import io.perfjunit.PerfKeys;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many calls a load may make. Shared by all users.
 *
 * <p>The rate is kept as a bucket of one second's calls that fills at that rate (the generic cell rate algorithm, ITU-T I.371): calls may
 * come as unevenly as they like within a second.
 */
final class Ceiling {

    private static final long SECOND = 1_000_000_000L;

    private final Access access;
    private final long nanosPerCall;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong dueByRate = new AtomicLong(Long.MIN_VALUE);

    Ceiling(Access access) {
        this.access = access;
        this.nanosPerCall = Math.max(1, (long) (SECOND / access.maxRate()));
    }

    /**
     * Counts a call.
     *
     * @param now by the clock of the load
     * @throws CeilingReachedError if it is one too many
     */
    void count(String host, long now) {
        if (calls.incrementAndGet() > access.maxCalls()) {
            throw reached(host, PerfKeys.HTTP_MAX_CALLS, Long.toString(access.maxCalls()));
        }
        long due = dueByRate.updateAndGet(last -> Math.max(last == Long.MIN_VALUE ? now : last, now) + nanosPerCall);
        if (due - now > Math.max(SECOND, nanosPerCall)) {
            throw reached(host, PerfKeys.HTTP_MAX_RATE, inWords(access.maxRate()) + "/s");
        }
    }

    private static CeilingReachedError reached(String host, String key, String value) {
        return new CeilingReachedError("the load has reached " + key + "=" + value
                + ", the ceiling for all that is not on loopback, and was ended; " + host
                + " is not to blame. If it may be loaded more than that, set " + key + " higher");
    }

    private static String inWords(double rate) {
        return new BigDecimal(Double.toString(rate)).stripTrailingZeros().toPlainString();
    }
}
