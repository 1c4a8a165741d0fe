package io.perfjunit.analysis.steady;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.analysis.steady.Steadiness.State;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import java.time.Duration;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SteadyStateTests {

    private static final long MILLI = 1_000_000;
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void equalResponseTimesAreSteady() {
        Steadiness steadiness = of(exactly(x -> 10));
        assertThat(steadiness.state()).isEqualTo(State.STEADY);
        assertThat(steadiness.change()).isZero();
        assertThat(steadiness.settledAfter()).isEmpty();
    }

    @Test
    void theChangeIsAShareOfTheMedianOfTheFirstThird() {
        Steadiness faster = of(exactly(x -> x < 0.5 ? 50 : 40));
        assertThat(faster.state()).isEqualTo(State.GETTING_FASTER);
        assertThat(faster.change()).isCloseTo(-0.2, within(0.002));
        Steadiness slower = of(exactly(x -> x < 0.5 ? 40 : 50));
        assertThat(slower.state()).isEqualTo(State.GETTING_SLOWER);
        assertThat(slower.change()).isCloseTo(0.25, within(0.002));
        assertThat(slower.settledAfter()).isEmpty();
    }

    @Test
    void lessThanThreePerCentIsNoChange() {
        assertThat(of(exactly(x -> x < 0.5 ? 1_000 : 1_025)).state()).isEqualTo(State.STEADY);
        assertThat(of(exactly(x -> x < 0.5 ? 1_000 : 1_035)).state()).isEqualTo(State.GETTING_SLOWER);
    }

    @Test
    void aWindowThatIsStillSettlingAtItsBeginningSaysHowLong() {
        // Twice the level at first, half of that excess after every half second.
        Steadiness steadiness = of(lognormal(200, x -> 10 * (1 + Math.exp(-x * 20 * Math.log(2))), 4));
        assertThat(steadiness.state()).isEqualTo(State.GETTING_FASTER);
        assertThat(steadiness.settledAfter().orElseThrow()).isBetween(TENTH.multipliedBy(9), TENTH.multipliedBy(40));
    }

    @Test
    void aWindowThatFallsToItsEndHasNotSettled() {
        Steadiness steadiness = of(lognormal(500, x -> 20 - 10 * x, 4));
        assertThat(steadiness.state()).isEqualTo(State.GETTING_FASTER);
        assertThat(steadiness.change()).isBetween(-0.5, -0.25);
        assertThat(steadiness.settledAfter()).isEmpty();
    }

    @Test
    void warmUpAndDrainAreNotLookedAt() {
        LoadResult result = exactlyOver(Duration.ofSeconds(14), x -> x < 2.0 / 14 ? 500 : x < 12.0 / 14 ? 10 : 900)
                .window(Duration.ofSeconds(2), TEN_SECONDS)
                .build();
        assertThat(of(result).state()).isEqualTo(State.STEADY);
    }

    @Test
    void aShortWindowDoesNotTell() {
        LoadResult result = exactlyOver(Duration.ofSeconds(2), x -> x < 0.5 ? 10 : 20)
                .window(Duration.ZERO, Duration.ofSeconds(2))
                .build();
        assertThat(of(result)).isEqualTo(Steadiness.UNKNOWN);
    }

    @Test
    void fewCallsDoNotTell() {
        // 100 successes are ten slices of ten.
        LoadResultBuilder result = aResult();
        for (int i = 0; i < 100; i++) {
            result.interval(TENTH, slice("", same(1, i * MILLI), 50));
        }
        assertThat(of(result.build())).isEqualTo(Steadiness.UNKNOWN);
        assertThat(of(aResult().build())).isEqualTo(Steadiness.UNKNOWN);
    }

    @Test
    void wideIntervalsAreSlicesThemselves() {
        Duration wide = Duration.ofSeconds(5);
        LoadResultBuilder result = aResult().window(Duration.ZERO, wide.multipliedBy(12));
        for (int i = 0; i < 12; i++) {
            result.interval(wide, slice("", same(100, (100 + i * 10) * MILLI), 0));
        }
        assertThat(of(result.build()).state()).isEqualTo(State.GETTING_SLOWER);
    }

    /** A hundred calls a second, lognormal with a spread of 0.5, over ten seconds. */
    @Test
    void aSteadyServiceIsHardlyEverCalledUnsteady() {
        int unsteady = 0;
        for (int seed = 0; seed < 400; seed++) {
            unsteady += of(lognormal(100, x -> 10, seed)).state() == State.STEADY ? 0 : 1;
        }
        assertThat(unsteady).isLessThanOrEqualTo(8);
    }

    @Test
    void aServiceThatSlowsDownByAFifthIsFoundOut() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            found += of(lognormal(1_000, x -> 10 * (1 + 0.2 * x), seed)).state() == State.GETTING_SLOWER ? 1 : 0;
        }
        assertThat(found).isGreaterThan(95);
    }

    private static Steadiness of(LoadResult result) {
        return SteadyState.of(result.whole(), result);
    }

    /** Ten seconds of which every tenth has 20 calls of so many milliseconds; the argument is the place, 0 to 1. */
    private static LoadResult exactly(DoubleUnaryOperator millis) {
        return exactlyOver(TEN_SECONDS, millis).build();
    }

    private static LoadResultBuilder exactlyOver(Duration length, DoubleUnaryOperator millis) {
        LoadResultBuilder result = aResult();
        long intervals = length.toMillis() / 100;
        for (int i = 0; i < intervals; i++) {
            result.interval(
                    TENTH, slice("", same(20, Math.round(millis.applyAsDouble((i + 0.5) / intervals) * MILLI)), 0));
        }
        return result;
    }

    /** Ten seconds of calls around a median in milliseconds. */
    private static LoadResult lognormal(int perSecond, DoubleUnaryOperator medianMillis, long seed) {
        Random random = new Random(seed);
        LoadResultBuilder result = aResult();
        for (int i = 0; i < 100; i++) {
            long[] calls = new long[perSecond / 10];
            for (int call = 0; call < calls.length; call++) {
                double median = medianMillis.applyAsDouble((i + (double) call / calls.length) / 100);
                calls[call] = Math.round(median * MILLI * Math.exp(0.5 * random.nextGaussian()));
            }
            result.interval(TENTH, slice("", calls, 0));
        }
        return result.build();
    }
}
