package io.perfjunit.engine;

import static io.perfjunit.engine.Script.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stages and pacing on a hand-set clock: every number is exact. */
@Timeout(60)
class StageTests {

    private static Map<Outcome, Long> counts(LoadPart part) {
        return part.iterations().counts().asMap();
    }

    @Test
    void everyStageHasResultsOfItsOwnAndTheWholeIsTheirSum() {
        LoadResult result = Script.lasting(2, 1_000)
                .then(new ClosedModel(5), 0, 1_000)
                .then(new OpenModel(20, Arrivals.CONSTANT, 3), 0, 2_000)
                .then(new ClosedModel(1), 0, 500)
                .run(100 * MS);

        assertThat(result.stages()).extracting(LoadPart::name).containsExactly("1", "2", "3", "4");
        assertThat(result.stages())
                .extracting(part -> part.iterations().counts().total())
                .containsExactly(20L, 50L, 40L, 5L);
        assertThat(result.whole().iterations().counts().total()).isEqualTo(115);
        assertThat(result.whole().window()).isEqualTo(Duration.ofMillis(4_500));
        assertThat(result.stages().get(2).starts().started()).isEqualTo(40);
        assertThat(result.stages().get(0).starts().due()).isZero();
        assertThat(result.part("2")
                        .orElseThrow()
                        .throughput(result.part("2").orElseThrow().iterations()))
                .isEqualTo(50, within(5.0));
    }

    @Test
    void usersJoinAndLeaveEvenlyOverARampAndItsCallsAreJudgedByNobody() {
        LoadResult result = Script.lasting(2, 1_000)
                .then(new ClosedModel(6), 400, 1_000)
                .then(new ClosedModel(2), 400, 1_000)
                .run(100 * MS);

        assertThat(result.stages())
                .extracting(part -> part.iterations().counts().total())
                .containsExactly(20L, 60L, 20L);
        // Up: 2 users and 4 + 3 + 2 + 1 calls of those who join; down: 2 users, and those who leave after 100 to 400
        // ms.
        assertThat(result.coldStart().counts().total()).isEqualTo(8 + 10 + 8 + 10);
    }

    @Test
    void usersKeepTheirIdentityThroughAllStages() {
        Set<Integer> users = new HashSet<>();
        ManualClock clock = new ManualClock(4);
        Script.lasting(1, 500)
                .then(new ClosedModel(4), 0, 500)
                .then(new ClosedModel(2), 0, 500)
                .before(session -> {
                    synchronized (users) {
                        users.add(session.id());
                    }
                })
                .engine(clock, session -> clock.work(50 * MS))
                .run();
        assertThat(users).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void readingsLieAtTheBoundsOfEveryStage() {
        LoadResult result =
                Script.lasting(1, 330).then(new ClosedModel(2), 0, 270).run(10 * MS);
        assertThat(result.intervals())
                .extracting(Interval::end)
                .contains(Duration.ofMillis(330), Duration.ofMillis(600));
    }

    @Test
    void aBacklogOfOneStageIsServedInTheNextAndCountsForTheFirst() {
        // Ten a second arrive for a second, one user serves two a second; then nearly nothing arrives.
        LoadResult result = Script.open(10, 1, 1_000)
                .then(new OpenModel(0.1, Arrivals.CONSTANT, 1), 0, 9_000)
                .run(500 * MS);
        assertThat(counts(result.stages().get(0))).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.stages().get(0).iterations().endedInDrain()).isEqualTo(8);
        assertThat(result.stages().get(0).iterations().completedInWindow()).isEqualTo(1);
        assertThat(counts(result.stages().get(1))).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void aLevelOfASweepLeavesItsBacklogBehind() {
        LoadResult result = Script.open(10, 1, 1_000)
                .then(new OpenModel(1, Arrivals.CONSTANT, 1), 0, 3_000)
                .sweep()
                .run(450 * MS);
        assertThat(counts(result.stages().get(0))).isEqualTo(Map.of(Outcome.SUCCESS, 3L, Outcome.NEVER_STARTED, 7L));
        assertThat(counts(result.stages().get(1))).isEqualTo(Map.of(Outcome.SUCCESS, 3L));
    }

    @Test
    void pacingHoldsTheDistanceOfIntendedStarts() {
        LoadResult result = Script.lasting(2, 2_000).pacing(200).run(50 * MS);
        assertThat(counts(result.whole())).isEqualTo(Map.of(Outcome.SUCCESS, 20L));
        assertThat(result.iterations().response().histogram().max()).isEqualTo(Duration.ofMillis(50));
        assertThat(result.whole().starts().waited()).isZero();
    }

    @Test
    void anIterationThatOverrunsItsCycleDelaysTheNextAndTheDelayCounts() {
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.lasting(1, 2_000)
                .pacing(200)
                .engine(clock, session -> clock.work(session.iteration() == 0 ? 500 * MS : 50 * MS))
                .run();
        assertThat(counts(result.whole())).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        // Due at 200 and 400 ms, started at 500 and 550.
        assertThat(result.whole().starts().waited()).isEqualTo(2);
        assertThat(result.iterations().response().histogram().atRank(9).toMillis())
                .isEqualTo(350);
        assertThat(result.iterations().service().histogram().atRank(9).toMillis())
                .isEqualTo(50);
    }

    @Test
    void whatPacingCouldNotStartIsCounted() {
        LoadResult result = Script.lasting(1, 1_000).pacing(100).run(250 * MS);
        assertThat(counts(result.whole())).isEqualTo(Map.of(Outcome.SUCCESS, 4L, Outcome.NEVER_STARTED, 6L));
    }
}
