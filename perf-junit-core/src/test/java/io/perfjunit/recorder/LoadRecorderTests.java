package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.Interval;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time axis of these tests: first start at 0, window from 1,000 to 2,000, cut at 3,000. */
class LoadRecorderTests {

    private final MeasuredWindow window = new MeasuredWindow();
    private LoadRecorder recorder = newRecorder(1);

    private LoadRecorder newRecorder(int users, StepLimit... limits) {
        window.open(0, 1_000);
        window.endAt(2_000);
        window.cutAt(3_000);
        recorder = new LoadRecorder(window, Set.of(limits), users, Duration.ofMillis(100));
        recorder.start();
        return recorder;
    }

    private CallRecorder user() {
        CallRecorder user = recorder.forUser(0, () -> 0);
        user.start();
        return user;
    }

    @Test
    void callsBelongToThePartInWhichTheyWereDueToStart() {
        CallRecorder user = user();
        user.iteration(900, 1_100);
        user.iteration(1_000, 1_001);
        user.iteration(1_999, 2_500);
        recorder.close(3_000);

        assertThat(recorder.coldStart().counts().total()).isEqualTo(1);
        assertThat(recorder.coldStart().successes().max()).isEqualTo(Duration.ofNanos(200));
        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
        assertThat(Recorded.by(recorder).iterations().successes().min()).isEqualTo(Duration.ofNanos(1));
        assertThat(Recorded.by(recorder).iterations().successes().max()).isEqualTo(Duration.ofNanos(501));
    }

    @Test
    void throughputCountsSuccessesThatEndedInTheWindowWhereverTheyBegan() {
        CallRecorder user = user();
        user.iteration(0, 999); // over before the window
        user.iteration(900, 1_000); // ends at its first instant
        user.iteration(1_500, 2_000); // ends at its last
        user.iteration(1_500, 2_001); // ends in the drain
        user.iteration(1_500, 1_600, Outcome.ERROR, new IllegalStateException());
        recorder.close(3_000);

        assertThat(Recorded.by(recorder).iterations().completedInWindow()).isEqualTo(2);
        assertThat(Recorded.by(recorder).iterations().endedInDrain()).isEqualTo(1);
        assertThat(recorder.coldStart().completedInWindow()).isZero();
    }

