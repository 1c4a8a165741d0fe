package io.perfjunit;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of the figures has to know beside them, and what no limit judges. */
final class RunNotices {

    /** Below it, what the clock and the harness take is no longer small beside the call. */
    private static final Duration SHORTEST_TO_TELL = Duration.ofNanos(1_000);

    private final LoadLock lock;
    private final LeftThreads threads = new LeftThreads();

    /** Notices about a load that is about to begin under {@code lock}. */
    RunNotices(LoadLock lock) {
        this.lock = lock;
    }

    /** To be asked when the load is over; {@code users} of it ran at the same time. */
    List<String> of(LoadResult result, int users) {
        List<String> notices = new ArrayList<>(lock.notices());
        tooShort(result.iterations().successes()).ifPresent(notices::add);
        threads.notice(users).ifPresent(notices::add);
        return notices;
    }

    private static Optional<String> tooShort(LatencyHistogram calls) {
        return calls.isEmpty() || calls.mean().compareTo(SHORTEST_TO_TELL) >= 0
                ? Optional.empty()
                : Optional.of("a call takes " + Figures.duration(calls.mean())
                        + ", near the resolution of the clock: these are figures of the harness, not of the body");
    }
}
