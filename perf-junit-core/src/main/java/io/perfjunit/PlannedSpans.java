package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.sla.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** When the parts of a load are to be measured: what a budget needs to know that is looked at while the load runs. */
final class PlannedSpans {

    private PlannedSpans() {}

    /** The whole load under the empty name, and every stage that has a name. */
    static List<Span> of(LoadPlan plan) {
        List<Span> spans = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (Stage stage : plan.stages()) {
            Duration start = at.plus(stage.leadIn());
            at = start.plus(stage.extent().duration().orElse(plan.longest()));
            if (!stage.name().isEmpty()) {
                spans.add(new Span(stage.name(), start, at, calls(stage)));
            }
        }
        OptionalLong calls = plan.stages().size() == 1 ? calls(plan.first()) : OptionalLong.empty();
        spans.add(new Span("", plan.leadIn(), at, calls));
        return spans;
    }

    private static OptionalLong calls(Stage stage) {
        if (stage.extent().iterations().isPresent()) {
            return stage.extent().iterations();
        }
        return stage.model() instanceof OpenModel open
                ? OptionalLong.of(Math.round(open.perSecond()
                        * stage.extent().duration().orElse(Duration.ZERO).toNanos()
                        / 1e9))
                : OptionalLong.empty();
    }
}
