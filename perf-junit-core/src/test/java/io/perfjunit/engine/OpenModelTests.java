package io.perfjunit.engine;

import static io.perfjunit.engine.Script.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.Extent;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Arrivals by the clock, on a hand-set clock: every number is exact. */
@Timeout(60)
class OpenModelTests {

    private static final long FIRST_START = ManualClock.ORIGIN + 2 * MS;

    private static Map<Outcome, Long> counts(LoadResult result) {
        return result.iterations().counts().asMap();
    }

    @Test
    void overTenSecondsAtAThousandPerSecondTenThousandStart() {
        LoadResult result = Script.open(1_000, 10, 10_000).run(MS);

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10_000L));
        assertThat(result.whole().starts().started()).isEqualTo(10_000);
        assertThat(result.whole().starts().lag().max()).isZero();
        assertThat(result.throughput()).isEqualTo(999.9, within(0.11));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofSeconds(10));
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
    }

    @Test
    void arrivalsStartAtEqualDistancesWhateverTheAnswersTake() {
        List<Long> starts = Collections.synchronizedList(new ArrayList<>());
        ManualClock clock = new ManualClock(5);
        Script.open(100, 5, 100)
                .engine(clock, session -> {
                    starts.add((clock.nanoTime() - FIRST_START) / MS);
                    clock.work(35 * MS);
                })
                .run();

        assertThat(starts).containsExactly(0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L);
    }

    /** A hundred a second for thirty seconds, each served in 5 ms over the only connection, which stalls once for two seconds. */
    @Test
    void aStallCountsForEveryArrivalThatWaited() {
        ManualClock clock = new ManualClock(1);
        AtomicInteger calls = new AtomicInteger();
        LoadResult result = Script.open(100, 1, 30_000)
                .engine(clock, session -> clock.work(calls.incrementAndGet() == 1_000 ? 2_000 * MS : 5 * MS))
                .run();

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 3_000L));
        assertThat(result.iterations().response().histogram().percentile(Percentile.P99))
                .isBetween(Duration.ofMillis(1_600), Duration.ofMillis(2_000));
        assertThat(result.iterations().service().histogram().percentile(Percentile.P99))
                .isBetween(Duration.ofNanos(4_990_000), Duration.ofNanos(5_010_000));
        assertThat(result.iterations().service().histogram().max()).isEqualTo(Duration.ofSeconds(2));
        assertThat(result.whole().starts().waited()).isBetween(390L, 410L);
        assertThat(result.whole().starts().missed()).isZero();
    }

    @Test
    void whatFindsEveryUserBusyWaitsAndWhatCannotStartBeforeTheDrainEndsNeverStarted() {
        // Two users serve two calls a second each; ten a second arrive.
        LoadResult result = Script.open(10, 2, 2_000).drain(1_050).run(500 * MS);

        assertThat(counts(result))
                .isEqualTo(Map.of(Outcome.SUCCESS, 11L, Outcome.INTERRUPTED, 2L, Outcome.NEVER_STARTED, 7L));
        assertThat(result.whole().starts().missed()).isEqualTo(7);
        assertThat(result.whole().starts().due()).isEqualTo(20);
        assertThat(result.iterations().completedInWindow()).isEqualTo(7);
    }

    @Test
    void everyArrivalIsAccountedForWhenTheLoadIsStopped() {
        ManualClock clock = new ManualClock(2);
        AtomicInteger calls = new AtomicInteger();
        LoadResult result = Script.open(10, 2, 10_000)
                .engine(clock, session -> {
                    if (calls.incrementAndGet() == 4) {
                        throw new OutOfMemoryError("not really");
                    }
                    clock.work(1_000 * MS);
                })
                .run();

        assertThat(result.end()).isEqualTo(EndReason.FATAL_ERROR);
        long window = result.timeline().window().toMillis();
        assertThat(result.iterations().counts().total()).isEqualTo((window + 99) / 100);
    }

    @Test
    void anExactNumberOfArrivalsEndsTheLoad() {
        LoadResult result =
                Script.open(100, Arrivals.CONSTANT, 4, Extent.of(250)).run(MS);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 250L));
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(2_491));
    }

    @Test
    void poissonArrivalsAreTheSameInEveryRunWithTheSameSeedAndAboutAsManyAsAskedFor() {
        Extent extent = Extent.lasting(Duration.ofSeconds(20));
        LoadResult once = Script.open(200, Arrivals.POISSON, 20, extent).seed(7).run(MS);
        LoadResult again =
                Script.open(200, Arrivals.POISSON, 20, extent).seed(7).run(MS);
        LoadResult other =
                Script.open(200, Arrivals.POISSON, 20, extent).seed(8).run(MS);

        assertThat(counts(again)).isEqualTo(counts(once));
        assertThat(counts(other)).isNotEqualTo(counts(once));
        // Five standard deviations of a Poisson number around 4,000.
        assertThat(once.iterations().counts().total()).isBetween(4_000L - 316, 4_000L + 316);
    }

    @Test
    void warmUpAndRampOfTheRateComeBeforeTheWindowAndAreCountedApart() {
        LoadResult result =
                Script.open(100, 10, 1_000).rampUp(1_000).warmup(500).run(MS);
        assertThat(result.coldStart().counts().total()).isEqualTo(50 + 50);
        assertThat(result.iterations().counts().total()).isEqualTo(100);
        assertThat(result.timeline().windowStart()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void aRampOfTheRateIsEven() {
        List<Long> starts = Collections.synchronizedList(new ArrayList<>());
        AtomicLong end = new AtomicLong();
        ManualClock clock = new ManualClock(4);
        Script.open(8, 4, 10)
                .rampUp(1_000)
                .engine(clock, session -> {
                    starts.add((clock.nanoTime() - FIRST_START) / MS);
                    end.set(clock.nanoTime());
                })
                .run();
        // Of 8 t²/2 arrivals the first are due at √(k/4) seconds.
        assertThat(starts).containsExactly(0L, 500L, 707L, 866L, 1_000L);
    }
}