    @Test
    void aCallThatEndsAfterTheCutIsInterruptedHoweverItEnded() {
        CallRecorder user = user();
        user.iteration(1_500, 3_000);
        user.iteration(1_500, 3_001);
        user.step("s", 1_500, 3_001);
        user.iteration(1_500, 3_001, Outcome.FAILED_CHECK, new AssertionError("too late to count as a check"));
        recorder.close(3_100);

        assertThat(Recorded.by(recorder).iterations().counts().asMap())
                .isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.INTERRUPTED, 2L));
        assertThat(Recorded.by(recorder).steps().get(0).counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 1L));
        assertThat(recorder.errors()).isEmpty();
        assertThat(Recorded.by(recorder).iterations().endedInDrain()).isEqualTo(3);
    }

    @Test
    void aCallThatIsGivenUpCountsAsInterruptedInItsPart() {
        CallRecorder user = user();
        user.abandon(1_900, 2_900);
        user.abandon(500, 2_900);
        recorder.close(3_000);

        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 1L));
        assertThat(Recorded.by(recorder).iterations().failures().max()).isEqualTo(Duration.ofNanos(1_000));
        assertThat(Recorded.by(recorder).iterations().endedInDrain()).isEqualTo(1);
        assertThat(Recorded.by(recorder).iterations().completedInWindow()).isZero();
        assertThat(recorder.coldStart().counts().of(Outcome.INTERRUPTED)).isEqualTo(1);
    }

    @Test
    void nothingIsRecordedBeforeTheUserStartsNorAfterItStops() {
        CallRecorder user = recorder.forUser(0, () -> 0);
        user.iteration(1_100, 1_200);
        user.step("login", 1_100, 1_200, Outcome.ERROR, new IllegalStateException("in @BeforeUser"));
        user.start();
        user.iteration(1_200, 1_300);
        user.stop();
        user.iteration(1_300, 1_400);
        user.step("logout", 1_300, 1_400, Outcome.ERROR, new IllegalStateException("in @AfterUser"));
        recorder.close(3_000);

        assertThat(Recorded.by(recorder).iterations().counts().total()).isEqualTo(1);
        assertThat(Recorded.by(recorder).steps())
                .as("steps outside iterations are none")
                .isEmpty();
        assertThat(recorder.errors()).isEmpty();
    }

    /** As a user does that has no memory or no stack left; the reader waits for what it held. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRecordThatBreaksOffInTheMiddleDoesNotHoldUpTheReader() {
        CallRecorder user = user();
        Outcome broken = null;
        assertThatThrownBy(() -> user.iteration(1_100, 1_200, broken, new IllegalStateException()))
                .isInstanceOf(NullPointerException.class);
        user.iteration(1_300, 1_400);
        recorder.read(1_500, 1, 0);
        recorder.close(3_000);
        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    /** As when the stack of its holder was full before it could let go. */
    @Test
    @Timeout(20)
    void aStripeThatNobodyLetsGoOfNeitherHoldsUpTheReaderNorHidesWhatIsInIt() {
        CallRecorder user = user();
        user.iteration(1_100, 1_200);
        assertThat(recorder.stripe(0).tryHold()).isTrue();
        user.iteration(1_300, 1_400);
        assertThat(recorder.read(1_500, 1, 0).iterations().counts().total())
                .as("what is in another stripe")
                .isEqualTo(1);
        recorder.close(3_000);
        assertThat(Recorded.by(recorder).iterations().counts().total()).isEqualTo(2);
        user.iteration(1_500, 1_600);
        assertThat(recorder.stripe(0).isClosed()).isTrue();
        assertThat(Recorded.by(recorder).iterations().counts().total()).isEqualTo(2);
    }

    @Test
    void nothingIsRecordedAfterTheRecorderIsClosed() {
        CallRecorder user = user();
        user.iteration(1_100, 1_200);
        Interval last = recorder.close(3_000);
        user.iteration(1_200, 1_300);
        user.step("s", 1_200, 1_300);
        user.abandon(1_200, 1_300);

        assertThat(last.iterations().counts().total()).isEqualTo(1);
        assertThat(Recorded.by(recorder).iterations().counts().total()).isEqualTo(1);
        assertThat(Recorded.by(recorder).steps()).allMatch(step -> step.counts().total() == 0);
    }

    @Test
    void stepsAreCountedApartFromIterationsInOrderOfFirstAppearance() {
        CallRecorder user = user();
        user.step("second", 500, 600); // in the warm-up: gives it its place
        user.step("first", 1_100, 1_110);
        user.step("second", 1_110, 1_140);
        user.step("second", 1_140, 1_150, Outcome.TIMEOUT, new IllegalStateException());
        user.iteration(1_100, 1_150);
        recorder.close(3_000);

        assertThat(Recorded.by(recorder).steps()).extracting(StepResult::name).containsExactly("second", "first");
        assertThat(Recorded.by(recorder).steps().get(0).counts().asMap())
                .isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.TIMEOUT, 1L));
        assertThat(Recorded.by(recorder).steps().get(0).failures().max()).isEqualTo(Duration.ofNanos(10));
        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void callsOverALimitAreCountedExactlyAndTheLimitItselfIsWithin() {
        long limit = 50_000_000; // here a bucket of the histogram is 32,768 ns wide
        newRecorder(1, new StepLimit("", limit), new StepLimit("s", limit + 3));
        window.endAt(1_000_000_000);
        window.cutAt(1_000_000_000);
        CallRecorder user = user();
        for (long latency = limit - 5; latency <= limit + 5; latency++) {
            user.iteration(1_000, 1_000 + latency);
            user.step("s", 1_000, 1_000 + latency);
        }
        user.iteration(1_000, 1_000 + 2 * limit, Outcome.ERROR, new IllegalStateException("failures are no latencies"));
        recorder.close(1_000_000_000);

        assertThat(Recorded.by(recorder).iterations().response().slowerThan(Duration.ofNanos(limit)))
                .isEqualTo(5);
        assertThat(Recorded.by(recorder).iterations().response().overLimit()).containsOnlyKeys(limit);
        assertThat(Recorded.by(recorder).steps().get(0).response().overLimit()).isEqualTo(Map.of(limit + 3, 2L));
    }

    @Test
    void intervalsAreGaplessAndAddUpToTheTotals() {
        CallRecorder user = user();
        List<Interval> read = new ArrayList<>();
        for (long now = 700; now <= 2_800; now += 700) {
            user.iteration(now - 10, now - 5);
            user.step("s", now - 10, now - 7);
            read.add(recorder.read(now, 3, 2));
        }
        read.add(recorder.read(2_850, 1, 0));
        read.add(recorder.close(3_000));

        assertThat(read.get(0).start()).isZero();
        for (int i = 1; i < read.size(); i++) {
            assertThat(read.get(i).start()).isEqualTo(read.get(i - 1).end());
        }
        assertThat(read.get(read.size() - 1).end()).isEqualTo(Duration.ofNanos(3_000));
        assertThat(read).extracting(i -> i.iterations().counts().total()).containsExactly(1L, 1L, 1L, 1L, 0L, 0L);
        assertThat(read.get(1).steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("s");
            assertThat(step.successes().max()).isEqualTo(Duration.ofNanos(3));
        });
        assertThat(read.get(4).steps()).isEmpty();
        assertThat(read.get(1).users()).isEqualTo(3);
        assertThat(read.get(1).inFlight()).isEqualTo(2);
        assertThat(Recorded.by(recorder).iterations().counts().total()
                        + recorder.coldStart().counts().total())
                .isEqualTo(4);
    }

    @Test
    void pastAThousandNamesStepsAreCountedTogether() {
        CallRecorder user = user();
        for (int id = 0; id < 1_500; id++) {
            user.step("GET /orders/" + id, 1_100, 1_200);
        }
        user.step("GET /orders/3", 1_100, 1_200);
        recorder.close(3_000);

        assertThat(Recorded.by(recorder).steps()).hasSize(1_001);
        assertThat(Recorded.by(recorder).steps().get(3).counts().total()).isEqualTo(2);
        assertThat(Recorded.by(recorder).steps().get(1_000).name()).isEqualTo("(other steps)");
        assertThat(Recorded.by(recorder).steps().get(1_000).counts().total()).isEqualTo(500);
    }

    @Test
    void nothingIsLostOrDoubledBesideAReaderThatDrainsAllTheTime() throws Exception {
        totalsAreExact(8, 200_000);
    }

    @Test
    void nothingIsLostOrDoubledWithMoreUsersThanStripes() throws Exception {
        totalsAreExact(300, 4_000);
    }

    private void totalsAreExact(int users, int callsOfEach) throws InterruptedException {
        newRecorder(users, new StepLimit("s", 100));
        AtomicInteger reads = new AtomicInteger();
        List<Thread> writers = IntStream.range(0, users)
                .mapToObj(id -> new Thread(() -> write(recorder.forUser(id, () -> 0), reads, callsOfEach)))
                .toList();
        writers.forEach(Thread::start);
        AtomicBoolean over = new AtomicBoolean();
        List<Interval> read = new ArrayList<>();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                read.add(recorder.read(read.size() + 1, 0, 0));
                reads.incrementAndGet();
            }
        });
        reader.start();
        for (Thread writer : writers) {
            writer.join();
        }
        over.set(true);
        reader.join();
        read.add(recorder.close(read.size() + 1));

        long each = (long) users * callsOfEach;
        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, each));
        assertThat(Recorded.by(recorder).iterations().successes().count()).isEqualTo(each);
        assertThat(Recorded.by(recorder).iterations().successes().sumNanos()).isEqualTo(each * 7);
        assertThat(recorder.coldStart().counts().total()).isEqualTo(each);
        assertThat(Recorded.by(recorder).steps()).singleElement().satisfies(step -> {
            assertThat(step.counts().total()).isEqualTo(each);
            assertThat(step.response().overLimit()).isEqualTo(Map.of(100L, each / 2));
        });
        assertThat(read.stream().mapToLong(i -> i.iterations().counts().total()).sum())
                .isEqualTo(2 * each);
        assertThat(read.stream()
                        .filter(i -> i.iterations().counts().total() > 0)
                        .count())
                .as("the reader really read beside the writers")
                .isGreaterThan(1);
    }

    /** Ten portions, each of them after another reading: however the machine schedules, both run side by side. */
    private static void write(CallRecorder user, AtomicInteger reads, int calls) {
        user.start();
        for (int call = 0; call < calls; call++) {
            while (reads.get() < call * 10L / calls) {
                Thread.yield();
            }
            user.step("s", 1_100, call % 2 == 0 ? 1_200 : 1_201);
            user.iteration(1_100, 1_107);
            user.iteration(100, 107);
        }
        user.stop();
    }

    @Test
    void whatIsWrittenWhileTheRecorderClosesIsEitherInTheTotalsOrNowhere() throws Exception {
        newRecorder(4);
        CountDownLatch started = new CountDownLatch(4);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(id -> new Thread(() -> {
                    CallRecorder user = recorder.forUser(id, () -> 0);
                    user.start();
                    while (!over.get()) {
                        user.iteration(1_100, 1_107);
                        started.countDown();
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        started.await();
        Interval last = recorder.close(2_900);
        StepResult atClose = Recorded.by(recorder).iterations();
        Thread.sleep(20);
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(atClose.counts().total())
                .isPositive()
                .isEqualTo(last.iterations().counts().total());
        assertThat(Recorded.by(recorder).iterations()).isEqualTo(atClose);
    }
}
