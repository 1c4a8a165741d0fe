package io.perfjunit.sla;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.EffectiveSample;
import io.perfjunit.stats.OrderStatistics;
import io.perfjunit.stats.ShareInterval;
import java.time.Duration;
import java.util.OptionalDouble;

/** A figure of a response-time distribution that a budget can limit. */
public sealed interface LatencyFigure {

    /** Judges {@code budget}, whose figure this is, on a step that was seen. */
    BudgetVerdict judge(LatencyBudget budget, StepResult step, LoadPart part, LoadResult result);

    /**
     * The value at a rank. Over all calls, failed calls rank slower than every success, so that "p95 at most 500 ms" means that
     * 95 % of all calls were answered well within 500 ms.
     *
     * @param percentile which rank
     */
    record AtPercentile(Percentile percentile) implements LatencyFigure {

        @Override
        public BudgetVerdict judge(LatencyBudget budget, StepResult step, LoadPart part, LoadResult result) {
            long samples = budget.samples(step);
            if (samples == 0) {
                return BudgetVerdict.noSamples(budget);
            }
            long over = budget.overLimit(step);
            long rank = percentile.rank(samples);
            double allowed = percentile.shareBeyond();
            boolean within = samples - over >= rank;
            OptionalDouble value = valueAt(rank, budget.times(step));
            EffectiveSample sample = budget.sample(step, orEndless(value), part, result);
            var share = (within ? budget.sampleAtLimit(step, part, result) : sample)
                    .clopperPearson(over, ShareInterval.CONFIDENCE);
            var verdict = BudgetVerdict.of(budget)
                    .samples(samples)
                    .measured(onItsSide(within, budget, value))
                    .interval(interval(budget.times(step), sample))
                    .over(over, share, allowed)
                    .firstBreach(FirstBreach.ofPercentile(budget, percentile, part, result));
            long beyond = samples - rank;
            if (beyond == 0 && !share.isAbove(allowed)) {
                return verdict.inconclusive(OrderStatistics.samplesFor(percentile.share(), 1));
            }
            if (!within) {
                return verdict.broken(rank > budget.times(step).count() ? Reason.NOT_REACHED : Reason.OVER_LIMIT);
            }
            return verdict.met(beyond < OrderStatistics.SAMPLES_BEYOND ? Reason.FEW_SAMPLES : Reason.NONE);
        }

        /**
         * The verdict counts calls exactly, a histogram knows values to 0.1 %: next to the limit the value is kept on the side
         * that the counts prove.
         */
        private static OptionalDouble onItsSide(boolean within, LatencyBudget budget, OptionalDouble value) {
            if (value.isEmpty()) {
                return value;
            }
            double limit = budget.limit();
            return OptionalDouble.of(
                    within ? Math.min(value.getAsDouble(), limit) : Math.max(value.getAsDouble(), limit + 1));
        }

        /** Empty when the rank falls among the calls that failed. */
        private static OptionalDouble valueAt(long rank, LatencyHistogram successes) {
            return rank > successes.count()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) successes.atRank(rank).toNanos());
        }

        /** When the percentile falls among the failures, only they are beyond it. */
        private static Duration orEndless(OptionalDouble nanos) {
            return Duration.ofNanos(nanos.isEmpty() ? Long.MAX_VALUE : (long) nanos.getAsDouble());
        }

        /** Between which values the percentile lies; the upper end is infinite when it falls among the failures. */
        private ValueInterval interval(LatencyHistogram times, EffectiveSample sample) {
            var ranks = OrderStatistics.quantileInterval(percentile.share(), sample, ShareInterval.CONFIDENCE);
            double low = ranks.low() < 1 ? 0 : valueAt(ranks.low(), times).orElse(Double.POSITIVE_INFINITY);
            double high = valueAt(ranks.high(), times).orElse(Double.POSITIVE_INFINITY);
            return new ValueInterval(low, high);
        }

        @Override
        public String toString() {
            return percentile.toString();
        }
    }

    /** The slowest call; over all calls, one that failed is slower than any. */
    record Maximum() implements LatencyFigure {

        @Override
        public BudgetVerdict judge(LatencyBudget budget, StepResult step, LoadPart part, LoadResult result) {
            long samples = budget.samples(step);
            if (samples == 0) {
                return BudgetVerdict.noSamples(budget);
            }
            boolean reached = samples == budget.times(step).count();
            var verdict = BudgetVerdict.of(budget)
                    .samples(samples)
                    .measured(
                            reached
                                    ? OptionalDouble.of(
                                            (double) budget.times(step).max().toNanos())
                                    : OptionalDouble.empty())
                    .over(budget.overLimit(step))
                    .firstBreach(FirstBreach.ofMaximum(budget, part, result));
            if (!reached) {
                return verdict.broken(Reason.NOT_REACHED);
            }
            boolean within = budget.times(step).max().compareTo(budget.atMost()) <= 0;
            return within ? verdict.met(Reason.NONE) : verdict.broken(Reason.OVER_LIMIT);
        }

        @Override
        public String toString() {
            return "max";
        }
    }

    /**
     * The arithmetic mean of the successes. A call that failed has no response time that could be averaged, so that over all
     * calls the mean is not reached as soon as one failed.
     */
    record Mean() implements LatencyFigure {

        @Override
        public BudgetVerdict judge(LatencyBudget budget, StepResult step, LoadPart part, LoadResult result) {
            long samples = budget.samples(step);
            if (samples == 0) {
                return BudgetVerdict.noSamples(budget);
            }
            boolean reached = samples == budget.times(step).count();
            // Not rounded to whole nanoseconds, or a mean just over its limit would be shown as equal to it.
            double mean = (double) budget.times(step).sumNanos() / samples;
            var verdict = BudgetVerdict.of(budget)
                    .samples(samples)
                    .measured(reached ? OptionalDouble.of(mean) : OptionalDouble.empty())
                    .over(budget.overLimit(step))
                    .firstBreach(FirstBreach.ofMean(budget, part, result));
            if (!reached) {
                return verdict.broken(Reason.NOT_REACHED);
            }
            return mean <= budget.limit() ? verdict.met(Reason.NONE) : verdict.broken(Reason.OVER_LIMIT);
        }

        @Override
        public String toString() {
            return "mean";
        }
    }
}
