package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.report.json.TierDocument;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Where figures fall among their limits. */
final class Tiers {

    private Tiers() {}

    static TierDocument of(FigureTarget target, String side, Optional<StepFigures> step) {
        OptionalDouble value = step.map(target.figure()::of).orElseGet(OptionalDouble::empty);
        return new TierDocument(
                side,
                target.step(),
                target.figure().name(),
                target.figure().unit(),
                target.figure().isFloor(),
                orNull(value),
                target.limits(),
                target.tier(value),
                orNull(target.gap(value)));
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
