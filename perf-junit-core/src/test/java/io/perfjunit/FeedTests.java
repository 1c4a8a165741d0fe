package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedTests {

    @Test
    void aFeedGoesRoundUnlessToldOtherwise() throws Exception {
        assertThat(taken(Feed.of("a", "b", "c"), 7)).containsExactly("a", "b", "c", "a", "b", "c", "a");
        assertThat(taken(Feed.of("a", "b").random().circular(), 3)).containsExactly("a", "b", "a");
    }

    @Test
    void allUsersShareOneRound() throws Exception {
        Feed<Integer> feed = Feed.of(IntStream.range(0, 10).boxed().toList());
        Queue<Integer> taken = new ConcurrentLinkedQueue<>();
        Load.users(8).iterations(5_000).run(user -> taken.add(user.feed(feed)));
        assertThat(taken.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting())))
                .hasSize(10)
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(500));
    }

    @Test
    void everyLoadBeginsWithTheFirstRecord() throws Exception {
        Feed<String> feed = Feed.of("a", "b", "c").unique(WhenExhausted.FAIL);
        assertThat(taken(feed, 3)).containsExactly("a", "b", "c");
        assertThat(taken(feed, 3)).containsExactly("a", "b", "c");
    }

    @Test
    void randomRecordsFollowTheSeedOfTheUser() throws Exception {
        Feed<Integer> feed = Feed.of(IntStream.range(0, 100).boxed().toList()).random();
        assertThat(taken(feed, 200, 5)).isEqualTo(taken(feed, 200, 5)).isNotEqualTo(taken(feed, 200, 6));
        assertThat(taken(feed, 2_000))
                .as("every record in 20 times as many draws")
                .hasSize(2_000);
        assertThat(Map.copyOf(taken(feed, 2_000).stream().collect(Collectors.toMap(n -> n, n -> 1, Integer::sum))))
                .hasSize(100);
    }

    @Test
    void uniqueRecordsAreGivenOutOnceOverAllUsers() throws Exception {
        Feed<Integer> feed = Feed.of(IntStream.range(0, 5_000).boxed().toList()).unique(WhenExhausted.FAIL);
        Queue<Integer> taken = new ConcurrentLinkedQueue<>();
        LoadResult result = Load.users(8).iterations(5_000).run(user -> taken.add(user.feed(feed)));
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 5_000L));
        assertThat(taken).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void callsFailWhenUniqueRecordsAreExhausted() throws Exception {
        Feed<String> feed = Feed.of("a", "b", "c").unique(WhenExhausted.FAIL);
        LoadResult result = Load.users(2).iterations(10).run(user -> user.feed(feed));
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 3L, Outcome.ERROR, 7L));
        assertThat(result.errors()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(7);
            assertThat(group.example())
                    .isInstanceOf(FeedExhaustedException.class)
                    .hasMessage("feed is exhausted: 3 unique records given out; give it more, end the load with"
                            + " WhenExhausted.STOP_LOAD, or begin again with circular()");
        });
    }

    @Test
    void theLoadEndsAsPlannedWhenUniqueRecordsAreUsedUp() throws Exception {
        Feed<Integer> feed = Feed.of(IntStream.range(0, 1_000).boxed().toList()).unique(WhenExhausted.STOP_LOAD);
        Mix mix = Mix.of(
                "take",
                1,
                user -> user.step("inner", () -> {
                    try {
                        user.feed(feed);
                    } catch (RuntimeException wrapped) {
                        throw new IllegalStateException("no more", wrapped);
                    }
                }));
        LoadResult result = Load.users(4)
                .duration(Duration.ofMinutes(1))
                .warmup(Duration.ZERO)
                .run(user -> user.pick(mix));
        assertThat(result.end()).isEqualTo(EndReason.DATA_USED_UP);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1_000L));
        assertThat(result.steps())
                .extracting(step -> step.counts().asMap())
                .containsExactly(Map.of(Outcome.SUCCESS, 1_000L), Map.of(Outcome.SUCCESS, 1_000L));
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void feedsOverTheSameRecordsAdvanceByThemselves() throws Exception {
        Feed<String> one = Feed.of("a", "b", "c");
        Feed<String> other = one.unique(WhenExhausted.FAIL);
        List<String> taken = new ArrayList<>();
        Load.users(1).iterations(2).run(user -> taken.add(user.feed(one) + user.feed(other) + user.feed(one)));
        assertThat(taken).containsExactly("aab", "cba");
    }

    @Test
    void recordsAreFetchedOnceHoweverManyAsk() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        Feed<String> feed = Feed.loading(() -> {
            fetches.incrementAndGet();
            Thread.sleep(20);
            return List.of("a", "b");
        });
        Load.users(8).iterations(100).run(user -> user.feed(feed));
        Load.users(1).iterations(1).run(user -> user.feed(feed.random()));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void nothingIsFetchedBeforeItIsOpened() {
        List<String> records = new ArrayList<>();
        Feed<String> feed = Feed.of(records);
        records.add("late");
        assertThat(feed.open()).isSameAs(feed);
        records.add("too late");
        assertThat(feed.records().all()).containsExactly("late");
    }

    @Test
    void whatCannotBeFetchedIsAskedForOnceAndFailsEveryCall() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        Feed<String> feed = Feed.loading(() -> {
            fetches.incrementAndGet();
            throw new IOException("refused");
        });
        LoadResult result = Load.users(1).iterations(5).run(user -> user.feed(feed));
        assertThat(fetches).hasValue(1);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.ERROR, 5L));
        assertThatIllegalArgumentException()
                .isThrownBy(feed::open)
                .withMessage("feed cannot be read: java.io.IOException: refused")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void anInterruptionWhileItFetchesIsNoFaultOfTheData() {
        AtomicInteger fetches = new AtomicInteger();
        Feed<String> feed = Feed.loading(() -> {
            if (fetches.getAndIncrement() == 0) {
                throw new InterruptedException();
            }
            return List.of("a");
        });
        assertThatThrownBy(feed::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("feed was interrupted while it was fetched");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(feed.open().records().all()).containsExactly("a");
    }

    @Test
    void aFeedNeedsRecordsAndNoneIsNull() {
        assertThatIllegalArgumentException().isThrownBy(() -> Feed.of().open()).withMessage("feed has no records");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.of(Arrays.asList("a", null)).open())
                .withMessage("feed record 2 is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.loading(List::of).open())
                .withMessage("feed has no records");
    }

    @Test
    void aPathIsNotMistakenForItsNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.of(Path.of("data", "orders.csv")))
                .withMessage("Feed.of(" + Path.of("data", "orders.csv")
                        + ") would feed the names in the path; for what is in the file use Feed.csv or Feed.json");
    }

    private static <T> List<T> taken(Feed<T> feed, int count) throws Exception {
        return taken(feed, count, 0);
    }

    private static <T> List<T> taken(Feed<T> feed, int count, long seed) throws Exception {
        List<T> taken = new CopyOnWriteArrayList<>();
        Load.users(1).iterations(count).seed(seed).run(user -> taken.add(user.feed(feed)));
        return taken;
    }
}
