package io.perfjunit.report.words;

import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since an earlier run of the same test. Runs of another load are not compared. A change is told and not judged: one
 * run against one cannot tell a regression from noise.
 *
 * @param now the run
 * @param before the earlier one
 * @param name what the earlier one is
 */
public record ChangeWords(RunDocument now, PastRunDocument before, String name) {

    /** From so many times on, a factor says more than per cent. */
    private static final double MANY_TIMES = 10;

    /** Since the last build. */
    public static ChangeWords sinceLastRun(RunDocument now, PastRunDocument before) {
        return new ChangeWords(now, before, "last run");
    }

    /** Since the run that was kept on purpose; empty where none was. */
    public static Optional<ChangeWords> sinceBaseline(RunDocument now) {
        return Optional.ofNullable(now.baseline()).map(kept -> new ChangeWords(now, kept.run(), "baseline"));
    }

    /** All that has changed of the figures: {@code p95 +12 %}, {@code throughput −3 %}; empty when they cannot be compared. */
    public List<String> figures() {
        return Stream.of(named("p95", p95()), named("throughput", throughput()), named("error rate", errorRate()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String named(String figure, String change) {
        return change.isEmpty() ? "" : figure + " " + change;
    }

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
            return name + ": " + PlanWords.brief(before.plan());
        }
        return isSameMachine() ? "" : name + " on another machine";
    }

    /** When and of which commit the earlier run was. */
    public String when() {
        return RunWords.clock(before.startedAt())
                + Optional.ofNullable(before.environment().commit())
                        .map(commit -> ", commit " + RunWords.shortened(commit))
                        .orElse("");
    }

    /** Whether the two can be compared at all. */
    public boolean isSameLoad() {
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
