package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Judges one budget on every window of its length, while the load runs and in constant memory: a window that has passed leaves
 * nothing but its verdict. A call belongs to the window in which it ended. Used by one thread.
 */
final class WindowFold {

    /** Readings are never exactly on time. */
    private static final Duration SLACK = Duration.ofMillis(50);

    private final Budget budget;
    private final Budget inOneWindow;
    private final Duration length;
    private final Span span;
    private @Nullable Interval open;
    private int windows;
    private int broken;
    private long samples;
    private @Nullable BudgetVerdict worst;
    private Optional<Duration> firstBreach = Optional.empty();

    WindowFold(Budget budget, Duration length, Span span) {
        this.budget = budget;
        this.inOneWindow = budget.in(budget.scope().overall());
        this.length = length;
        this.span = span;
    }

    void add(Interval interval) {
        boolean hasBegun = interval.start().plus(SLACK).compareTo(span.start()) >= 0;
        if (!hasBegun || interval.end().compareTo(span.end().plus(SLACK)) > 0) {
            return;
        }
        open = open == null ? interval : open.plus(interval);
        if (open.length().plus(SLACK).compareTo(length) >= 0) {
            judge(open);
            open = null;
        }
    }

    private void judge(Interval window) {
        windows++;
        LoadPart part = asPart(window);
        BudgetVerdict verdict = part.step(budget.scope().step())
                .filter(step -> step.counts().total() > 0)
                .map(step -> inOneWindow.judge(step, part, LoadResult.of(part)))
                .orElseGet(() -> BudgetVerdict.noSamples(inOneWindow));
        samples += verdict.samples();
        // A window may well hold too few calls for its percentile; then only what is over the limit tells.
        boolean isBroken = verdict.verdict() == Verdict.BROKEN || isOver(verdict);
        if (isBroken) {
            broken++;
            firstBreach = firstBreach.isPresent() ? firstBreach : Optional.of(window.start());
        }
        worst = worst == null || isWorse(verdict, worst) ? verdict : worst;
    }

    private static boolean isOver(BudgetVerdict verdict) {
        OptionalDouble overrun = verdict.overrun();
        return overrun.isPresent() && overrun.getAsDouble() > 0;
    }

    private static boolean isWorse(BudgetVerdict verdict, BudgetVerdict other) {
        // A value that was not reached is worse than any that was.
        double worse = verdict.overrun().orElse(verdict.isMet() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        double before = other.overrun().orElse(other.isMet() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        return worse > before;
    }

    private static LoadPart asPart(Interval window) {
        return new LoadPart(
                "",
                window.start(),
                window.end(),
                window.length(),
                asResult(window.iterations()),
                window.steps().stream().map(WindowFold::asResult).toList(),
                Starts.NONE,
                List.of());
    }

    private static StepResult asResult(StepInterval step) {
        return new StepResult(
                step.name(),
                step.counts(),
                step.response(),
                step.service(),
                LatencyHistogram.EMPTY,
                step.counts().succeeded(),
                0);
    }

    /** The verdict over all windows; its value is that of the worst of them. */
    BudgetVerdict verdict() {
        if (worst == null) {
            return BudgetVerdict.of(budget).broken(Reason.NO_SAMPLES);
        }
        var verdict = BudgetVerdict.of(budget)
                .samples(samples)
                .measured(worst.measured())
                .windows(new BudgetVerdict.Windows(windows, broken))
                .firstBreach(firstBreach);
        return broken == 0 ? verdict.met(Reason.NONE) : verdict.broken(reasonOf(worst));
    }

    private static Reason reasonOf(BudgetVerdict worst) {
        return worst.verdict() == Verdict.INCONCLUSIVE ? Reason.OVER_LIMIT : worst.reason();
    }
}
