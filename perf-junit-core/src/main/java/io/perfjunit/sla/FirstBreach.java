package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepInterval;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the first interval of the measured window that, taken alone, breaks a limit. */
final class FirstBreach {

    private FirstBreach() {}

    static Optional<Duration> ofPercentile(LatencyBudget budget, Percentile percentile, LoadResult result) {
        return find(result, budget.scope().step(), step -> {
            long samples = samples(budget.basis(), step.counts());
            return samples > 0 && samples - over(budget, step) < percentile.rank(samples);
        });
    }

    static Optional<Duration> ofMaximum(LatencyBudget budget, LoadResult result) {
        return find(result, budget.scope().step(), step -> over(budget, step) > 0);
    }

    static Optional<Duration> ofMean(LatencyBudget budget, LoadResult result) {
        return find(
                result,
                budget.scope().step(),
                step -> !step.successes().isEmpty() && step.successes().mean().compareTo(budget.atMost()) > 0);
    }

    static Optional<Duration> ofErrorRate(ErrorRateBudget budget, LoadResult result) {
        return find(result, budget.scope().step(), step -> step.counts().failedShare() > budget.atMost());
    }

    private static long over(LatencyBudget budget, StepInterval step) {
        return step.successes().countAbove(budget.atMost().toNanos())
                + (budget.basis() == Basis.ALL_CALLS ? step.counts().failed() : 0);
    }

    private static long samples(Basis basis, OutcomeCounts counts) {
        return basis == Basis.SUCCESSES ? counts.succeeded() : counts.total();
    }

    private static Optional<Duration> find(LoadResult result, String step, Predicate<StepInterval> breaks) {
        Duration windowStart = result.timeline().windowStart();
        return result.intervals().stream()
                .filter(interval -> interval.end().compareTo(windowStart) > 0)
                .filter(interval -> of(step, interval).filter(breaks).isPresent())
                .map(Interval::start)
                .map(start -> start.compareTo(windowStart) < 0 ? windowStart : start)
                .findFirst();
    }

    private static Optional<StepInterval> of(String step, Interval interval) {
        return step.isEmpty()
                ? Optional.of(interval.iterations())
                : interval.steps().stream().filter(s -> s.name().equals(step)).findFirst();
    }
}
