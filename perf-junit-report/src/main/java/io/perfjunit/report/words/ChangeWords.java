package io.perfjunit.report.words;

import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since an earlier run of the same test. Runs of another load are not compared. A change is told and not judged: one
 * run against one cannot tell a regression from noise.
 *
 * @param now the run
 * @param before the earlier one
 */
public record ChangeWords(RunDocument now, PastRunDocument before) {

    /** From so many times on, a factor says more than per cent. */
    private static final double MANY_TIMES = 10;

    /** Of the 95th percentile, such as {@code +12 %}; empty when it cannot be compared. */
    public String p95() {
        return percent(before.p95Nanos(), now.iterations().successes().p95Nanos());
    }

    /** Of the throughput. */
    public String throughput() {
        return percent(before.throughputPerSecond(), now.iterations().throughputPerSecond());
    }

    /** Of the error rate, as what it was, since percentages of percentages mislead; empty when it is the same. */
    public String errorRate() {
        Double was = before.failedShare();
        if (was == null || was == now.iterations().counts().failedShare() || !isSameLoad()) {
            return "";
        }
        return "was " + Figures.share(was);
    }

    /** How it stood, where that has changed: {@code was ✓ MET}; else empty. */
    public String standing() {
        Standing was = Standing.of(before);
        return was == Standing.of(now) ? "" : "was " + was.mark() + " " + was.word();
    }

    /** Why figures say nothing, or less than they seem to; empty when they can be compared. */
    public String caveat() {
        if (!isSameLoad()) {
            return "last run: " + PlanWords.brief(before.plan());
        }
        return isSameMachine() ? "" : "last run on another machine";
    }

    /** When and of which commit the earlier run was. */
    public String when() {
        return RunWords.clock(before.startedAt())
                + Optional.ofNullable(before.environment().commit())
                        .map(commit -> ", commit " + RunWords.shortened(commit))
                        .orElse("");
    }

    private boolean isSameLoad() {
        return PlanWords.full(before.plan()).equals(PlanWords.full(now.plan()));
    }

    private boolean isSameMachine() {
        var then = before.environment();
        var here = now.environment();
        return then.os().equals(here.os())
                && then.processors() == here.processors()
                && Objects.equals(then.ci(), here.ci());
    }

    private String percent(@Nullable Number was, @Nullable Number is) {
        if (was == null || is == null || was.doubleValue() <= 0 || is.doubleValue() <= 0 || !isSameLoad()) {
            return "";
        }
        double ratio = is.doubleValue() / was.doubleValue();
        if (ratio >= MANY_TIMES) {
            return String.format(Locale.ROOT, "%.0f times", ratio);
        }
        long percent = Math.round((ratio - 1) * 100);
        String sign = percent > 0 ? "+" : percent < 0 ? "−" : "±";
        return sign + Math.abs(percent) + " %";
    }
}
