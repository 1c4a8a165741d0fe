package io.perfjunit.report.json;

import io.perfjunit.report.json.StepDocument.OverLimitDocument;
import io.perfjunit.result.HistogramCodec;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and distributions as documents. */
final class StepMapper {

    private StepMapper() {}

    static StepDocument toDocument(StepResult step, Duration window, boolean withHistograms) {
        boolean late = !step.service().equals(step.response());
        return new StepDocument(
                WellFormed.text(step.name()),
                counts(step.counts()),
                window.isZero() ? 0 : step.completedInWindow() * 1e9 / window.toNanos(),
                step.completedInWindow(),
                step.endedInDrain(),
                distribution(step.successes(), withHistograms),
                distribution(step.failures(), withHistograms),
                distribution(step.all(), false),
                overLimit(step.response().overLimit()),
                late ? distribution(step.service().histogram(), withHistograms) : null,
                late ? overLimit(step.service().overLimit()) : null,
                ExchangeMapper.exchanges(step.exchanges(), withHistograms));
    }

    static SliceDocument slice(StepInterval slice) {
        CountsDocument counts = counts(slice.counts());
        LatencyHistogram successes = slice.successes();
        LatencyHistogram service = slice.service().equals(slice.response())
                ? LatencyHistogram.EMPTY
                : slice.service().histogram();
        return new SliceDocument(
                WellFormed.text(slice.name()),
                counts.succeeded(),
                counts.failedCheck(),
                counts.error(),
                counts.timeout(),
                counts.interrupted(),
                counts.neverStarted(),
                at(successes, Percentile.P50),
                at(successes, Percentile.P95),
                at(successes, Percentile.P99),
                max(successes),
                at(service, Percentile.P50),
                at(service, Percentile.P95),
                at(service, Percentile.P99),
                max(service));
    }

    private static List<OverLimitDocument> overLimit(Map<Long, Long> overLimit) {
        return overLimit.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new OverLimitDocument(it.getKey(), it.getValue()))
                .toList();
    }

    static CountsDocument counts(OutcomeCounts counts) {
        return new CountsDocument(
                counts.of(Outcome.SUCCESS),
                counts.of(Outcome.FAILED_CHECK),
                counts.of(Outcome.ERROR),
                counts.of(Outcome.TIMEOUT),
                counts.of(Outcome.INTERRUPTED),
                counts.of(Outcome.NEVER_STARTED));
    }

    static DistributionDocument distribution(LatencyHistogram values, boolean withHistogram) {
        if (values.isEmpty()) {
            return new DistributionDocument(0, 0, null, null, null, null, null, null, null, null, null, null);
        }
        return new DistributionDocument(
                values.count(),
                values.sumNanos(),
                values.min().toNanos(),
                values.mean().toNanos(),
                at(values, Percentile.P50),
                at(values, Percentile.P75),
                at(values, Percentile.P90),
                at(values, Percentile.P95),
                at(values, Percentile.P99),
                at(values, Percentile.P999),
                max(values),
                withHistogram ? HistogramCodec.encode(values) : null);
    }

    private static @Nullable Long at(LatencyHistogram values, Percentile percentile) {
        return values.isEmpty() ? null : values.percentile(percentile).toNanos();
    }

    private static @Nullable Long max(LatencyHistogram values) {
        return values.isEmpty() ? null : values.max().toNanos();
    }
}
