package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
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

    static Optional<Duration> ofPercentile(
            LatencyBudget budget, Percentile percentile, LoadPart part, LoadResult result) {
        return find(part, result, budget.scope().step(), step -> {
            long samples = samples(budget.basis(), step.counts());
            return samples > 0 && samples - over(budget, step) < percentile.rank(samples);
        });
    }

    static Optional<Duration> ofMaximum(LatencyBudget budget, LoadPart part, LoadResult result) {
        return find(part, result, budget.scope().step(), step -> over(budget, step) > 0);
    }

    static Optional<Duration> ofMean(LatencyBudget budget, LoadPart part, LoadResult result) {
        return find(part, result, budget.scope().step(), step -> {
            LatencyHistogram times = step.latencies(budget.clock()).histogram();
            return !times.isEmpty() && times.mean().compareTo(budget.atMost()) > 0;
        });
    }

    static Optional<Duration> ofErrorRate(ErrorRateBudget budget, LoadPart part, LoadResult result) {
        return find(part, result, budget.scope().step(), step -> step.counts().failedShare() > budget.atMost());
    }

    private static long over(LatencyBudget budget, StepInterval step) {
        return step.latencies(budget.clock()).slowerThan(budget.atMost())
                + (budget.basis() == Basis.ALL_CALLS ? step.counts().failed() : 0);
    }

    private static long samples(Basis basis, OutcomeCounts counts) {
        return basis == Basis.SUCCESSES ? counts.succeeded() : counts.total();
    }

    private static Optional<Duration> find(
            LoadPart part, LoadResult result, String step, Predicate<StepInterval> breaks) {
        return result.intervals().stream()
                .filter(interval -> interval.end().compareTo(part.start()) > 0)
                .filter(interval -> part.name().isEmpty() || interval.start().compareTo(part.end()) < 0)
                .filter(interval -> interval.step(step).filter(breaks).isPresent())
                .map(Interval::start)
                .map(start -> start.compareTo(part.start()) < 0 ? part.start() : start)
                .findFirst();
    }
}
