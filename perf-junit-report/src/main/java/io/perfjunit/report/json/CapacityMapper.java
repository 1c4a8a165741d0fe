package io.perfjunit.report.json;

import io.perfjunit.run.CapacityProbe;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.run.CapacityWords;
import io.perfjunit.sla.capacity.CapacityEstimate;
import io.perfjunit.sla.capacity.CapacityFound;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Searches for the capacity as documents. */
final class CapacityMapper {

    private CapacityMapper() {}

    static CapacityDocument toDocument(CapacityResult result) {
        CapacityFound found = result.found();
        Optional<CapacityEstimate> estimate = found.estimate();
        return new CapacityDocument(
                WellFormed.text(CapacityWords.found(result)),
                result.unit(),
                result.range().from(),
                result.range().upTo(),
                result.range().asserted().orElse(result.range().from()),
                value(found.holds()),
                value(found.breaks()),
                estimate.map(CapacityEstimate::likely).orElse(null),
                estimate.map(CapacityEstimate::low).orElse(null),
                estimate.map(CapacityEstimate::high).filter(Double::isFinite).orElse(null),
                result.isVerified(),
                found.end(),
                result.took().toNanos(),
                result.longest().toNanos(),
                result.probes().stream().map(CapacityMapper::probe).toList());
    }

    private static ProbeDocument probe(CapacityProbe probe) {
        return new ProbeDocument(
                probe.level(),
                probe.verifies(),
                probe.outcome(),
                probe.breaches().stream().map(WellFormed::text).toList(),
                probe.startedAt().toString(),
                probe.window().toNanos(),
                StepMapper.counts(probe.counts()),
                probe.throughput(),
                nanos(probe.p50()),
                nanos(probe.p95()),
                nanos(probe.p99()),
                probe.health());
    }

    private static @Nullable Long nanos(Optional<Duration> time) {
        return time.map(Duration::toNanos).orElse(null);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
