package io.perfjunit.report;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.MetricResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A made-up load: what is asked for, and how the service bears it. */
final class LoadFixture {

    final List<StageFixture> stages = new ArrayList<>();
    final List<StepFixture> steps = new ArrayList<>();
    final List<MetricResult> metrics = new ArrayList<>();
    LoadModel model = new ClosedModel(50);
    Duration window = Duration.ofSeconds(30);
    Duration warmup = Duration.ofSeconds(5);
    Duration drain = Duration.ofMillis(800);
    Duration interval = Duration.ofMillis(500);
    Optional<String> protocol = Optional.empty();
    double connectionMillis;
    boolean phases = true;
    boolean sweep;
    boolean silent;
    double errorShare;
    double waitMillis;

    private List<StageFixture> stages() {
        return stages.isEmpty() ? List.of(new StageFixture("", model, Duration.ZERO, warmup, window, 1, 1)) : stages;
    }

    Duration leadIn() {
        return stages().get(0).leadIn();
    }

    PartsFixture parts() {
        PartsFixture parts = new PartsFixture();
        List<StageFixture> all = stages();
        for (StageFixture stage : all) {
            boolean last = stage == all.get(all.size() - 1);
            SeriesFixture series = new SeriesFixture(this, stage, last ? drain : Duration.ZERO);
            parts.add(stage, steps, series, this);
        }
        return parts;
    }

    LoadPlan plan() {
        return new LoadPlan(
                stages().stream().map(StageFixture::plan).toList(),
                sweep,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                42,
                ThreadKind.AUTO,
                Set.of());
    }
}
