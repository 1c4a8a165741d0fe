package io.perfjunit.recorder;

import io.perfjunit.recorder.CallRecorder.Timing;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Goes once through all that a record can need, before the load begins. So the first calls do not pay for it; and the JVM loads
 * the classes while it can: what it fails to load without memory, or deep in a stack, it never loads again.
 */
public final class RecorderRehearsal {

    private RecorderRehearsal() {}

    /** Records a load of a few calls that nobody looks at. */
    public static void run() {
        Exception failure = new IllegalStateException("rehearsal 1");
        MeasuredWindow window = new MeasuredWindow();
        window.open(0, 1_000);
        window.endAt(2_000);
        window.cutAt(3_000);
        LoadRecorder recorder = new LoadRecorder(window, Set.of(new StepLimit("", 1)), 1, Duration.ofMillis(100));
        recorder.start();
        CallRecorder user = recorder.forUser(0, () -> 0);
        user.start();
        user.iteration(500, 900);
        user.step("step", 1_000, 1_010);
        user.step("step", 1_010, 1_020, Outcome.ERROR, failure);
        user.iteration(1_000, 1_005, 1_030, Outcome.ERROR, failure, Timing.AWAITED);
        user.iteration(1_000, 1_040, 1_050, Timing.WAITED);
        user.iteration(1_900, 3_500);
        user.neverStarted(1_990);
        user.metric("metric", MetricKind.DISTRIBUTION, MetricUnit.NUMBER, 1, 1_100);
        recorder.read(1_500, 1, 0);
        recorder.close(3_000);
        recorder.stages(List.of(""));
        recorder.coldStart();
        recorder.slowest();
        recorder.errors();
        user.stop();
    }
}
