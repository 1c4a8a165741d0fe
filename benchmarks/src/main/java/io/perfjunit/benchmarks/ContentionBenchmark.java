package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LoadResult;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * Whether users wait for each other when they record: 64 of them, two steps per iteration, under Java Flight Recorder with every
 * contended monitor and every park. The same users with one histogram under one lock show that the recording would tell.
 * Argument: seconds of a run (default 5).
 */
public final class ContentionBenchmark {

    private static final int USERS = 64;
    private static final int FAIL_EVERY = 100;

    private ContentionBenchmark() {}

    /** Prints a table of the waits of the users' threads in the measured window. */
    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        Machine machine = Machine.describe("contention of " + USERS + " users");
        Machine.print("%-42s  %12s  %12s  %12s", "", "iterations", "on a monitor", "parked");
        measure("two steps", length, user -> {
            user.step("first", () -> {});
            user.step("second", () -> {});
        });
        measure("two steps, one iteration in 100 fails", length, user -> {
            user.step("first", () -> {});
            user.step("second", () -> failNowAndThen(user.iteration()));
        });
        Histogram shared = new Histogram(3);
        Object lock = new Object();
        measure("control: one histogram, one lock", length, user -> {
            synchronized (lock) {
                shared.recordValue(user.iteration());
            }
        });
        machine.tellForeignWork();
    }

    private static void failNowAndThen(long iteration) {
        if (iteration % FAIL_EVERY == 0) {
            throw new IllegalStateException("one in " + FAIL_EVERY);
        }
    }

    private static void measure(String name, Duration length, Load.Body body) throws Exception {
        try (WaitRecording recording = new WaitRecording()) {
            LoadResult result = Load.users(USERS)
                    .threads(ThreadKind.PLATFORM)
                    .warmup(Duration.ofSeconds(1))
                    .duration(length)
                    .run(body);
            WaitRecording.Waits waits = recording.waitsOfUsers(result.timeline());
            Machine.print(
                    "%-42s  %,12d  %12d  %12d",
                    name, result.iterations().counts().total(), waits.monitors(), waits.parks());
            waits.places().forEach((place, count) -> Machine.print("    %d at %s", count, place));
        }
    }
}
