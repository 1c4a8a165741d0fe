package io.perfjunit;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of a run beside its figures: threads that it leaves behind, calls too short to be timed. */
@Timeout(60)
class RunNoticesTests {

    static final ConcurrentLinkedQueue<ExecutorService> open = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void reset() {
        TestListeners.reset();
    }

    @AfterEach
    void closeAll() throws InterruptedException {
        for (ExecutorService executor : open) {
            executor.shutdownNow();
            assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        open.clear();
    }

    private static List<String> noticesOf(Class<?> testCase, String method) {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(testCase, method), 1);
        return TestListeners.runs.get(0).notices();
    }

    @Test
    void threadsThatEveryCallLeavesBehindAreToldByName() {
        assertThat(noticesOf(LeavingTestCase.class, "anExecutorPerCall"))
                .singleElement()
                .asString()
                .matches("left 20 threads behind \\(20 like pool-\\d+-thread-1\\): what starts them has to end them,"
                        + " or they disturb what runs next");
    }

    /** Two levels of five seconds: the second is faster than the first, and only the last of them changes by itself. */
    @Test
    void whetherTheWindowWasSteadyIsAskedOfEveryStageByItself() {
        LoadResultBuilder result = aResult();
        for (int tenth = 0; tenth < 100; tenth++) {
            long millis = tenth < 50 ? 40 : tenth < 75 ? 10 : 20;
            result.interval(Duration.ofMillis(100), slice("", same(20, millis * 1_000_000), 0));
        }
        result.stage(stage("users=2", 0)).stage(stage("users=8", 5));
        assertThat(new RunNotices(LoadLock.none(), List::of).of(result.build(), 1))
                .containsExactly("the measured window of stage users=8 was not steady: median response times rose by"
                        + " 100 % from its first to its last third");
    }

    private static LoadPart stage(String name, int startSeconds) {
        Duration start = Duration.ofSeconds(startSeconds);
        Duration length = Duration.ofSeconds(5);
        return new LoadPart(
                name, start, start.plus(length), length, StepResult.empty(""), List.of(), Starts.NONE, List.of());
    }

    @Test
    void soAreThoseOfEveryUser() {
        assertThat(noticesOf(LeavingTestCase.class, "anExecutorPerUser"))
                .singleElement()
                .asString()
                .startsWith("left 3 threads behind (3 like pool-");
    }

    @Test
    void aPoolOfFewThreadsThatGrewInTheLoadIsNoLeak() {
        assertThat(noticesOf(LeavingTestCase.class, "onePoolForAll")).isEmpty();
    }

    @Test
    void norAreThreadsThatEndWithTheirCallOrAMomentLater() {
        assertThat(noticesOf(LeavingTestCase.class, "threadsThatEnd")).isEmpty();
    }

    @Test
    void threadsOfTheHarnessAndOfTheJvmAreNoLeak() {
        assertThat(noticesOf(LeavingTestCase.class, "commonPool")).isEmpty();
    }

    static class LeavingTestCase {

        private final AtomicReference<ExecutorService> shared = new AtomicReference<>();

        private static ExecutorService opened(int threads) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            open.add(executor);
            return executor;
        }

        @LoadTest(users = 4, iterations = 20)
        void anExecutorPerCall() throws Exception {
            opened(1).submit(RunNoticesTests::nap).get();
        }

        @LoadTest(users = 3, iterations = 60, thinkTime = "1ms")
        void anExecutorPerUser(VirtualUser user) throws Exception {
            if (user.find(ExecutorService.class).isEmpty()) {
                user.set(ExecutorService.class, opened(1));
            }
            user.get(ExecutorService.class).submit(RunNoticesTests::nap).get();
        }

        @LoadTest(users = 10, iterations = 40)
        void onePoolForAll() throws Exception {
            shared.compareAndSet(null, opened(3));
            shared.get().submit(RunNoticesTests::nap).get();
        }

        @LoadTest(users = 2, iterations = 20)
        void threadsThatEnd() throws Exception {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(30);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            Thread.sleep(1);
        }

        @LoadTest(iterations = 20)
        void commonPool() throws Exception {
            List<java.util.concurrent.CompletableFuture<Void>> work = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                work.add(java.util.concurrent.CompletableFuture.runAsync(RunNoticesTests::nap));
            }
            work.forEach(java.util.concurrent.CompletableFuture::join);
        }
    }

    private static void nap() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void callsTooShortForTheClockAreNotPraised() {
        assertThat(noticesOf(EmptyTestCase.class, "nothing"))
                .singleElement()
                .asString()
                .matches("a call takes \\S+ ns, near the resolution of the clock: these are figures of the harness, not"
                        + " of the body");
    }

    @Test
    void callsOfSomeLengthAreWhatTheyAre() {
        assertThat(noticesOf(EmptyTestCase.class, "something")).isEmpty();
    }

    static class EmptyTestCase {

        @LoadTest(iterations = 1_000_000)
        void nothing() {}

        @LoadTest(iterations = 50)
        void something() throws Exception {
            Thread.sleep(1);
        }
    }
}
