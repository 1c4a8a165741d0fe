package io.perfjunit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the real clock: threads, interruption, and orders of magnitude. */
@Timeout(60)
class LoadEngineThreadsTests {

    @AfterEach
    void noWorkerLives() {
        assertThat(Workers.alive()).isEmpty();
    }

    private static final class Spent {
        private final long since = NanoClock.system().nanoTime();

        Duration time() {
            return Duration.ofNanos(NanoClock.system().nanoTime() - since);
        }
    }

    @Test
    void aThousandIterationsOnTwentyRealThreadsAreAThousandCalls() {
        for (int round = 0; round < 20; round++) {
            AtomicLong calls = new AtomicLong();
            LoadResult result = Script.of(20, 1_000)
                    .engine(session -> calls.incrementAndGet())
                    .run();
            assertThat(calls).hasValue(1_000);
            assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1_000L));
            assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        }
    }

    @Test
    @Tag("wall-clock")
    void throughputOfTenFastIterationsIsThatOfTheirRealTime() {
        LoadResult result =
                Script.firstOf(1, 5_000, 10).engine(session -> Thread.sleep(20)).run();
        assertThat(result.throughput()).isBetween(10.0, 50.0);
        assertThat(result.timeline().window()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Tag("wall-clock")
    void noWorkerLivesAfterwardsAlsoWhenTheBodyIgnoresTheEndForTwoSeconds() {
        Spent spent = new Spent();
        LoadResult result = Script.lasting(4, 300)
                .drain(0)
                .engine(session -> ignoringInterruption(Duration.ofSeconds(2)))
                .run();
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 4L));
        assertThat(result.hung()).isEmpty();
        assertThat(Workers.alive()).isEmpty();
        assertThat(spent.time()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private static void ignoringInterruption(Duration time) {
        NanoClock clock = NanoClock.system();
        long end = clock.nanoTime() + time.toNanos();
        while (clock.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Tag("wall-clock")
    void aBodyThatNeverReturnsIsLeftBehindInBoundedTime() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Set<Thread> stuck = ConcurrentHashMap.newKeySet();
        Spent spent = new Spent();
        LoadResult result = Script.lasting(2, 300)
                .drain(100)
                .engine(session -> {
                    if (session.id() == 1) {
                        stuck.add(Thread.currentThread());
                        while (never.getCount() > 0) {
                            ignoringInterruption(Duration.ofMillis(10));
                        }
                    }
                    Thread.sleep(10);
                })
                .run();
        assertThat(spent.time()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(9));
        assertThat(result.iterations().counts().of(Outcome.INTERRUPTED)).isEqualTo(1);
        assertThat(result.iterations().counts().of(Outcome.SUCCESS)).isBetween(5L, 40L);
        assertThat(result.hung()).singleElement().satisfies(hung -> {
            assertThat(hung.user()).isEqualTo(1);
            assertThat(hung.frame()).isNotEmpty();
        });
        never.countDown();
        for (Thread thread : stuck) {
            thread.join(5_000);
        }
    }

    @Test
    @Tag("wall-clock")
    void interruptionOfTheControllingThreadEndsTheLoadPromptlyAndKeepsWhatWasMeasured() throws InterruptedException {
        AtomicReference<LoadResult> result = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(20);
        Script script = Script.lasting(4, 60_000);
        LoadEngine engine = script.engine(session -> {
            Thread.sleep(5);
            running.countDown();
        });
        Thread controller = new Thread(() -> {
            result.set(engine.run());
            flag.set(Thread.currentThread().isInterrupted());
        });
        controller.start();
        running.await();
        Spent spent = new Spent();
        controller.interrupt();
        controller.join();

        assertThat(spent.time()).isLessThan(Duration.ofSeconds(3));
        assertThat(result.get().end()).isEqualTo(EndReason.INTERRUPTED);
        assertThat(result.get().iterations().counts().succeeded()).isGreaterThanOrEqualTo(16);
        assertThat(result.get().timeline().window()).isLessThan(Duration.ofSeconds(50));
        assertThat(script.ended).hasValue(4);
        assertThat(flag.get()).isFalse();
    }

    @Test
    @Tag("wall-clock")
    void interruptionWhileUsersAreBeingPreparedEndsThePreparation() throws InterruptedException {
        AtomicReference<LoadResult> result = new AtomicReference<>();
        CountDownLatch preparing = new CountDownLatch(3);
        LoadEngine engine = Script.of(3, 100)
                .before(session -> {
                    preparing.countDown();
                    Thread.sleep(60_000);
                })
                .engine(session -> {});
        Thread controller = new Thread(() -> result.set(engine.run()));
        controller.start();
        preparing.await();
        controller.interrupt();
        controller.join(10_000);

        assertThat(result.get().end()).isEqualTo(EndReason.INTERRUPTED);
        assertThat(result.get().iterations().counts().total()).isZero();
    }

    @Test
    @Tag("wall-clock")
    void aStopFromAnotherThreadEndsTheLoadToo() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<LoadResult> result = new AtomicReference<>();
        LoadEngine engine = Script.lasting(2, 60_000).engine(session -> {
            running.countDown();
            Thread.sleep(5);
        });
        Thread controller = new Thread(() -> result.set(engine.run()));
        controller.start();
        running.await();
        engine.interrupt();
        controller.join(10_000);
        assertThat(result.get().end()).isEqualTo(EndReason.INTERRUPTED);
    }

    @Test
    @Tag("wall-clock")
    void usersStartTogetherWithoutRampUp() {
        List<Long> starts = Collections.synchronizedList(new ArrayList<>());
        NanoClock clock = NanoClock.system();
        Script.of(50, 50).engine(session -> starts.add(clock.nanoTime())).run();
        long spread = Collections.max(starts) - Collections.min(starts);
        assertThat(Duration.ofNanos(spread)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void workersHaveTheContextClassLoaderOfTheCallerAndAreDaemons() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(own);
            for (ThreadKind kind : kinds()) {
                Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
                Set<Boolean> daemons = ConcurrentHashMap.newKeySet();
                Script.of(3, 30)
                        .threads(kind)
                        .before(session -> loaders.add(Thread.currentThread().getContextClassLoader()))
                        .engine(session -> {
                            loaders.add(Thread.currentThread().getContextClassLoader());
                            daemons.add(Thread.currentThread().isDaemon());
                        })
                        .run();
                assertThat(loaders).containsExactly(own);
                assertThat(daemons).containsExactly(true);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static List<ThreadKind> kinds() {
        return WorkerThreads.hasVirtual()
                ? List.of(ThreadKind.PLATFORM, ThreadKind.VIRTUAL)
                : List.of(ThreadKind.PLATFORM);
    }

    @Test
    void autoTakesPlatformThreadsForHundredsOfUsersAndVirtualOnesBeyondWhereThereAreAny() {
        assertThat(WorkerThreads.isVirtual(ThreadKind.AUTO, WorkerThreads.MOST_PLATFORM_THREADS))
                .isFalse();
        assertThat(WorkerThreads.isVirtual(ThreadKind.AUTO, WorkerThreads.MOST_PLATFORM_THREADS + 1))
                .isEqualTo(Runtime.version().feature() >= 21);
        assertThat(WorkerThreads.isVirtual(ThreadKind.PLATFORM, 1_000_000)).isFalse();
    }

    @Test
    void aJvmWithoutVirtualThreadsSaysSo() {
        Assumptions.assumeFalse(WorkerThreads.hasVirtual(), "this JVM has virtual threads");
        LoadEngine engine = Script.of(1, 1).threads(ThreadKind.VIRTUAL).engine(session -> {});
        assertThat(org.assertj.core.api.Assertions.catchThrowable(engine::run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this JVM has no virtual threads; they need Java 21 or later");
    }

    @Test
    void virtualThreadsMakeTheSameExactNumberOfCalls() {
        Assumptions.assumeTrue(WorkerThreads.hasVirtual(), "this JVM has no virtual threads: nothing to see before 21");
        Set<String> kinds = ConcurrentHashMap.newKeySet();
        AtomicLong calls = new AtomicLong();
        LoadResult result = Script.of(2_000, 20_000)
                .threads(ThreadKind.VIRTUAL)
                .engine(session -> {
                    calls.incrementAndGet();
                    kinds.add(Thread.currentThread().getClass().getName());
                    Thread.sleep(1);
                })
                .run();
        assertThat(calls).hasValue(20_000);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 20_000L));
        assertThat(kinds).containsExactly("java.lang.VirtualThread");
    }

    @Test
    @Tag("wall-clock")
    void virtualThreadsAreCutAsWell() {
        Assumptions.assumeTrue(WorkerThreads.hasVirtual(), "this JVM has no virtual threads: nothing to see before 21");
        LoadResult result = Script.lasting(100, 200)
                .drain(0)
                .threads(ThreadKind.VIRTUAL)
                .engine(session -> Thread.sleep(60_000))
                .run();
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 100L));
        assertThat(result.hung()).isEmpty();
    }
}
