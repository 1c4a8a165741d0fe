package io.perfjunit.run;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.capacity.Probe;
import io.perfjunit.sla.capacity.ProbeOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One probe of a search for the capacity, with the figures that matter there.
 *
 * @param level users or arrivals per second that were asked for
 * @param verifies true when it was the longer look at a level that the search would have ended with
 * @param outcome what became of it
 * @param breaches limits that were broken or could not be decided, in words such as {@code p95 412 ms > 200 ms}
 * @param startedAt when it began
 * @param window length of the measured time
 * @param counts how its iterations ended
 * @param throughput successes per second
 * @param p50 median response time of successes; empty without one
 * @param p95 their 95th percentile
 * @param p99 their 99th percentile
 * @param health how well the generator could work
 */
public record CapacityProbe(
        double level,
        boolean verifies,
        ProbeOutcome outcome,
        List<String> breaches,
        Instant startedAt,
        Duration window,
        OutcomeCounts counts,
        double throughput,
        Optional<Duration> p50,
        Optional<Duration> p95,
        Optional<Duration> p99,
        GeneratorHealth.State health) {

    public CapacityProbe {
        breaches = List.copyOf(breaches);
    }

    /** The probe that {@code attempt} was. */
    public static CapacityProbe of(Probe probe, ProbeOutcome outcome, Attempt attempt) {
        LoadResult result = attempt.result();
        return new CapacityProbe(
                probe.level(),
                probe.verifies(),
                outcome,
                Stream.concat(attempt.verdict().broken().stream(), attempt.verdict().inconclusive().stream())
                        .map(verdict -> new BudgetWords(verdict, result).breach())
                        .toList(),
                result.timeline().startedAt(),
                result.timeline().window(),
                result.iterations().counts(),
                result.throughput(),
                percentile(result, Percentile.P50),
                percentile(result, Percentile.P95),
                percentile(result, Percentile.P99),
                result.health().state());
    }

    private static Optional<Duration> percentile(LoadResult result, Percentile percentile) {
        LatencyHistogram times = result.iterations().successes();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.percentile(percentile));
    }
}
