package io.perfjunit.engine;

import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult.HungUser;
import org.jspecify.annotations.Nullable;

/**
 * One virtual user of the closed model: prepares itself, waits for the start, iterates until the end, and ends itself. Runs on a
 * thread of its own.
 */
final class UserLoop implements Runnable {

    /** While it waits, a user looks this often whether all iterations have been made by others. */
    private static final long LOOK_AROUND_NANOS = 50_000_000;

    private final UserSession session;
    private final SharedLoad load;
    private final long startOffset;
    private final MeasuredWindow window;
    private final NanoClock clock;
    private final CallRecorder recorder;
    private volatile boolean active;
    private boolean ended;
    private @Nullable Thread thread;

    UserLoop(UserSession session, SharedLoad load, long startOffset) {
        this.session = session;
        this.load = load;
        this.startOffset = startOffset;
        this.window = load.window();
        this.clock = load.clock();
        this.recorder = session.recorder();
    }

    void start(Thread worker) {
        thread = worker;
        worker.start();
    }

    @Override
    public void run() {
        try {
            prepareAndRun();
        } finally {
            load.finished().countDown();
        }
    }

    private void prepareAndRun() {
        Workload.UserTask task = prepare();
        load.prepared().countDown();
        if (task == null) {
            return;
        }
        try {
            load.gate().await();
            iterateUntilTheEnd(task);
        } catch (InterruptedException stopped) {
            // The load was stopped while this user waited or thought: nothing was under way.
        } finally {
            leaveLoad();
            end(task);
        }
    }

    private Workload.@Nullable UserTask prepare() {
        try {
            return load.workload().prepare(session);
        } catch (Throwable failure) {
            load.setupFailed(session.id(), failure);
            return null;
        }
    }

    private void iterateUntilTheEnd(Workload.UserTask task) throws InterruptedException {
        clock.sleepUntil(window.origin());
        long start = pause(clock.nanoTime(), window.origin() + startOffset);
        enterLoad();
        while (mayStart(start)) {
            session.begin(start);
            Throwable failure = call(task);
            long end = clock.nanoTime();
            session.end(end);
            record(start, end, failure);
            // Without a pause the end of one call is the start of the next: one look at the clock per iteration.
            start = load.thinkTime().isNone() ? end : thinkAfter(end);
        }
    }

    private boolean mayStart(long start) {
        return !load.stop().isRaised()
                && !window.isOver(start)
                && (!window.isMeasured(start) || load.quota().claim());
    }

    private static @Nullable Throwable call(Workload.UserTask task) {
        try {
            task.iterate();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private void record(long start, long end, @Nullable Throwable failure) {
        // A body may leave the flag set, or may have been cut; either way the next call shall not suffer from it.
        Thread.interrupted();
        if (failure == null) {
            recorder.iteration(start, end);
        } else {
            recordFailure(start, end, failure);
        }
    }

    private void recordFailure(long start, long end, Throwable failure) {
        if (load.workload().aborts(failure)) {
            load.stop().raise(EndReason.ABORTED, failure);
            return;
        }
        recorder.iteration(start, end, Outcomes.of(failure), failure);
        if (Outcomes.isFatal(failure)) {
            load.stop().raise(EndReason.FATAL_ERROR, failure);
        }
    }

    private long thinkAfter(long end) throws InterruptedException {
        return pause(end, end + load.thinkTime().nextNanos(session.pauses()));
    }

    /** Sleeps until {@code wake}, but not past the end of the load, and not when all iterations have been made. */
    private long pause(long from, long wake) throws InterruptedException {
        long now = from;
        while (now - wake < 0 && !load.quota().isExhausted() && !window.isOver(now)) {
            long left = Math.min(wake - now, window.end() - now);
            clock.sleepUntil(now + Math.min(left, LOOK_AROUND_NANOS));
            now = clock.nanoTime();
        }
        return now;
    }

    private void end(Workload.UserTask task) {
        try {
            task.end();
        } catch (Throwable failure) {
            load.afterUserFailed(failure);
        }
    }

    private void enterLoad() {
        recorder.start();
        active = true;
    }

    private synchronized void leaveLoad() {
        recorder.stop();
        active = false;
        ended = true;
        // An interrupt that was meant for the last call must not hit what ends the user.
        Thread.interrupted();
    }

    /** Interrupts the user unless it has left the load; to be called by the thread that controls the load. */
    synchronized void interrupt() {
        if (!ended && thread != null) {
            thread.interrupt();
        }
    }

    /** True from the user's first iteration to its last. */
    boolean isActive() {
        return active;
    }

    /** True while a call is running that the cut has not ended. */
    synchronized boolean isStuck() {
        return !ended && session.isInCall();
    }

    /** Counts the running call as interrupted at {@code now}, and tells where it hangs. */
    HungUser giveUp(long now) {
        StackTraceElement[] stack = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
        recorder.abandon(session.callStart(), now);
        return new HungUser(session.id(), stack.length == 0 ? "" : stack[0].toString());
    }

    UserSession session() {
        return session;
    }

    void join(long millis) throws InterruptedException {
        if (thread != null) {
            thread.join(millis);
        }
    }
}
