package io.perfjunit.report.json;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Plans as documents. */
final class PlanMapper {

    private PlanMapper() {}

    static PlanDocument toDocument(LoadPlan plan) {
        Stage first = plan.first();
        return new PlanDocument(
                model(first),
                plan.concurrency(),
                durationOfAll(plan).map(Duration::toNanos).orElse(null),
                number(first.extent().iterations()),
                first.rampUp().toNanos(),
                first.warmup().toNanos(),
                plan.thinkTime().shortest().toNanos(),
                plan.thinkTime().longest().toNanos(),
                plan.pacing().map(Duration::toNanos).orElse(null),
                plan.drain().toNanos(),
                Long.toString(plan.seed()),
                plan.threads().name(),
                plan.stages().stream().map(PlanMapper::stage).toList(),
                plan.sweep());
    }

    private static Optional<Duration> durationOfAll(LoadPlan plan) {
        return plan.stages().stream()
                .map(stage -> stage.extent().duration())
                .reduce(Optional.of(Duration.ZERO), (sum, next) -> sum.flatMap(s -> next.map(s::plus)));
    }

    private static String model(Stage stage) {
        return stage.model() instanceof OpenModel ? "open" : "closed";
    }

    private static StageDocument stage(Stage stage) {
        OpenModel open = stage.model() instanceof OpenModel it ? it : null;
        return new StageDocument(
                WellFormed.text(stage.name()),
                model(stage),
                stage.model() instanceof ClosedModel closed ? closed.users() : null,
                open == null ? null : open.perSecond(),
                open == null ? null : open.arrivals(),
                open == null ? null : open.maxInFlight(),
                stage.rampUp().toNanos(),
                stage.warmup().toNanos(),
                stage.extent().duration().map(Duration::toNanos).orElse(null),
                number(stage.extent().iterations()));
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
