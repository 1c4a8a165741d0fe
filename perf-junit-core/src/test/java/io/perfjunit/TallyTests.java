package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is counted per call. */
class TallyTests {

    @Test
    void eachCallOfAStepTellsWhatItNeeded() throws Exception {
        LoadResult result = Load.users(1).iterations(10).run(user -> {
            user.step("list", () -> user.tally("sql", user.iteration() == 3 ? 101 : 1));
            user.step("buy", () -> user.tally("sql", 2));
        });

        MetricResult list = metric(result, "sql:list");
        assertThat(list.kind()).isEqualTo(MetricKind.DISTRIBUTION);
        assertThat(list.samples()).isEqualTo(10);
        assertThat(list.sum()).isEqualTo(110);
        assertThat(list.max()).isEqualTo(101);
        assertThat(metric(result, "sql:buy").max()).isEqualTo(2);
    }

    @Test
    void anIterationTellsTheSumOfAll() throws Exception {
        LoadResult result = Load.users(3).iterations(30).run(user -> {
            user.tally("sql", 1);
            user.step("list", () -> user.tally("sql", 4));
        });

        MetricResult all = metric(result, "sql");
        assertThat(all.samples()).isEqualTo(30);
        assertThat(all.min()).isEqualTo(5);
        assertThat(all.max()).isEqualTo(5);
    }

    @Test
    void aStepCountsWhatTheStepsWithinItNeed() throws Exception {
        LoadResult result = Load.users(1)
                .iterations(5)
                .run(user -> user.step("outer", () -> {
                    user.tally("sql", 1);
                    user.step("inner", () -> user.tally("sql", 10));
                    user.step("inner", () -> user.tally("sql", 20));
                }));

        assertThat(metric(result, "sql:outer").min()).isEqualTo(31);
        assertThat(metric(result, "sql:outer").max()).isEqualTo(31);
        assertThat(metric(result, "sql:inner").min()).isEqualTo(10);
        assertThat(metric(result, "sql:inner").max()).isEqualTo(20);
    }

    @Test
    void aCallThatNeedsNothingCountsAsZeroOnceTheStepIsKnown() throws Exception {
        LoadResult result = Load.users(1).iterations(4).run(user -> {
            user.step("cached", () -> user.tally("sql", user.iteration() == 0 ? 8 : 0));
            user.step("health", () -> {});
        });

        assertThat(metric(result, "sql:cached").samples()).isEqualTo(4);
        assertThat(metric(result, "sql:cached").value()).hasValue(2);
        assertThat(result.whole().metric("sql:health")).isEmpty();
    }

    @Test
    void aStepThatFailsTellsToo() throws Exception {
        LoadResult result = Load.users(1)
                .iterations(4)
                .run(user -> user.step("list", () -> {
                    user.tally("sql", 7);
                    throw new IllegalStateException("no");
                }));

        assertThat(metric(result, "sql:list").samples()).isEqualTo(4);
        assertThat(metric(result, "sql").value()).hasValue(7);
    }

    @Test
    void whatOtherThreadsCountIsDividedAmongTheIterations() throws Exception {
        LoadResult result = Load.users(2).iterations(20).run(user -> CompletableFuture.runAsync(
                        () -> VirtualUser.ofRunningLoad().orElseThrow().tally("sql", 3))
                .join());

        assertThat(metric(result, "sql").samples()).isEqualTo(20);
        assertThat(metric(result, "sql").sum()).isEqualTo(60);
    }

    static class PreparedTestCase {

        @BeforeUser
        void prepares(VirtualUser user) {
            user.tally("sql", 1000);
        }

        @LoadTest(users = 2, iterations = 10, warmup = "0s")
        @Sla(metric = "sql", atMost = "1")
        @Sla(metric = "sql.max", atMost = "1")
        @Sla(step = "list", metric = "sql.max", atMost = "1")
        void lists(VirtualUser user) throws Exception {
            user.step("list", () -> user.tally("sql", 1));
        }

        @LoadTest(users = 1, iterations = 10, warmup = "0s")
        @Sla(step = "list", metric = "sql", atMost = "5")
        void listsInALoop(VirtualUser user) throws Exception {
            user.step("list", () -> {
                for (int row = 0; row <= 100; row++) {
                    user.tally("sql", 1);
                }
            });
        }
    }

    @Test
    void thePreparationOfAUserCountsForNoIteration() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PreparedTestCase.class, "lists"), 1);
    }

    @Test
    void aLimitOnWhatACallOfAStepNeedsIsJudged() {
        assertThat(PerfTestKit.failure(PerfTestKit.run(PreparedTestCase.class, "listsInALoop")))
                .message()
                .contains("sql of \"list\"  ≤ 5    101")
                .contains("101");
    }

    @Test
    void outsideOfLoadsThereIsNobodyToCountFor() throws Exception {
        assertThat(VirtualUser.ofRunningLoad()).isEmpty();
        List<Optional<VirtualUser>> seen = new CopyOnWriteArrayList<>();
        Load.users(1).iterations(1).run(user -> seen.add(VirtualUser.ofRunningLoad()));
        assertThat(seen).singleElement().satisfies(user -> assertThat(user).isPresent());
        assertThat(VirtualUser.ofRunningLoad()).isEmpty();
    }

    @Test
    void eventsAreCountedFromZeroOn() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        Load.users(1).iterations(1).run(user -> assertThatThrownBy(() -> user.tally("sql", -1))
                .satisfies(caught::add));
        assertThat(caught).singleElement().satisfies(mistake -> assertThat(mistake)
                .hasMessage("metric \"sql\" cannot take -1: events are counted from 0 on"));
    }

    private static MetricResult metric(LoadResult result, String name) {
        return result.whole().metric(name).orElseThrow();
    }
}
