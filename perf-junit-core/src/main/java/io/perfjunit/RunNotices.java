package io.perfjunit;

import io.perfjunit.analysis.steady.Steadiness;
import io.perfjunit.analysis.steady.SteadyState;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a reader of the figures has to know beside them, and what no limit judges. */
final class RunNotices {

    /** Below it, what the clock and the harness take is no longer small beside the call. */
    private static final Duration SHORTEST_TO_TELL = Duration.ofNanos(1_000);

    private final LoadLock lock;
    private final Supplier<List<String>> told;
    private final LeftThreads threads = new LeftThreads();

    /**
     * Notices about a load that is about to begin under {@code lock}.
     *
     * @param told what other modules have to tell of it once it has ended
     */
    RunNotices(LoadLock lock, Supplier<List<String>> told) {
        this.lock = lock;
        this.told = told;
    }

    /** To be asked when the load is over; {@code users} of it ran at the same time. */
    List<String> of(LoadResult result, int users) {
        List<String> notices = new ArrayList<>(lock.notices());
        tooShort(result.iterations().successes()).ifPresent(notices::add);
        drift(result).forEach(notices::add);
        threads.notice(users).ifPresent(notices::add);
        notices.addAll(told.get());
        return notices;
    }

    /** A window that was not steady is no single level that a figure could describe. Of stages each has a window of its own. */
    private static List<String> drift(LoadResult result) {
        List<LoadPart> parts = result.stages().isEmpty() ? List.of(result.whole()) : result.stages();
        return parts.stream()
                .flatMap(part -> drift(windowOf(part, parts.size()), SteadyState.of(part, result)).stream())
                .toList();
    }

    private static String windowOf(LoadPart part, int parts) {
        return "the measured window " + (parts > 1 ? "of stage " + part.name() + " " : "") + "was not steady: ";
    }

    private static Optional<String> drift(String window, Steadiness steadiness) {
        String by = Figures.share(Math.abs(steadiness.change()));
        return switch (steadiness.state()) {
            case GETTING_FASTER ->
                Optional.of(window + "median response times fell by " + by
                        + " from its first to its last third; a longer warm-up may be needed");
            case GETTING_SLOWER ->
                Optional.of(window + "median response times rose by " + by + " from its first to its last third");
            case STEADY, NOT_ENOUGH_DATA -> Optional.empty();
        };
    }

    private static Optional<String> tooShort(LatencyHistogram calls) {
        return calls.isEmpty() || calls.mean().compareTo(SHORTEST_TO_TELL) >= 0
                ? Optional.empty()
                : Optional.of("a call takes " + Figures.duration(calls.mean())
                        + ", near the resolution of the clock: these are figures of the harness, not of the body");
    }
}
