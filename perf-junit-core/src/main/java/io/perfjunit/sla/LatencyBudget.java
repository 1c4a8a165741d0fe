package io.perfjunit.sla;

import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.EffectiveSample;
import io.perfjunit.stats.Slice;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * An upper limit for a figure of the response-time distribution.
 *
 * @param scope what it belongs to
 * @param figure the figure: a percentile, the mean, or the maximum
 * @param atMost the limit, more than 0; a value equal to it is within
 * @param basis which calls it looks at
 * @param clock from when on they are timed
 */
public record LatencyBudget(Scope scope, LatencyFigure figure, Duration atMost, Basis basis, LatencyClock clock)
        implements Budget {

    /** A limit for response times. */
    public LatencyBudget(Scope scope, LatencyFigure figure, Duration atMost, Basis basis) {
        this(scope, figure, atMost, basis, LatencyClock.RESPONSE);
    }

    @Override
    public String metric() {
        return figure.toString();
    }

    @Override
    public Unit unit() {
        return Unit.NANOSECONDS;
    }

    @Override
    public double limit() {
        return atMost.toNanos();
    }

    @Override
    public LatencyBudget in(Scope other) {
        return new LatencyBudget(other, figure, atMost, basis, clock);
    }

    @Override
    public BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result) {
        return figure.judge(this, step, part, result);
    }

    /** The distribution that this budget looks at. */
    LatencyHistogram times(StepResult step) {
        return step.latencies(clock).histogram();
    }

    /** Calls that this budget looks at. */
    long samples(StepResult step) {
        return basis == Basis.SUCCESSES
                ? step.counts().succeeded()
                : step.counts().total();
    }

    /** Calls among them that were not answered well within the limit. */
    long overLimit(StepResult step) {
        long slow = step.latencies(clock).slowerThan(atMost);
        return basis == Basis.SUCCESSES ? slow : slow + step.counts().failed();
    }

    /** True when so large a share of failed calls breaks it by itself, however fast the others are. */
    boolean isBrokenBy(double failedShare) {
        if (basis == Basis.SUCCESSES || failedShare == 0) {
            return false;
        }
        return !(figure instanceof LatencyFigure.AtPercentile at)
                || failedShare > at.percentile().shareBeyond();
    }

    /** What the calls of a step are worth, which may come in bursts over the limit or over the percentile that it limits. */
    EffectiveSample sample(StepResult step, Duration percentile, LoadPart part, LoadResult result) {
        var slices = new CallSlices(part, result, scope.step());
        return Stream.of(atMost, percentile)
                .map(threshold -> slices.sample(ended -> slice(ended, threshold)))
                .min(Comparator.comparingDouble(EffectiveSample::size))
                .orElseThrow()
                .forCalls(samples(step));
    }

    /**
     * What they are worth by their bursts over the limit alone. Enough to say that it holds: bursts that stay far below the limit, as
     * at the beginning of a window that becomes faster, are no reason to doubt it.
     */
    EffectiveSample sampleAtLimit(StepResult step, LoadPart part, LoadResult result) {
        return new CallSlices(part, result, scope.step())
                .sample(ended -> slice(ended, atMost))
                .forCalls(samples(step));
    }

    private Slice slice(StepInterval step, Duration threshold) {
        long slow = step.latencies(clock).slowerThan(threshold);
        return basis == Basis.SUCCESSES
                ? new Slice(step.counts().succeeded(), slow)
                : new Slice(CallSlices.ended(step.counts()), slow + CallSlices.failed(step.counts()));
    }
}
