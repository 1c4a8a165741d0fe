package io.perfjunit.engine;

import static io.perfjunit.engine.Script.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.engine.Workload.RemainingIterations;
import io.perfjunit.engine.Workload.UserTask;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task that has its iterations made. That a load stays the same whoever goes out and in again is shown by every {@link Script}. */
@Timeout(60)
class RemainingIterationsTests {

    private final List<Boolean> more = new ArrayList<>();

    /** One user, five iterations. */
    private static LoadResult run(Consumer<RemainingIterations> takePart) {
        Script script = Script.of(1, 5);
        ManualClock clock = new ManualClock(1);
        Workload workload = session -> new UserTask() {
            @Override
            public void iterate() throws InterruptedException {
                clock.work(10 * MS);
            }

            @Override
            public void takePart(RemainingIterations iterations) {
                takePart.accept(iterations);
            }

            @Override
            public void end() {
                clock.leave();
            }
        };
        return new LoadEngine(script.plan(), workload, LoadObserver.none(), clock).run();
    }

    private static void assertFive(LoadResult result) {
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 5L));
    }

    @Test
    void theTaskIsToldWhenThereAreNoMore() {
        assertFive(run(iterations -> {
            for (int i = 0; i < 6; i++) {
                more.add(iterations.makeUntil(() -> true));
            }
        }));
        assertThat(more).containsExactly(true, true, true, true, true, false);
    }

    @Test
    void whatATaskLeavesOutIsMadeAllTheSame() {
        assertFive(run(iterations -> iterations.makeUntil(() -> true)));
        assertFive(run(iterations -> {}));
    }
}
