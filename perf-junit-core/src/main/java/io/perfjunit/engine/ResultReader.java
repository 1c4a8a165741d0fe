package io.perfjunit.engine;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResult.HungUser;
import io.perfjunit.result.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Puts the result of a load together once its recorder is closed. */
final class ResultReader {

    private final LoadPlan plan;
    private final SharedLoad load;
    private final LoadRecorder recorder;
    private final UserThreads users;
    private final MeasuredWindow window;
    private boolean allMade;

    ResultReader(LoadPlan plan, SharedLoad load, LoadRecorder recorder, UserThreads users) {
        this.plan = plan;
        this.load = load;
        this.recorder = recorder;
        this.users = users;
        this.window = load.window();
    }

    /** A load whose iterations all were made ended with the last of them; to be called once, before {@link #read}. */
    void settleEnd(boolean allLeft) {
        OptionalLong wanted = plan.first().extent().iterations();
        allMade = allLeft && wanted.isPresent() && recorder.measuredIterations() == wanted.getAsLong();
        if (allMade) {
            window.endAt(Math.min(window.end(), users.lastEnd()));
        }
    }

    LoadResult read(Instant startedAt, long drained, GeneratorHealth health, List<HungUser> hung) {
        List<LoadPart> stages =
                recorder.stages(plan.stages().stream().map(Stage::name).toList());
        LoadPart whole = stages.stream().reduce(LoadPart::plus).orElseThrow().named("");
        return new LoadResult(
                timeline(startedAt, drained),
                load.stop().reason().orElseGet(this::plannedEnd),
                load.stop().cause(),
                whole,
                stages.size() == 1 ? List.of() : stages,
                recorder.coldStart(),
                recorder.intervals(),
                recorder.errors(),
                recorder.slowest(),
                new GeneratorHealth(StartSigns.added(health, whole.starts()), health.standstills()),
                List.of(),
                hung,
                load.afterUserFailures());
    }

    private EndReason plannedEnd() {
        if (allMade) {
            return EndReason.ITERATIONS;
        }
        return plan.first().extent().duration().isPresent() ? EndReason.DURATION : EndReason.TIME_LIMIT;
    }

    private Timeline timeline(Instant startedAt, long drained) {
        return new Timeline(
                startedAt,
                Duration.ofNanos(window.start() - window.origin()),
                Duration.ofNanos(window.end() - window.origin()),
                Duration.ofNanos(Math.max(0, drained - window.origin())));
    }
}
