package io.perfjunit.engine;

import static io.perfjunit.engine.Script.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loads that end because their data do, on a hand-set clock: every number is exact. */
@Timeout(60)
class UsedUpDataTests {

    private static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Every call takes one of so many records, and as long as that record says; the one that finds none left says so. */
    private static LoadResult run(Script script, int records, IntToLongFunction millis) {
        ManualClock clock = new ManualClock(script.plan().concurrency());
        AtomicInteger taken = new AtomicInteger();
        Workload workload = new Workload() {
            @Override
            public UserTask prepare(UserSession session) {
                return new UserTask() {
                    @Override
                    public void iterate() throws Exception {
                        int record = taken.getAndIncrement();
                        if (record >= records) {
                            throw new UsedUp();
                        }
                        clock.work(millis.applyAsLong(record) * MS);
                    }

                    @Override
                    public void end() {
                        clock.leave();
                    }
                };
            }

            @Override
            public boolean endsLoad(Throwable thrown) {
                return thrown instanceof UsedUp;
            }
        };
        return new LoadEngine(script.plan(), workload, LoadObserver.none(), clock).run();
    }

    private static Map<Outcome, Long> counts(LoadResult result) {
        return result.iterations().counts().asMap();
    }

    @Test
    void theWindowEndsWhenTheDataDo() {
        LoadResult result = run(Script.lasting(2, 60_000), 10, record -> 100);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(result.endCause()).isEmpty();
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.errors()).isEmpty();
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(500));
        assertThat(result.throughput()).isEqualTo(20);
    }

    @Test
    void callsThatRunThenHaveTheDrainToComeBack() {
        LoadResult result = run(Script.lasting(2, 60_000).drain(2_000), 3, record -> record == 0 ? 1_500 : 130);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 3L));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(260));
        assertThat(result.iterations().service().histogram().max()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void arrivalsThatFindNoDataAreNotMissed() {
        LoadResult result = run(Script.open(100, 1, 60_000), 20, record -> 50);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 20L));
        assertThat(result.whole().starts().missed()).isZero();
        assertThat(result.timeline().window()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoWaitsForAPlannedStartWaitsNoLonger() {
        LoadResult result = run(Script.lasting(2, 60_000).pacing(10_000), 3, record -> 100);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 3L));
        assertThat(result.timeline().drained()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void dataThatEndBeforeTheWindowOpensLeaveNothingToJudge() {
        LoadResult result = run(Script.lasting(1, 1_000).warmup(1_000), 3, record -> 100);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(result.iterations().counts().total()).isZero();
        assertThat(result.coldStart().counts().total()).isEqualTo(3);
        assertThat(result.whole().window()).isZero();
    }

    @Test
    void laterStagesAreNotBegun() {
        LoadResult result = run(
                Script.lasting(1, 1_000).then(new ClosedModel(2), 0, 1_000).then(new ClosedModel(2), 0, 1_000),
                14,
                r -> 100);

        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(result.stages())
                .extracting(part -> part.iterations().counts().total())
                .containsExactly(10L, 4L, 0L);
        assertThat(result.stages())
                .extracting(LoadPart::window)
                .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ZERO);
    }

    @Test
    void theExactNumberOfIterationsMayUseUpTheDataAsWell() {
        LoadResult result = run(Script.of(2, 10), 10, record -> 100);

        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
    }

    @Test
    void whoeverAsksForTheEndAtOnceComesBeforeAPlannedEnd() {
        StopSignal stop = new StopSignal();
        assertThat(stop.raise(EndReason.DATA_USED_UP, null)).isTrue();
        assertThat(stop.raise(EndReason.DATA_USED_UP, null)).isFalse();
        assertThat(stop.isRaised()).isTrue();
        assertThat(stop.isPlanned()).isTrue();
        assertThat(stop.isAtOnce()).isFalse();

        assertThat(stop.raise(EndReason.INTERRUPTED, null)).isTrue();
        assertThat(stop.raise(EndReason.ABORTED, new UsedUp())).isFalse();
        assertThat(stop.raise(EndReason.DATA_USED_UP, null)).isFalse();
        assertThat(stop.reason()).contains(EndReason.INTERRUPTED);
        assertThat(stop.isPlanned()).isFalse();
        assertThat(stop.isAtOnce()).isTrue();
    }
}
