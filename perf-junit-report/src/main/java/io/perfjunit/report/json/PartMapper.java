package io.perfjunit.report.json;

import io.perfjunit.result.Exemplar;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Starts;
import io.perfjunit.run.Attempt;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a load, and whole attempts, as documents. */
final class PartMapper {

    private PartMapper() {}

    static PartDocument toDocument(LoadPart part, boolean withHistograms) {
        return new PartDocument(
                WellFormed.text(part.name()),
                notNegative(part.start()),
                notNegative(part.end()),
                part.window().toNanos(),
                StepMapper.toDocument(part.iterations(), part.window(), withHistograms),
                part.steps().stream()
                        .map(step -> StepMapper.toDocument(step, part.window(), withHistograms))
                        .toList(),
                starts(part.starts(), withHistograms),
                part.metrics().stream()
                        .map(metric -> MetricMapper.toDocument(metric, withHistograms))
                        .toList());
    }

    static List<PartDocument> stages(LoadResult result, boolean withHistograms) {
        return result.stages().stream()
                .map(part -> toDocument(part, withHistograms))
                .toList();
    }

    static AttemptDocument attempt(Attempt attempt) {
        LoadResult result = attempt.result();
        return new AttemptDocument(
                result.timeline().startedAt().toString(),
                result.end(),
                VerdictMapper.toDocument(attempt.verdict()),
                toDocument(result.whole(), false),
                stages(result, false),
                HealthMapper.toDocument(result.health()));
    }

    static CallDocument call(Exemplar call) {
        return new CallDocument(
                WellFormed.text(call.step()),
                call.user(),
                call.iteration(),
                notNegative(call.at()),
                notNegative(call.response()),
                notNegative(call.service()),
                call.outcome(),
                call.exchange().map(ExchangeMapper::exchange).orElse(null));
    }

    private static @Nullable StartsDocument starts(Starts starts, boolean withHistogram) {
        return starts.due() == 0
                ? null
                : new StartsDocument(
                        starts.due(),
                        starts.started(),
                        starts.waited(),
                        starts.missed(),
                        StepMapper.distribution(starts.lag(), withHistogram));
    }

    private static long notNegative(Duration offset) {
        return Math.max(0, offset.toNanos());
    }
}
