package io.perfjunit.run;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells how a running load fares since it was last told: in a log every second, and every five once the load is older than ten; on a
 * terminal twice a second, with a bar. Used by one thread.
 */
public final class ProgressLine {

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofSeconds(5);
    private static final Duration LIVE = Duration.ofMillis(500);
    private static final int BAR = 20;
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final TestName test;
    private final LoadPlan plan;
    private final boolean live;
    private Duration toldAt = Duration.ZERO;
    private OutcomeCounts counts = OutcomeCounts.NONE;
    private LatencyHistogram times = LatencyHistogram.EMPTY;
    private long failed;
    private long total;

    /**
     * A line about the load of {@code test}.
     *
     * @param live for a terminal, on which each line takes the place of the one before
     */
    public ProgressLine(TestName test, LoadPlan plan, boolean live) {
        this.test = test;
        this.plan = plan;
        this.live = live;
    }

    /** Takes an interval; gives a line when it is time for one. */
    public Optional<String> add(Interval interval) {
        counts = counts.plus(interval.iterations().counts());
        times = times.plus(interval.iterations().successes());
        failed += interval.iterations().counts().failed();
        total += interval.iterations().counts().total();
        Duration since = interval.end().minus(toldAt);
        Duration every = live ? LIVE : interval.end().compareTo(YOUNG) <= 0 ? OFTEN : SELDOM;
        // Readings are never exactly on time: a hair early is time enough.
        if (since.plusMillis(20).compareTo(every) < 0) {
            return Optional.empty();
        }
        String line = line(interval, since);
        toldAt = interval.end();
        counts = OutcomeCounts.NONE;
        times = LatencyHistogram.EMPTY;
        return Optional.of(line);
    }

    private String line(Interval interval, Duration since) {
        double rate = counts.succeeded() * 1e9 / since.toNanos();
        String p95 = times.isEmpty() ? "-" : Figures.duration(times.percentile(Percentile.P95));
        return test.title() + "  " + bar(interval.end()) + Figures.duration(rounded(interval.end())) + planned()
                + left(interval.end()) + part(interval) + " · "
                + Figures.count(interval.users(), "user") + " · " + Figures.perSecond(rate) + " · p95 " + p95 + " · "
                + Figures.count(failed) + " of " + Figures.count(total, "call") + " failed";
    }

    private String bar(Duration now) {
        if (!live || plan.length().isEmpty()) {
            return "";
        }
        double share = Math.min(
                1, (double) now.toNanos() / Math.max(1, plan.length().get().toNanos()));
        int filled = (int) Math.round(share * BAR);
        return "▕" + "█".repeat(filled) + "░".repeat(BAR - filled) + "▏ ";
    }

    /** Where lines follow each other, their reader subtracts. */
    private String left(Duration now) {
        if (!live || plan.length().isEmpty()) {
            return "";
        }
        Duration left = plan.length().get().minus(now);
        return left.isNegative() ? ", draining" : ", " + Figures.duration(rounded(left)) + " left";
    }

    private static Duration rounded(Duration time) {
        return Duration.ofSeconds(Math.round(time.toMillis() / 1e3));
    }

    private String planned() {
        return plan.length().map(length -> " of " + Figures.duration(length)).orElse("");
    }

    private String part(Interval interval) {
        return interval.end().compareTo(plan.leadIn()) <= 0 && !plan.leadIn().isZero() ? " (warm-up)" : "";
    }
}
