package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.run.Figures;
import io.perfjunit.run.RunWords;
import io.perfjunit.run.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Lists every effective setting of a plan with its origin. */
final class PlanSettings {

    private final LoadPlan plan;
    private final LoadAttributes attributes;
    private final List<Setting> settings = new ArrayList<>();

    PlanSettings(LoadPlan plan, LoadAttributes attributes) {
        this.plan = plan;
        this.attributes = attributes;
    }

    /** Those of a load without stages. */
    List<Setting> ofLevels() {
        if (plan.first().model() instanceof OpenModel open) {
            list("rate", RunWords.model(plan));
            list("arrivals", open.arrivals().name());
            list("maxInFlight", levels(stage -> stage.model().concurrency()));
        } else {
            list("users", levels(stage -> stage.model().concurrency()));
        }
        Extent extent = plan.first().extent();
        list("duration", extent.duration().map(PlanSettings::text).orElse("unbounded"));
        list(
                "iterations",
                extent.iterations().isPresent()
                        ? String.valueOf(extent.iterations().getAsLong())
                        : "unbounded");
        list("warmup", text(plan.first().warmup()));
        list("rampUp", text(plan.first().rampUp()));
        return ofAll();
    }

    /** Those of a load with stages that the user wrote. */
    List<Setting> ofStages() {
        plan.stages()
                .forEach(stage -> settings.add(new Setting(
                        stage.name().isEmpty() ? "@Stage" : "@Stage " + stage.name(), inWords(stage), "@Stage")));
        return ofAll();
    }

    private List<Setting> ofAll() {
        if (plan.stages().stream().anyMatch(stage -> !(stage.model() instanceof OpenModel))) {
            list("pacing", plan.pacing().map(PlanSettings::text).orElse("none"));
            list("thinkTime", text(plan.thinkTime()));
        }
        list("drain", text(plan.drain()));
        list("seed", String.valueOf(plan.seed()));
        list("threads", plan.threads().name());
        settings.addAll(attributes.unreached());
        return List.copyOf(settings);
    }

    private String levels(ToIntFunction<Stage> figure) {
        return plan.stages().stream()
                .map(stage -> String.valueOf(figure.applyAsInt(stage)))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(Stage stage) {
        return RunWords.model(stage.model())
                + (stage.rampUp().isZero() ? "" : ", ramp-up " + text(stage.rampUp()))
                + (stage.warmup().isZero() ? "" : ", warm-up " + text(stage.warmup()))
                + stage.extent().duration().map(length -> ", " + text(length)).orElse("");
    }

    private void list(String attribute, String value) {
        settings.add(new Setting(
                attribute,
                value,
                attributes.find(attribute).map(Sourced::origin).orElse("default")));
    }

    private static String text(ThinkTime thinkTime) {
        return thinkTime.shortest().equals(thinkTime.longest())
                ? text(thinkTime.shortest())
                : text(thinkTime.shortest()) + ".." + text(thinkTime.longest());
    }

    private static String text(Duration duration) {
        return Figures.duration(duration);
    }
}
