package io.perfjunit.engine;

import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;

/** How one user waits: never past the end of the load. Owned by the thread of the user. */
final class Pauses {

    /** While it waits, a user looks this often whether the load is over for another reason than the time. */
    private static final long LOOK_AROUND_NANOS = 50_000_000;

    /** Of thousands of users each looks more seldom: together they would keep the machine busy. */
    private static final long NANOS_PER_USER = 500_000;

    private static final long SELDOM_NANOS = 1_000_000_000;

    private final SharedLoad load;
    private final MeasuredWindow window;
    private final NanoClock clock;
    private final long lookAround;

    Pauses(SharedLoad load) {
        this.load = load;
        this.window = load.window();
        this.clock = load.clock();
        this.lookAround = Math.max(LOOK_AROUND_NANOS, Math.min(SELDOM_NANOS, load.users() * NANOS_PER_USER));
    }

    /** Sleeps until {@code wake}, but not past the end of the load, and not when all iterations have been made. */
    long until(long wake, long from) {
        return until(wake, from, true);
    }

    /** Sleeps until an arrival is due that this user has claimed: nobody else will make it. */
    long untilClaimed(long due, long from) {
        return until(due, from, false);
    }

    private long until(long wake, long from, boolean unlessExhausted) {
        long now = from;
        while (now - wake < 0 && !isEnded(unlessExhausted) && !window.isOver(now)) {
            long left = Math.min(wake - now, window.end() - now);
            now = sleepUntil(now + Math.min(left, lookAround));
        }
        return now;
    }

    private boolean isEnded(boolean orExhausted) {
        return orExhausted ? load.isStoppedOrExhausted() : load.stop().isRaised();
    }

    /** Nobody starts before the load does, not even one who need not start at all: its calls would pass for warm-up. */
    long untilOrigin() {
        long now = clock.nanoTime();
        while (now - window.origin() < 0 && !load.stop().isRaised()) {
            now = sleepUntil(window.origin());
        }
        return now;
    }

    /** Sleeps, unless interrupted, and tells the time. */
    private long sleepUntil(long wake) {
        try {
            clock.sleepUntil(wake);
        } catch (InterruptedException cutOrLate) {
            // Of the cut the callers' conditions tell; else it was meant for a call that has already returned.
        }
        return clock.nanoTime();
    }
}
