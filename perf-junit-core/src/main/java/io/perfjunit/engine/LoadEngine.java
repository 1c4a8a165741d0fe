package io.perfjunit.engine;

import io.perfjunit.plan.CountedLimit;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.GeneratorWatch;
import io.perfjunit.recorder.JvmWatch;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.recorder.RecorderRehearsal;
import io.perfjunit.recorder.StepLimit;
import io.perfjunit.recorder.WatchTerms;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.HeapReading;
import io.perfjunit.result.JvmUsage;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResult.HungUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Runs one load, from the preparation of its users to the end of the last call. The calling thread controls the load and reads
 * the recorder; every user has a thread of its own. When {@link #run} returns no user's thread lives, but for one whose body
 * ignores its interruption beyond the grace.
 */
public final class LoadEngine {

    /** How long calls that were cut may take to notice before they are given up. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** Between the opening of the gate and the first start, so that every thread is there in time. */
    private static final long LEAD_NANOS = 2_000_000;

    /** How soon the end of a load is noticed that no user's leaving tells. */
    private static final long LOOK_EVERY_NANOS = 100_000_000;

    private static final int LOOKS_WITHOUT_MEMORY = 2_000;
    private static final long PAUSE_WITHOUT_MEMORY_NANOS = 100_000;

    private final LoadPlan plan;
    private final LoadObserver observer;
    private final NanoClock clock;
    private final SharedLoad load;
    private final MeasuredWindow window;
    private final Readings readings;
    private final LoadRecorder recorder;
    private final UserThreads users;
    private final MemoryReserve reserve = new MemoryReserve();

    /** An engine for one run of {@code plan}. */
    public LoadEngine(LoadPlan plan, Workload workload, LoadObserver observer, NanoClock clock) {
        this.plan = plan;
        this.observer = observer;
        this.clock = clock;
        this.load = new SharedLoad(plan, workload, clock);
        this.window = load.window();
        this.readings = Readings.of(plan, observer.stretches());
        this.recorder = new LoadRecorder(window, limits(plan), plan.concurrency(), readings.step());
        this.users = new UserThreads(plan, load, recorder, clock);
    }

    private static Set<StepLimit> limits(LoadPlan plan) {
        return plan.countedLimits().stream()
                .map(limit -> new StepLimit(
                        limit.step().equals(CountedLimit.EVERY_STEP) ? StepLimit.EVERY_STEP : limit.step(),
                        limit.limit().toNanos()))
                .collect(Collectors.toSet());
    }

    /**
     * Runs the load to its end. An interruption of the calling thread ends the load at once; the result then says so, and the
     * thread's interrupt flag is clear.
     *
     * @throws UserSetupException if a user could not be prepared; then no iteration ran
     * @throws IllegalStateException if the system does not give enough threads
     */
    public LoadResult run() {
        prepareUsers();
        try (GeneratorWatch watch = new GeneratorWatch(clock, new WatchTerms(tightestLimit(), false));
                JvmWatch jvm = new JvmWatch(clock)) {
            Instant startedAt = open();
            GeneratorHealth health = measure(watch, jvm);
            JvmUsage used = jvm.soFar();
            List<HeapReading> heap = jvm.heapSince(window.origin());
            drain();
            cut();
            return JvmMetrics.added(used, freeze(startedAt, health)).with(heap);
        } catch (RuntimeException | Error broken) {
            // Whatever went wrong here, no user shall go on without anybody who looks.
            dismissUsers();
            throw broken;
        }
    }

    private Optional<Duration> tightestLimit() {
        return plan.countedLimits().stream().map(CountedLimit::limit).min(Duration::compareTo);
    }

    /** Ends the load at once, from any thread; {@link #run} still returns what was measured. */
    public void interrupt() {
        end(EndReason.INTERRUPTED);
    }

    /** Ends the load at once for a reason, from any thread; {@link #run} still returns what was measured. */
    public void end(EndReason reason) {
        load.stop().raise(reason, null);
    }

    private void prepareUsers() {
        RecorderRehearsal.run();
        load.workload().begin();
        try {
            users.start();
            clock.await(load.prepared(), clock.nanoTime() + plan.longest().toNanos());
        } catch (InterruptedException stopped) {
            interrupt();
        } catch (OutOfMemoryError noThread) {
            dismissUsers();
            throw new IllegalStateException(
                    "the system gave no threads for " + users.count() + " virtual users: " + noThread.getMessage(),
                    noThread);
        }
        if (!load.stop().isRaised()) {
            users.firstNotReady()
                    .ifPresent(late -> load.setupFailed(late.session().id(), tooLate(late)));
        }
        load.setupFailure().ifPresent(failure -> {
            dismissUsers();
            throw failure;
        });
    }

    private Throwable tooLate(UserLoop user) {
        return new IllegalStateException(
                "it was not ready after " + plan.longest().toSeconds() + " s, and stood at " + user.frame());
    }

    /** Lets the users end themselves at once. */
    private void dismissUsers() {
        interrupt();
        load.gate().countDown();
        cut();
        awaitEnds();
    }

    /** Lets the users go; the first of them starts a moment later. */
    private Instant open() {
        long origin = clock.nanoTime() + LEAD_NANOS;
        load.begin(new LoadSchedule(plan, load.quota(), window, origin));
        recorder.start();
        load.gate().countDown();
        return clock.wallClock().plusNanos(LEAD_NANOS);
    }

    /** Reads interval after interval until the last window closes, and tells how the generator fared since the first opened. */
    private GeneratorHealth measure(GeneratorWatch watch, JvmWatch jvm) {
        try {
            readUntilOver(watch, jvm);
        } catch (OutOfMemoryError full) {
            load.stop().raise(EndReason.FATAL_ERROR, full);
        }
        if (load.stop().isOutOfMemory()) {
            releaseReserve();
        }
        if (load.stop().isRaised()) {
            window.endAt(Math.min(window.end(), clock.nanoTime()));
        }
        return watch.health().with(watch.standstillsSince(window.origin()));
    }

    private void readUntilOver(GeneratorWatch watch, JvmWatch jvm) {
        boolean inWindow = false;
        while (!haveAllLeft() && !load.stop().isRaised() && !window.isOver(clock.nanoTime())) {
            long now = clock.nanoTime();
            if (!inWindow && window.isMeasured(now)) {
                watch.restart();
                jvm.restart();
                inWindow = true;
            }
            long next = readings.next(window, now);
            waitUntil(Math.min(next, now + LOOK_EVERY_NANOS));
            if (load.stop().isOutOfMemory()) {
                return;
            }
            if (clock.nanoTime() - next >= 0 || haveAllLeft()) {
                readInterval();
                jvm.soFar();
            }
        }
    }

    /** Not before the users have heard of it: one that takes all the memory there is would take the reserve as well. */
    private void releaseReserve() {
        // To wait in the usual way would take memory.
        for (int look = 0; look < LOOKS_WITHOUT_MEMORY && !haveAllLeft(); look++) {
            LockSupport.parkNanos(PAUSE_WITHOUT_MEMORY_NANOS);
        }
        reserve.release();
    }

    private void drain() {
        long cutAt = window.end() + plan.drain().toNanos();
        while (!haveAllLeft() && !load.stop().isAtOnce() && clock.nanoTime() - cutAt < 0) {
            waitUntil(Math.min(cutAt, clock.nanoTime() + LOOK_EVERY_NANOS));
            readInterval();
        }
    }

    /** Interrupts what still runs and waits, within the grace, until it has noticed. */
    private void cut() {
        if (haveAllLeft()) {
            return;
        }
        window.cutAt(clock.nanoTime());
        long giveUpAt = clock.nanoTime() + GRACE.toNanos();
        while (!haveAllLeft() && clock.nanoTime() - giveUpAt < 0) {
            // Again and again: a body may swallow the first interruption.
            users.interrupt();
            waitUntil(Math.min(giveUpAt, clock.nanoTime() + LOOK_EVERY_NANOS));
        }
    }

    private boolean haveAllLeft() {
        return load.left().getCount() == 0;
    }

    private void waitUntil(long deadline) {
        waitFor(load.left(), deadline);
    }

    private void waitFor(CountDownLatch latch, long deadline) {
        try {
            clock.await(latch, deadline);
        } catch (InterruptedException stopped) {
            interrupt();
        }
    }

    private void readInterval() {
        observer.intervalEnded(recorder.read(clock.nanoTime(), users.active(), users.inFlight()));
    }

    private LoadResult freeze(Instant startedAt, GeneratorHealth health) {
        boolean left = haveAllLeft();
        long now = clock.nanoTime();
        List<HungUser> hung = users.giveUpStuck(now);
        recordMissed();
        observer.intervalEnded(recorder.close(now));
        var result = new ResultReader(plan, load, recorder, users);
        result.settleEnd(left);
        awaitEnds();
        return result.read(startedAt, now, health, hung);
    }

    /** Arrivals that were due in their stage, or before the load was stopped, and that nobody came to claim. */
    private void recordMissed() {
        if (load.stop().isPlanned()) {
            return; // There were no data left for them.
        }
        for (StageSchedule stage : load.schedule().stages()) {
            long end = Math.min(stage.end(), window.end());
            for (long due = stage.claimMissed(end); due != Pace.NONE; due = stage.claimMissed(end)) {
                recorder.neverStarted(due);
            }
        }
    }

    /** Waits for what ends the users, as long as a call may take in the drain; who needs longer is left behind. */
    private void awaitEnds() {
        long since = clock.nanoTime();
        while (users.areEnding() && clock.nanoTime() - since < allowedToEnd()) {
            waitFor(load.finished(), clock.nanoTime() + LOOK_EVERY_NANOS);
        }
        users.leaveBehindWhoStillEnds().forEach(load::afterUserFailed);
    }

    /** A load that is stopped has no time left but the grace. */
    private long allowedToEnd() {
        return GRACE.toNanos() + (load.stop().isAtOnce() ? 0 : plan.drain().toNanos());
    }
}
