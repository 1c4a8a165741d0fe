package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.ShareInterval;
import io.perfjunit.stats.Slice;
import java.util.OptionalDouble;

/**
 * An upper limit for the share of calls that did not succeed, whatever kept them from it.
 *
 * @param scope what it belongs to
 * @param atMost the limit, 0 to 1; a value equal to it is within
 */
public record ErrorRateBudget(Scope scope, double atMost) implements Budget {

    @Override
    public String metric() {
        return "error rate";
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public double limit() {
        return atMost;
    }

    @Override
    public ErrorRateBudget in(Scope other) {
        return new ErrorRateBudget(other, atMost);
    }

    @Override
    public BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result) {
        long calls = step.counts().total();
        if (calls == 0) {
            return BudgetVerdict.noSamples(this);
        }
        long failed = step.counts().failed();
        var sample = new CallSlices(part, result, scope.step())
                .sample(ended -> new Slice(CallSlices.ended(ended.counts()), CallSlices.failed(ended.counts())))
                .forCalls(calls);
        var share = sample.wilson(failed, ShareInterval.CONFIDENCE);
        var verdict = BudgetVerdict.of(this)
                .samples(calls)
                .measured(OptionalDouble.of(step.counts().failedShare()))
                .interval(new ValueInterval(share.low(), share.high()))
                .firstBreach(FirstBreach.ofErrorRate(this, part, result));
        if (atMost == 0) {
            // Taken literally: no number of calls could prove that none will ever fail.
            verdict.over(failed);
        } else {
            verdict.over(failed, sample.clopperPearson(failed, ShareInterval.CONFIDENCE), atMost);
        }
        return step.counts().failedShare() <= atMost ? verdict.met(Reason.NONE) : verdict.broken(Reason.OVER_LIMIT);
    }
}
