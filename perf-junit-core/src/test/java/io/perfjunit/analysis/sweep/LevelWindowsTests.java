package io.perfjunit.analysis.sweep;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Starts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LevelWindowsTests {

    private static final long MILLI = 1_000_000;
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void rangesGoFromTheLowestToTheHighestStretchAndHoldTheFigureOfTheWhole() {
        LevelSpread spread = spread(20, x -> x < 0.5 ? 10 : 20);
        assertThat(spread.p95Nanos()).hasValueSatisfying(p95 -> {
            assertThat(p95.low()).isBetween(9.9e6, 10.1e6);
            assertThat(p95.high()).isBetween(19.9e6, 20.1e6);
        });
        assertThat(spread.perSecond()).hasValueSatisfying(rate -> {
            assertThat(rate.low()).isLessThanOrEqualTo(200);
            assertThat(rate.high()).isGreaterThanOrEqualTo(200);
        });
    }

    @Test
    void aMomentOfStandstillMovesTheEndsAndNotTheMiddle() {
        LevelSpread spread = spread(20, x -> x > 0.4 && x < 0.5 ? 400 : 10);
        assertThat(spread.p95Nanos()).hasValueSatisfying(p95 -> {
            assertThat(p95.high()).isGreaterThan(390e6);
            assertThat(p95.middle()).isBetween(9.9e6, 10.1e6);
        });
    }

    @Test
    void fewCallsHaveNoRange() {
        // 100 in all: but one stretch, and no stretch of ten calls says 40 ms.
        LevelSpread spread = spread(1, x -> x < 0.02 ? 40 : 10);
        assertThat(spread.p95Nanos())
                .hasValueSatisfying(p95 -> assertThat(p95.high()).isLessThan(11e6));
    }

    @Test
    void timesThatGrowForAsLongAsTheLevelLastsAreRising() {
        assertThat(spread(20, x -> 10 + 40 * x).isRising()).isTrue();
        assertThat(Envelope.of(List.of(spread(20, x -> 10 + 40 * x))).levels())
                .singleElement()
                .satisfies(level -> assertThat(level.state()).isEqualTo(LevelState.UNSTABLE));
    }

    @Test
    void aQueueThatFillsWhenTheLevelBeginsIsNotRising() {
        assertThat(spread(20, x -> x < 0.2 ? 10 + 200 * x : 50).isRising()).isFalse();
    }

    @Test
    void timesThatStayAreNotRising() {
        assertThat(spread(20, x -> 10).isRising()).isFalse();
    }

    /** A level of ten seconds of which every tenth has so many calls of so many milliseconds; the argument is the place, 0 to 1. */
    private static LevelSpread spread(int calls, DoubleUnaryOperator millis) {
        var result = aResult();
        long[] all = new long[0];
        for (int i = 0; i < 100; i++) {
            long[] some = same(calls, Math.round(millis.applyAsDouble((i + 0.5) / 100) * MILLI));
            result.interval(TENTH, slice("", some, 0));
            int before = all.length;
            all = Arrays.copyOf(all, before + calls);
            System.arraycopy(some, 0, all, before, calls);
        }
        LoadPart part = new LoadPart(
                "a", Duration.ZERO, TEN_SECONDS, TEN_SECONDS, step("", all, 0), List.of(), Starts.NONE, List.of());
        LoadResult load = result.stage(part).build();
        LevelFigures other = LevelFigures.of(2, part.named("b"));
        SweepFigures figures = new SweepFigures(LevelKind.USERS, List.of(LevelFigures.of(1, part), other));
        return LevelWindows.of(figures, load).get(0);
    }

    @Test
    void timesThatGrowUntilTheMiddleDoNotGoOn() {
        assertThat(spread(20, x -> x < 0.4 ? 10 + 100 * x : 50).isRising()).isFalse();
    }

    @Test
    void timesThatGrowByAQuarterAreNotRising() {
        assertThat(spread(20, x -> x < 0.5 ? 10 : 10 + 8 * (x - 0.5)).isRising())
                .isFalse();
    }

    @Test
    void aTenthOfASecondIsNoStretch() {
        assertThat(spread(20, x -> x > 0.5 && x < 0.51 ? 400 : 10).p95Nanos())
                .hasValueSatisfying(p95 -> assertThat(p95.high()).isLessThan(11e6));
    }
}
