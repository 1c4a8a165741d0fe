package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Latencies;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.Slice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every interval of these loads has as many calls as its number, counted from 1, so that sums tell which were joined. */
class CallSlicesTests {

    private static final Duration TENTH = Duration.ofMillis(100);

    @Test
    void aSliceIsASecond() {
        LoadResult result = numbered(100, TENTH).build();
        assertThat(calls(result)).hasSize(10).startsWith(55L, 155L).endsWith(955L);
    }

    @Test
    void aLoadOfLessThanFiveSecondsHasFive() {
        LoadResult result = numbered(20, TENTH)
                .window(Duration.ZERO, TENTH.multipliedBy(20))
                .build();
        assertThat(calls(result)).containsExactly(10L, 26L, 42L, 58L, 74L);
    }

    @Test
    void intervalsWiderThanASecondAreSlicesThemselves() {
        Duration wide = Duration.ofSeconds(4);
        LoadResult result =
                numbered(3, wide).window(Duration.ZERO, wide.multipliedBy(3)).build();
        assertThat(calls(result)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void intervalsThatAreNotQuiteATenthOfASecondMakeNoLongerSlices() {
        Duration length = Duration.ofMillis(98);
        LoadResult result = numbered(30, length)
                .window(Duration.ZERO, length.multipliedBy(30).plusSeconds(7))
                .build();
        assertThat(calls(result)).startsWith(55L, 155L, 255L);
    }

    @Test
    void warmUpIsNoPartOfThem() {
        LoadResult result = numbered(12, Duration.ofSeconds(1))
                .window(Duration.ofMillis(2_100), Duration.ofMillis(9_900))
                .build();
        assertThat(calls(result)).startsWith(3L, 4L).endsWith(12L);
    }

    @Test
    void whatEndsInTheDrainIsPartOfTheLast() {
        LoadResult result = numbered(13, Duration.ofSeconds(1)).build();
        assertThat(calls(result)).hasSize(10).startsWith(1L, 2L).endsWith(9L, 10L + 11 + 12 + 13);
    }

    @Test
    void aRemainderOfLessThanHalfASliceIsPartOfTheLast() {
        LoadResult result = numbered(54, TENTH)
                .window(Duration.ZERO, TENTH.multipliedBy(54))
                .build();
        assertThat(calls(result)).hasSize(5).endsWith(455L + 51 + 52 + 53 + 54);
        LoadResult longer = numbered(56, TENTH)
                .window(Duration.ZERO, TENTH.multipliedBy(56))
                .build();
        assertThat(calls(longer)).hasSize(6).endsWith(455L, 51L + 52 + 53 + 54 + 55 + 56);
    }

    @Test
    void aStageHasItsOwn() {
        LoadPart first = part("first", 0, 5);
        LoadPart second = part("second", 7, 10);
        LoadResult result =
                numbered(11, Duration.ofSeconds(1)).stage(first).stage(second).build();
        assertThat(calls(first, result)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(calls(second, result)).containsExactly(8L, 9L, 10L + 11);
    }

    @Test
    void aWholeLoadIsAsUnevenAsItsStagesAreWithin() {
        LoadResultBuilder result = aResult().stage(part("calm", 0, 5)).stage(part("loaded", 5, 10));
        for (int second = 0; second < 10; second++) {
            result.second(slice("", same(1_000, 1), second < 5 ? 0 : 200));
        }
        LoadResult load = result.build();
        double worth = new CallSlices(load.whole(), load, "")
                .sample(step -> new Slice(step.counts().total(), step.counts().failed()))
                .size();
        // Eight degrees of freedom: five slices each.
        assertThat(worth).isBetween(11_000 * 0.72, 11_000 * 0.725);
    }

    @Test
    void aStepHasItsOwnAlsoWhereNoneOfItsCallsEnded() {
        LoadResult result = aResult()
                .second(slice("", same(9, 1), 0), slice("pay", same(2, 1), 0))
                .second(slice("", same(9, 1), 0))
                .second(slice("", same(9, 1), 0), slice("pay", same(3, 1), 0))
                .build();
        assertThat(new CallSlices(result.whole(), result, "pay")
                        .slices(result.whole(), CallSlicesTests::all).stream().map(Slice::calls))
                .startsWith(2L, 0L, 3L);
    }

    @Test
    void withoutIntervalsTheCallsPassForIndependent() {
        LoadResult result = aResult().build();
        assertThat(new CallSlices(result.whole(), result, "")
                        .sample(CallSlicesTests::all)
                        .forCalls(70)
                        .size())
                .isEqualTo(70);
    }

    @Test
    void callsThatNeverStartedEndedNowhere() {
        OutcomeCounts counts = OutcomeCounts.of(10, 1, 2, 3, 4, 500);
        assertThat(CallSlices.ended(counts)).isEqualTo(20);
        assertThat(CallSlices.failed(counts)).isEqualTo(10);
    }

    private static LoadResultBuilder numbered(int intervals, Duration length) {
        LoadResultBuilder result = aResult();
        for (int i = 1; i <= intervals; i++) {
            Latencies none = Latencies.NONE;
            result.interval(length, new StepInterval("", OutcomeCounts.of(i, 0, 0, 0, 0, 0), none, none));
        }
        return result;
    }

    private static LoadPart part(String name, int from, int to) {
        Duration start = Duration.ofSeconds(from);
        Duration end = Duration.ofSeconds(to);
        return new LoadPart(
                name, start, end, Duration.ofSeconds(5), StepResult.empty(""), List.of(), Starts.NONE, List.of());
    }

    private static List<Long> calls(LoadResult result) {
        return calls(result.whole(), result);
    }

    private static List<Long> calls(LoadPart part, LoadResult result) {
        return new CallSlices(part, result, "")
                .slices(part, CallSlicesTests::all).stream().map(Slice::calls).toList();
    }

    private static Slice all(StepInterval step) {
        return new Slice(step.counts().total(), 0);
    }
}
