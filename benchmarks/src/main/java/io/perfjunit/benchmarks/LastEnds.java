package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;

/** When the body last returned to the harness, by the body's own clock. Each user writes to a place of its own. */
final class LastEnds {

    /** As far apart as two users' places must be, not to slow each other down. */
    private static final int STRIDE = 16;

    private final NanoClock clock = NanoClock.system();
    private final long createdAt = clock.nanoTime();
    private final long[] ends;

    LastEnds(int users) {
        ends = new long[users * STRIDE];
    }

    void note(int user) {
        ends[user * STRIDE] = clock.nanoTime() - createdAt;
    }

    /** Since the last call of all returned; to be asked when no user runs any more. */
    long nanosSinceLast() {
        long last = 0;
        for (int user = 0; user < ends.length; user += STRIDE) {
            last = Math.max(last, ends[user]);
        }
        return clock.nanoTime() - createdAt - last;
    }
}
