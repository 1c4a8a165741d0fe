package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.Envelope;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.Spread;
import io.perfjunit.run.EnvelopeWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a service bears one level of a sweep; left out is what is not known.
 *
 * @param load users or offered rate
 * @param state in which it is
 * @param perSecondLow lowest throughput of the stretches of the level, successes per second
 * @param perSecondHigh highest
 * @param p95LowNanos lowest 95th percentile of the stretches of the level
 * @param p95HighNanos highest
 * @param failedShare share of the calls that failed
 * @param causes why it is degrading or unstable; empty for another state
 * @param because the same in words, or what would have to be known
 */
public record EnvelopeDocument(
        double load,
        LevelState state,
        @Nullable Double perSecondLow,
        @Nullable Double perSecondHigh,
        @Nullable Long p95LowNanos,
        @Nullable Long p95HighNanos,
        @Nullable Double failedShare,
        List<Envelope.Cause> causes,
        String because) {

    public EnvelopeDocument {
        Required.field("envelope.state", state);
        Required.field("envelope.because", because);
        causes = RunDocument.orEmpty(causes);
    }

    static List<EnvelopeDocument> of(Envelope envelope) {
        return envelope.levels().stream().map(EnvelopeDocument::of).toList();
    }

    private static EnvelopeDocument of(Envelope.Level level) {
        Optional<Spread> perSecond = level.spread().perSecond();
        Optional<Spread> p95 = level.spread().p95Nanos();
        OptionalDouble failed = level.spread().failedShare();
        return new EnvelopeDocument(
                level.spread().load(),
                level.state(),
                perSecond.map(Spread::low).orElse(null),
                perSecond.map(Spread::high).orElse(null),
                p95.map(it -> Math.round(it.low())).orElse(null),
                p95.map(it -> Math.round(it.high())).orElse(null),
                failed.isPresent() ? failed.getAsDouble() : null,
                level.causes(),
                EnvelopeWords.because(level));
    }
}
