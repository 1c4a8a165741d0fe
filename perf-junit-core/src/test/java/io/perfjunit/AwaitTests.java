package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.engine.Workers;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitTests {

    @AfterEach
    void noWorkerLives() {
        assertThat(Workers.alive()).isEmpty();
    }

    @Test
    void theValueOfAsynchronousWorkIsReturned() throws Exception {
        List<Integer> values = new CopyOnWriteArrayList<>();
        LoadResult result = Load.users(2).iterations(20).run(user -> {
            values.add(user.await(CompletableFuture.supplyAsync(() -> 42)));
            values.add(user.await(CompletableFuture.completedStage(43)));
            user.await(CompletableFuture.runAsync(() -> {}));
        });
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 20L));
        assertThat(values).hasSize(40).containsOnly(42, 43);
    }

    @Test
    @Tag("wall-clock")
    void workIsTimedToItsCompletion() throws Exception {
        Executor later = CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS);
        LoadResult result = Load.users(1).iterations(5).run(user -> {
            user.step("fetch", () -> user.await(CompletableFuture.supplyAsync(() -> "page", later)));
        });
        assertThat(result.step("fetch").orElseThrow().successes().min()).isGreaterThanOrEqualTo(Duration.ofMillis(29));
    }

    @Test
    void failuresAreGroupedByWhatWentWrongAndNotByWhatIsAroundIt() throws Exception {
        IOException refused = new IOException("refused");
        List<CompletionStage<String>> stages = List.of(
                CompletableFuture.failedFuture(refused),
                CompletableFuture.failedStage(refused),
                CompletableFuture.failedFuture(new CompletionException(new ExecutionException(refused))),
                CompletableFuture.<String>failedFuture(refused).thenApply(String::strip));
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        LoadResult result = Load.users(1).iterations(stages.size()).run(user -> {
            try {
                user.await(stages.get((int) user.iteration()));
            } catch (IOException expected) {
                thrown.add(expected);
                throw expected;
            }
        });
        assertThat(thrown).hasSize(4).containsOnly(refused);
        assertThat(result.errors()).extracting(ErrorGroup::count).containsExactly(4L);
        assertThat(result.errors().get(0).example()).isSameAs(refused);
    }

    @Test
    void timeoutsChecksAndWrappersWithoutACauseKeepTheirOutcome() throws Exception {
        List<CompletableFuture<String>> futures = List.of(
                CompletableFuture.failedFuture(new TimeoutException("slow")),
                new CompletableFuture<String>().orTimeout(1, TimeUnit.MILLISECONDS),
                CompletableFuture.failedFuture(new AssertionError("wrong page")),
                CompletableFuture.failedFuture(new CompletionException("odd", null)),
                cancelled());
        LoadResult result =
                Load.users(1).iterations(futures.size()).run(user -> user.await(futures.get((int) user.iteration())));
        assertThat(result.iterations().counts().asMap())
                .isEqualTo(Map.of(Outcome.TIMEOUT, 2L, Outcome.FAILED_CHECK, 1L, Outcome.ERROR, 2L));
    }

    @Test
    @Tag("wall-clock")
    void aStageWithoutAFutureIsAwaitedAndCutLikeAnyOther() throws Exception {
        LoadResult result = Load.users(1).iterations(5).run(user -> assertThat(
                        user.await(new Futureless<>(CompletableFuture.supplyAsync(() -> "page"))))
                .isEqualTo("page"));
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 5L));

        Futureless<String> never = new Futureless<>(new CompletableFuture<>());
        assertThat(brief(1).run(user -> user.await(never)).iterations().counts().asMap())
                .isEqualTo(Map.of(Outcome.INTERRUPTED, 1L));
        assertThat(never.isCancelled()).isTrue();
    }

    /** A stage of another library: tells how it ended and can be cancelled, but is no future of the JDK. */
    private static final class Futureless<T> extends CompletableFuture<T> {

        Futureless(CompletableFuture<T> source) {
            source.whenComplete((value, failure) -> complete(value));
        }

        @Override
        public CompletableFuture<T> toCompletableFuture() {
            throw new UnsupportedOperationException();
        }

        @Override
        public T get() {
            throw new UnsupportedOperationException();
        }
    }

    private static CompletableFuture<String> cancelled() {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.cancel(true);
        return future;
    }

    @Test
    @Tag("wall-clock")
    void workThatNeverCompletesIsInterruptedInTheDrainAndCancelled() throws Exception {
        List<CompletableFuture<String>> futures = new CopyOnWriteArrayList<>();
        long start = System.nanoTime();
        LoadResult result = brief(3).run(user -> {
            CompletableFuture<String> never = new CompletableFuture<>();
            futures.add(never);
            user.step("wait", () -> user.await(never));
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 3L));
        assertThat(result.step("wait").orElseThrow().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 3L));
        assertThat(result.hung()).isEmpty();
        assertThat(futures).hasSize(3).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void workThatCompletesTwiceCountsOnce() throws Exception {
        List<String> values = new CopyOnWriteArrayList<>();
        LoadResult result = Load.users(2).iterations(50).run(user -> {
            CompletableFuture<String> twice = new CompletableFuture<>();
            CompletableFuture.runAsync(() -> {
                twice.complete("first");
                twice.complete("second");
                twice.completeExceptionally(new IOException("third"));
            });
            values.add(user.await(twice));
        });
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 50L));
        assertThat(result.errors()).isEmpty();
        assertThat(values).hasSize(50).containsOnly("first");
    }

    @Test
    @Tag("wall-clock")
    void whatCompletesAfterTheEndIsDropped() throws Exception {
        List<CompletableFuture<String>> sources = new CopyOnWriteArrayList<>();
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        LoadResult result = brief(2).run(user -> {
            CompletableFuture<String> source = new CompletableFuture<>();
            sources.add(source);
            try {
                // Shows nothing that could be cancelled.
                user.await(source.minimalCompletionStage());
            } catch (Exception cut) {
                thrown.add(cut);
                throw cut;
            }
        });
        assertThat(sources).hasSize(2).noneMatch(CompletableFuture::isDone);
        sources.get(0).completeExceptionally(new IOException("late"));
        sources.get(1).complete("late");

        assertThat(thrown).hasSize(2).allMatch(InterruptedException.class::isInstance);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 2L));
        assertThat(result.errors()).isEmpty();
    }

    private static Load brief(int users) {
        return Load.users(users)
                .duration(Duration.ofMillis(200))
                .warmup(Duration.ZERO)
                .drain(Duration.ofMillis(100));
    }
}
