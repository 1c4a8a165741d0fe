package io.perfjunit.engine;

import static io.perfjunit.engine.Script.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.recorder.Recorded;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a hand-set clock: every number is exact. A moment of a load counts from its first start, 2 ms after its gate opens. */
@Timeout(60)
class LoadEngineTests {

    private static final long FIRST_START = ManualClock.ORIGIN + 2 * MS;

    private static Map<Outcome, Long> counts(LoadResult result) {
        return result.iterations().counts().asMap();
    }

    @ParameterizedTest
    @CsvSource({"20, 1000", "1, 1", "20, 20", "7, 1000", "3, 4"})
    void iterationsAreExact(int users, long iterations) {
        AtomicLong calls = new AtomicLong();
        ManualClock clock = new ManualClock(users);
        LoadResult result = Script.of(users, iterations)
                .engine(clock, session -> {
                    calls.incrementAndGet();
                    clock.work(10 * MS);
                })
                .run();

        assertThat(calls).hasValue(iterations);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, iterations));
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(result.coldStart().counts().total()).isZero();
    }

    @Test
    void throughputOfACountedLoadIsThatOfItsRealTime() {
        LoadResult result = Script.of(20, 1_000).run(10 * MS);
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(500));
        assertThat(result.throughput()).isEqualTo(2_000);
    }

    @Test
    void aFewFastIterationsDoNotWaitForTheirDuration() {
        LoadResult result = Script.firstOf(1, 5_000, 10).run(20 * MS);
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(200));
        assertThat(result.throughput()).isEqualTo(50);
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
    }

    @Test
    void ofTwoBoundsTheDurationMayEndTheLoadFirst() {
        LoadResult result = Script.firstOf(2, 1_000, 1_000).run(100 * MS);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 20L));
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
        assertThat(result.timeline().window()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void callsThatRunAtTheEndOfTheWindowFinishInTheDrainAndAreCountedApart() {
        LoadResult result = Script.lasting(20, 1_000).run(300 * MS);

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 80L));
        assertThat(result.iterations().completedInWindow()).isEqualTo(60);
        assertThat(result.iterations().endedInDrain()).isEqualTo(20);
        assertThat(result.throughput()).isEqualTo(60);
        assertThat(result.timeline().windowEnd()).isEqualTo(Duration.ofSeconds(1));
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
    }

    @Test
    void callsThatOutlastTheDrainAreCutAndCountedAsInterrupted() {
        LoadResult result = Script.lasting(20, 1_000).drain(50).run(300 * MS);

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 60L, Outcome.INTERRUPTED, 20L));
        assertThat(result.iterations().completedInWindow()).isEqualTo(60);
        assertThat(result.iterations().endedInDrain()).isEqualTo(20);
        assertThat(result.errors()).isEmpty();
        assertThat(result.hung()).isEmpty();
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
    }

    @Test
    void aBodyThatIgnoresItsInterruptionIsCountedAsInterruptedWhenItReturns() {
        ManualClock clock = new ManualClock(4);
        LoadResult result = Script.lasting(4, 1_000)
                .drain(0)
                .engine(clock, session -> clock.workUninterruptibly(3_000 * MS))
                .run();

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.INTERRUPTED, 4L));
        assertThat(result.iterations().failures().min()).isEqualTo(Duration.ofSeconds(3));
        assertThat(result.hung()).isEmpty();
        assertThat(result.timeline().drained()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aBodyThatSwallowsEveryInterruptionAndGoesOnIsInterruptedAgain() {
        ManualClock clock = new ManualClock(1);
        AtomicInteger swallowed = new AtomicInteger();
        LoadResult result = Script.lasting(1, 1_000)
                .drain(0)
                .engine(clock, session -> {
                    while (swallowed.get() < 3) {
                        try {
                            clock.work(60_000 * MS);
                        } catch (InterruptedException e) {
                            swallowed.incrementAndGet();
                        }
                    }
                })
                .run();

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.INTERRUPTED, 1L));
        assertThat(result.hung()).isEmpty();
        assertThat(result.timeline().drained()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aBodyThatNeverReturnsIsGivenUpAfterTheGraceAndTold() {
        CountDownLatch never = new CountDownLatch(1);
        ManualClock clock = new ManualClock(3);
        LoadResult result = Script.lasting(3, 1_000)
                .drain(500)
                .engine(clock, session -> {
                    if (session.id() == 1 && session.iteration() == 4) {
                        clock.hang();
                        awaitForGood(never);
                    }
                    clock.work(100 * MS);
                })
                .run();
        never.countDown();

        // Users 0 and 2 make 10 each; user 1 makes 4 and hangs in its fifth.
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 24L, Outcome.INTERRUPTED, 1L));
        assertThat(result.hung()).singleElement().satisfies(hung -> {
            assertThat(hung.user()).isEqualTo(1);
            assertThat(hung.frame()).isNotEmpty();
        });
        assertThat(result.iterations().failures().max()).isEqualTo(Duration.ofMillis(1_500 - 400 + 5_000));
        assertThat(result.timeline().drained()).isEqualTo(Duration.ofMillis(1_500 + 5_000));
        assertThat(total(result.intervals())).isEqualTo(25);
    }

    private static void awaitForGood(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException swallowed) {
                // Again.
            }
        }
    }

    private static long total(List<Interval> intervals) {
        return intervals.stream()
                .mapToLong(i -> i.iterations().counts().total())
                .sum();
    }

    @Test
    void rampUpStartsTheUsersOneAfterTheOther() {
        Map<Integer, Long> starts = new ConcurrentHashMap<>();
        ManualClock clock = new ManualClock(4);
        LoadResult result = Script.lasting(4, 1_000)
                .rampUp(400)
                .engine(clock, session -> {
                    starts.putIfAbsent(session.id(), clock.nanoTime() - FIRST_START);
                    clock.work(50 * MS);
                })
                .run();

        assertThat(starts).isEqualTo(Map.of(0, 0L, 1, 100 * MS, 2, 200 * MS, 3, 300 * MS));
        assertThat(result.timeline().windowStart()).isEqualTo(Duration.ofMillis(400));
        assertThat(result.timeline().windowEnd()).isEqualTo(Duration.ofMillis(1_400));
        assertThat(result.coldStart().counts().total()).isEqualTo(8 + 6 + 4 + 2);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 80L));
    }

    @Test
    void aCallBelongsToThePartInWhichItStarted() {
        LoadResult result = Script.lasting(1, 1_000).warmup(250).run(100 * MS);

        // Starts at 0, 100, 200 are cold; 300 … 1,200 are measured; the one from 200 ends in the window and counts for
        // throughput.
        assertThat(result.coldStart().counts().total()).isEqualTo(3);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.iterations().completedInWindow()).isEqualTo(10);
        assertThat(result.iterations().endedInDrain()).isEqualTo(1);
    }

    @Test
    void warmUpCallsComeOnTopOfTheExactNumber() {
        LoadResult result = Script.of(2, 10).warmup(300).run(100 * MS);
        assertThat(result.coldStart().counts().total()).isEqualTo(6);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void anExactNumberWithoutWarmUpIsMeasuredFromTheFirstCallOnAlsoInTheRampUp() {
        LoadResult result = Script.of(2, 10).rampUp(400).run(100 * MS);
        assertThat(result.timeline().windowStart()).isZero();
        assertThat(result.coldStart().counts().total()).isZero();
        // User 0: 0 … 200, then both.
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void aUserWhoseTurnInTheRampUpNeverComesDoesNotLengthenTheWindow() {
        LoadResult result = Script.of(10, 10).rampUp(10_000).run(1 * MS);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(10));
        assertThat(result.throughput()).isEqualTo(1_000);
    }

    @Test
    void theEndOfOneCallIsTheStartOfTheNext() {
        List<Long> starts = new ArrayList<>();
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.of(1, 5)
                .engine(clock, session -> {
                    starts.add((clock.nanoTime() - FIRST_START) / MS);
                    clock.work((session.iteration() + 1) * MS);
                })
                .run();
        assertThat(starts).containsExactly(0L, 1L, 3L, 6L, 10L);
        assertThat(result.iterations().successes().sumNanos()).isEqualTo(15 * MS);
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(15));
    }

    @Test
    void whatGroupingAFailureCostsIsNoPartOfTheNextCall() {
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.of(1, 2)
                .engine(clock, session -> {
                    clock.work(MS);
                    if (session.iteration() == 0) {
                        throw new IllegalStateException() {
                            @Override
                            public String getMessage() {
                                clock.workUninterruptibly(50 * MS);
                                return "slow to tell";
                            }
                        };
                    }
                })
                .run();
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.ERROR, 1L, Outcome.SUCCESS, 1L));
        assertThat(result.iterations().successes().max()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void thinkTimeIsNoPartOfAnyLatency() {
        LoadResult result = Script.lasting(1, 1_000).thinkTime(90, 90).run(10 * MS);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.iterations().successes().max()).isEqualTo(Duration.ofMillis(10));
        assertThat(result.throughput()).isEqualTo(10);
    }

    @Test
    void thinkTimeFromARangeIsTheSameInEveryRunWithTheSameSeed() {
        List<Long> first = pauses(42);
        assertThat(first).hasSize(19).allMatch(pause -> pause >= 50 * MS && pause <= 150 * MS);
        assertThat(first.stream().distinct().count()).isGreaterThan(15);
        assertThat(pauses(42)).isEqualTo(first);
        assertThat(pauses(43)).isNotEqualTo(first);
    }

    /** The pauses of one of two users; its body draws a different number of random numbers in every run. */
    private static List<Long> pauses(long seed) {
        List<Long> starts = Collections.synchronizedList(new ArrayList<>());
        ManualClock clock = new ManualClock(2);
        int draws = new java.util.Random().nextInt(10);
        Script.lasting(2, 60_000)
                .thinkTime(50, 150)
                .seed(seed)
                .engine(clock, session -> {
                    if (session.id() == 1 && starts.size() < 20) {
                        starts.add(clock.nanoTime());
                    }
                    for (int i = 0; i < draws; i++) {
                        session.random().nextLong();
                    }
                    clock.work(MS);
                })
                .run();
        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            pauses.add(starts.get(i) - starts.get(i - 1) - MS);
        }
        return pauses;
    }

    @Test
    void everyUserDrawsItsOwnRandomNumbersTheSameInEveryRun() {
        Map<Integer, Long> first = firstDraws(1);
        assertThat(first.values()).doesNotHaveDuplicates();
        assertThat(firstDraws(1)).isEqualTo(first);
        assertThat(firstDraws(2)).isNotEqualTo(first);
    }

    private static Map<Integer, Long> firstDraws(long seed) {
        Map<Integer, Long> draws = new ConcurrentHashMap<>();
        ManualClock clock = new ManualClock(5);
        Script.of(5, 5)
                .seed(seed)
                .engine(clock, session -> {
                    draws.put(session.id(), session.random().nextLong());
                    clock.work(MS);
                })
                .run();
        return draws;
    }

    @Test
    void aThinkingUserDoesNotHoldUpTheEnd() {
        LoadResult result = Script.of(2, 3).thinkTime(60_000, 60_000).run(10 * MS);
        // User 0 and 1 make one each, one of them the third a minute later; the other looks around and goes.
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 3L));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(60_020));
        assertThat(result.timeline().drained()).isLessThan(Duration.ofMillis(60_200));
    }

    @Test
    void failuresAreCountedByTheirOutcome() {
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.of(1, 6)
                .engine(clock, session -> {
                    clock.work(10 * MS);
                    switch ((int) session.iteration()) {
                        case 0 -> throw new AssertionError("price");
                        case 1 -> throw new java.io.IOException("reset");
                        case 2 -> throw new TimeoutException("slow");
                        case 3 -> throw new RuntimeException(new java.net.SocketTimeoutException("read"));
                        case 4 -> throw new InterruptedException("its own");
                        default -> {}
                    }
                })
                .run();
        assertThat(counts(result))
                .isEqualTo(
                        Map.of(Outcome.SUCCESS, 1L, Outcome.FAILED_CHECK, 1L, Outcome.ERROR, 2L, Outcome.TIMEOUT, 2L));
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(result.errors()).hasSize(5);
    }

    @Test
    void anInterruptFlagThatTheBodyLeavesSetDoesNotHurtTheNextCall() {
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.of(1, 10)
                .thinkTime(5, 5)
                .engine(clock, session -> {
                    clock.work(10 * MS);
                    Thread.currentThread().interrupt();
                })
                .run();
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
    }

    @Test
    void anInterruptFlagThatThePreparationLeavesSetDoesNotHurtTheUser() {
        ManualClock clock = new ManualClock(2);
        LoadResult result = Script.of(2, 10)
                .before(session -> Thread.currentThread().interrupt())
                .engine(clock, session -> clock.work(10 * MS))
                .run();
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.timeline().window()).as("both users took part").isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aLateInterruptionThatHitsAThinkingUserDoesNotTakeItOutOfTheLoad() {
        ManualClock clock = new ManualClock(2);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        LoadResult result = Script.lasting(2, 1_000)
                .thinkTime(90, 90)
                .engine(clock, session -> {
                    if (session.id() == 0) {
                        threads.add(Thread.currentThread());
                        clock.work(10 * MS);
                    } else {
                        // A watchdog that comes too late: user 0 thinks by now.
                        clock.work(50 * MS);
                        threads.get(0).interrupt();
                    }
                })
                .run();
        assertThat(threads).as("calls of user 0").hasSize(10);
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
    }

    @Test
    void aFatalErrorEndsTheLoadAtOnceAndIsItsCause() {
        for (Error fatal : List.of(
                new OutOfMemoryError("by hand"),
                new StackOverflowError(),
                new NoClassDefFoundError("com/acme/Gone"),
                new ExceptionInInitializerError("by hand"))) {
            ManualClock clock = new ManualClock(3);
            LoadResult result = Script.lasting(3, 10_000)
                    .engine(clock, session -> {
                        clock.work(10 * MS);
                        if (session.id() == 1 && session.iteration() == 4) {
                            throw fatal;
                        }
                    })
                    .run();
            assertThat(result.end()).isEqualTo(EndReason.FATAL_ERROR);
            assertThat(result.endCause()).containsSame(fatal);
            assertThat(result.iterations().counts().of(Outcome.ERROR)).isEqualTo(1);
            assertThat(result.timeline().drained()).isLessThanOrEqualTo(Duration.ofMillis(200));
            assertThat(result.iterations().counts().total()).isBetween(12L, 60L);
        }
    }

    @Test
    void whatAbortsEndsTheLoadAndIsNoFailure() {
        ManualClock clock = new ManualClock(2);
        RuntimeException assumption = new RuntimeException("needs a database");
        LoadEngine engine = new LoadEngine(
                Script.lasting(2, 10_000).plan(),
                new Workload() {
                    @Override
                    public UserTask prepare(UserSession session) {
                        return new UserTask() {
                            @Override
                            public void iterate() throws Throwable {
                                clock.work(10 * MS);
                                throw assumption;
                            }

                            @Override
                            public void end() {
                                clock.leave();
                            }
                        };
                    }

                    @Override
                    public boolean aborts(Throwable thrown) {
                        return thrown == assumption;
                    }
                },
                LoadObserver.none(),
                clock);
        LoadResult result = engine.run();
        assertThat(result.end()).isEqualTo(EndReason.ABORTED);
        assertThat(result.endCause()).containsSame(assumption);
        assertThat(result.iterations().counts().total()).isZero();
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void whatTheEndOfAUserThrowsIsKeptAndAllUsersAreEnded() {
        ManualClock clock = new ManualClock(3);
        IllegalStateException failure = new IllegalStateException("still logged in");
        Script script = Script.of(3, 9).after(session -> {
            if (session.id() != 1) {
                throw failure;
            }
        });
        LoadResult result = script.engine(clock, session -> clock.work(MS)).run();
        assertThat(script.ended).hasValue(3);
        assertThat(result.afterUserFailures()).containsExactly(failure, failure);
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 9L));
    }

    @Test
    void intervalsAreGaplessFromTheFirstStartToTheEndOfTheDrainAndHoldEveryCall() {
        Script script = Script.lasting(3, 1_000).warmup(250);
        ManualClock clock = new ManualClock(3);
        LoadResult result = script.engine(clock, session -> clock.work(70 * MS)).run();

        Duration end = Duration.ZERO;
        for (Interval interval : result.intervals()) {
            assertThat(interval.start()).isEqualTo(end);
            end = interval.end();
        }
        assertThat(end).isEqualTo(result.timeline().drained());
        assertThat(total(result.intervals()))
                .isEqualTo(result.iterations().counts().total()
                        + result.coldStart().counts().total())
                .isEqualTo(3 * 18);
        assertThat(total(script.observed)).isEqualTo(3 * 18);
        assertThat(result.intervals())
                .extracting(Interval::end)
                .contains(Duration.ofMillis(250), Duration.ofMillis(1_250));
        assertThat(result.intervals().get(3).users()).isEqualTo(3);
        assertThat(result.intervals().get(3).inFlight()).isEqualTo(3);
    }

    @Test
    void theWallClockIsThatOfTheFirstStart() {
        LoadResult result = Script.of(1, 1).run(10 * MS);
        assertThat(result.timeline().startedAt())
                .isEqualTo(Instant.ofEpochSecond(1_000_000_000).plusMillis(2));
    }

    @Test
    void stepsOfABodyAreTimedByTheSameClock() {
        ManualClock clock = new ManualClock(1);
        LoadResult result = Script.of(1, 4)
                .engine(clock, session -> {
                    long start = session.clock().nanoTime();
                    clock.work(10 * MS);
                    session.recorder().step("s", start, session.clock().nanoTime());
                    clock.work(5 * MS);
                })
                .run();
        assertThat(result.step("s").orElseThrow().successes().sumNanos()).isEqualTo(40 * MS);
        assertThat(result.iterations().successes().sumNanos()).isEqualTo(60 * MS);
    }

    @Test
    void anErrorInTheMachineryOfAUserEndsTheLoadAndIsNotSilent() {
        ManualClock clock = new ManualClock(1);
        RuntimeException broken = new RuntimeException("aborts() is broken");
        LoadEngine engine = new LoadEngine(
                Script.of(1, 100).plan(),
                new Workload() {
                    @Override
                    public UserTask prepare(UserSession session) {
                        return () -> {
                            clock.work(MS);
                            if (session.iteration() == 5) {
                                clock.leave();
                                throw new IllegalStateException("the body's own");
                            }
                        };
                    }

                    @Override
                    public boolean aborts(Throwable thrown) {
                        throw broken;
                    }
                },
                LoadObserver.none(),
                clock);
        LoadResult result = engine.run();
        assertThat(result.end()).isEqualTo(EndReason.FATAL_ERROR);
        assertThat(result.endCause()).containsSame(broken);
    }

    @Test
    void aFailureThatCannotBeAskedForItsCauseIsCountedAsAnError() {
        ManualClock clock = new ManualClock(1);
        @SuppressWarnings("serial")
        class Hostile extends Exception {
            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause today");
            }
        }
        LoadResult result = Script.of(1, 10)
                .engine(clock, session -> {
                    clock.work(MS);
                    throw new Hostile();
                })
                .run();
        assertThat(counts(result)).isEqualTo(Map.of(Outcome.ERROR, 10L));
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
    }

    @Test
    void numbersOfIterationsAreThoseOfTheUserWarmUpIncluded() {
        Map<Integer, List<Long>> seen = new TreeMap<>();
        seen.put(0, new ArrayList<>());
        seen.put(1, new ArrayList<>());
        ManualClock clock = new ManualClock(2);
        Script.lasting(2, 30)
                .warmup(20)
                .engine(clock, session -> {
                    seen.get(session.id()).add(session.iteration());
                    clock.work(10 * MS);
                })
                .run();
        assertThat(seen.values()).allMatch(numbers -> numbers.equals(List.of(0L, 1L, 2L, 3L, 4L)));
    }

    @Test
    void whatEndsTheUsersIsNoPartOfTheLoad() {
        ManualClock clock = new ManualClock(2);
        Script script = Script.of(2, 10).after(session -> clock.work(3_000 * MS));
        LoadResult result = script.engine(clock, session -> clock.work(10 * MS)).run();
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(50));
        assertThat(result.timeline().drained()).isEqualTo(Duration.ofMillis(50));
        assertThat(result.afterUserFailures()).isEmpty();
        assertThat(clock.nanoTime() - FIRST_START).isGreaterThanOrEqualTo(3_050 * MS);
    }

    @Test
    void aUserThatNeverEndsIsLeftBehindAndTold() {
        CountDownLatch never = new CountDownLatch(1);
        ManualClock clock = new ManualClock(2);
        Script script = Script.of(2, 10).drain(1_000).after(session -> {
            if (session.id() == 1) {
                clock.hang();
                awaitForGood(never);
            }
        });
        LoadResult result = script.engine(clock, session -> clock.work(10 * MS)).run();
        never.countDown();

        assertThat(counts(result)).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(result.hung()).isEmpty();
        assertThat(result.afterUserFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageStartingWith("virtual user 1 did not end and was left behind at "));
        assertThat(clock.nanoTime() - FIRST_START).isBetween(6_000 * MS, 6_400 * MS);
    }

    @Test
    void aUserThatCannotBePreparedKeepsTheLoadFromRunning() {
        AtomicInteger calls = new AtomicInteger();
        Script script = Script.of(5, 100).before(session -> {
            if (session.id() == 3) {
                throw new IllegalStateException("no such account");
            }
        });
        LoadEngine engine = script.engine(session -> calls.incrementAndGet());

        assertThatThrownBy(engine::run)
                .isInstanceOf(UserSetupException.class)
                .hasMessage("virtual user 3 could not be prepared, no load ran: "
                        + "java.lang.IllegalStateException: no such account")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(0);
        assertThat(script.ended).as("users that were prepared are ended").hasValue(4);
        assertThat(Workers.alive()).isEmpty();
    }

    @Test
    void norDoesOneWhoseFailureCannotEvenBeDescribed() {
        @SuppressWarnings("serial")
        class Hostile extends RuntimeException {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message today");
            }
        }
        LoadEngine engine = Script.of(2, 100)
                .before(session -> {
                    throw new Hostile();
                })
                .engine(session -> {});
        assertThatThrownBy(engine::run)
                .isInstanceOf(UserSetupException.class)
                .hasMessageEndingWith("could not be prepared, no load ran: " + Hostile.class.getName());
    }

    @Test
    void anObserverThatThrowsLeavesNoUserBehind() {
        LoadEngine engine = new LoadEngine(
                Script.lasting(4, 60_000).plan(),
                session -> () -> Thread.sleep(1),
                interval -> {
                    throw new AssertionError("listener");
                },
                NanoClock.system());
        assertThatThrownBy(engine::run).isInstanceOf(AssertionError.class).hasMessage("listener");
        assertThat(Workers.alive()).isEmpty();
    }

    @Test
    void aCallThatReturnsJustAfterItWasGivenUpCountsOnce() throws Exception {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        NanoClock clock = NanoClock.system();
        var plan = Script.of(1, 1).plan();
        SharedLoad load = new SharedLoad(
                plan,
                session -> () -> {
                    inCall.countDown();
                    goOn.await();
                },
                clock);
        LoadRecorder recorder = new LoadRecorder(load.window(), Set.of(), 1, Duration.ofMillis(100));
        UserLoop user = new UserLoop(new UserSession(0, 0, recorder, clock), load);
        load.begin(new LoadSchedule(plan, load.quota(), load.window(), clock.nanoTime()));
        load.gate().countDown();
        Thread thread = new Thread(user);
        user.start(thread);
        inCall.await();

        load.window().cutAt(clock.nanoTime());
        assertThat(user.giveUpUnlessLeft(clock.nanoTime())).isPresent();
        goOn.countDown();
        thread.join();
        recorder.close(clock.nanoTime());

        assertThat(Recorded.by(recorder).iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 1L));
        assertThat(user.giveUpUnlessLeft(clock.nanoTime())).isEmpty();
    }

    @Test
    void aUserThatWakesAfterOthersHaveMadeAllIterationsMakesNone() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        NanoClock clock = NanoClock.system();
        LoadPlan plan = Script.of(1, 1).plan();
        SharedLoad load = new SharedLoad(plan, session -> calls::incrementAndGet, clock);
        LoadRecorder recorder = new LoadRecorder(load.window(), Set.of(), 1, Duration.ofMillis(100));
        UserLoop user = new UserLoop(new UserSession(0, 0, recorder, clock), load);
        long origin = clock.nanoTime() + 20 * MS;
        load.begin(new LoadSchedule(plan, load.quota(), load.window(), origin));
        load.quota().claimFirst();
        load.gate().countDown();
        user.run();

        assertThat(calls).hasValue(0);
        assertThat(clock.nanoTime() - origin).isNotNegative();
    }

    @AfterEach
    void whatWasLeftBehindIsGoneBeforeTheNextTest() throws InterruptedException {
        for (int tries = 0; tries < 500 && !Workers.alive().isEmpty(); tries++) {
            Thread.sleep(10);
        }
        assertThat(Workers.alive()).isEmpty();
    }
}
