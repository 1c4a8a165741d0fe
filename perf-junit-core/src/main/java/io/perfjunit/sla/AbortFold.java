package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.sla.LatencyFigure.Maximum;
import io.perfjunit.stats.ShareInterval;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one budget of severity ABORT while the load runs, and tells when it is proven that it cannot be kept any more by luck.
 * Looked at many times a run, the proof asks for more confidence than a verdict at the end does. Used by one thread.
 */
final class AbortFold {

    /** Ten looks a second for minutes: at 95 % a service just within its limit would sooner or later be over it by chance. */
    private static final double CONFIDENCE = 0.9999;

    private final Budget budget;
    private final AbortRule rule;
    private final Span span;
    private long samples;
    private long over;
    private long succeeded;
    private Duration seen = Duration.ZERO;
    private @Nullable Duration brokenSince;

    AbortFold(Budget budget, Span span) {
        this.budget = budget;
        this.rule = budget.scope().abort();
        this.span = span;
    }

    /** Takes an interval; true when the load is to end. */
    boolean add(Interval interval) {
        if (interval.start().compareTo(span.start().plus(rule.grace())) < 0
                || interval.start().compareTo(span.end()) >= 0) {
            return false;
        }
        count(interval);
        if (!isProven()) {
            brokenSince = null;
            return false;
        }
        brokenSince = brokenSince == null ? interval.start() : brokenSince;
        return interval.end().minus(brokenSince).compareTo(rule.held()) >= 0;
    }

    private void count(Interval interval) {
        seen = seen.plus(interval.length());
        stepOf(interval).ifPresent(step -> {
            OutcomeCounts counts = step.counts();
            succeeded += counts.succeeded();
            samples += samplesOf(counts);
            over += overOf(step);
        });
    }

    private Optional<StepInterval> stepOf(Interval interval) {
        String step = budget.scope().step();
        return step.isEmpty()
                ? Optional.of(interval.iterations())
                : interval.steps().stream().filter(s -> s.name().equals(step)).findFirst();
    }

    private long samplesOf(OutcomeCounts counts) {
        return budget instanceof LatencyBudget latency && latency.basis() == Basis.SUCCESSES
                ? counts.succeeded()
                : counts.total();
    }

    private long overOf(StepInterval step) {
        if (budget instanceof LatencyBudget latency) {
            long slow = step.latencies(latency.clock()).slowerThan(latency.atMost());
            return latency.basis() == Basis.SUCCESSES
                    ? slow
                    : slow + step.counts().failed();
        }
        return step.counts().failed();
    }

    private boolean isProven() {
        if (budget instanceof LatencyBudget latency) {
            return latency.figure() instanceof Maximum ? over > 0 : isShareProven(latency);
        }
        if (budget instanceof ErrorRateBudget errors) {
            return errors.atMost() == 0 ? over > 0 : isAbove(errors.atMost());
        }
        return budget instanceof ThroughputBudget floor && isTooSlow(floor);
    }

    private boolean isShareProven(LatencyBudget latency) {
        return latency.figure() instanceof AtPercentile at
                && isAbove(at.percentile().shareBeyond());
    }

    /** More calls are over the limit than may be, by far more than chance, and even if no other call of the load will be. */
    private boolean isAbove(double allowed) {
        return samples > 0
                && ShareInterval.clopperPearson(over, samples, CONFIDENCE).isAbove(allowed)
                && over > allowed * expectedSamples();
    }

    private double expectedSamples() {
        double share = Math.max(1, (double) span.length().toNanos() / Math.max(1, seen.toNanos()));
        return budget.scope().step().isEmpty() && span.calls().isPresent()
                ? Math.max(samples, span.calls().getAsLong())
                : samples * share;
    }

    /** Even if all that is left of the window ran at twice the asked rate, the floor would not be reached. */
    private boolean isTooSlow(ThroughputBudget floor) {
        double wanted = floor.atLeast() * span.length().toNanos() / 1e9;
        double left = Math.max(0, span.length().minus(rule.grace()).minus(seen).toNanos()) / 1e9;
        // Of the grace nothing is known: it may have been as fast as asked.
        double inGrace = floor.atLeast() * rule.grace().toNanos() / 1e9;
        return inGrace + succeeded + 2 * floor.atLeast() * left < wanted;
    }
}
