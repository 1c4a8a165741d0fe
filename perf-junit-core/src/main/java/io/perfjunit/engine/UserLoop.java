package io.perfjunit.engine;

import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult.HungUser;
import java.util.Optional;
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
    private volatile boolean gone;
    private boolean left;
    private boolean givenUp;
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
            Workload.UserTask task = prepare();
            if (task == null) {
                leaveLoad();
            } else {
                takePart(task);
                end(task);
            }
        } finally {
            gone = true;
            load.finished().countDown();
        }
    }

    private Workload.@Nullable UserTask prepare() {
        try {
            return load.workload().prepare(session);
        } catch (Throwable failure) {
            load.setupFailed(session.id(), failure);
            return null;
        } finally {
            // Whatever is prepared may leave the flag set; the first call shall not suffer from it.
            Thread.interrupted();
            load.prepared().countDown();
        }
    }

    private void takePart(Workload.UserTask task) {
        try {
            awaitGate();
            iterateUntilTheEnd(task);
        } catch (Throwable broken) {
            // Without a word the load would go on with a user less, and look complete.
            load.stop().raise(EndReason.FATAL_ERROR, broken);
        } finally {
            leaveLoad();
        }
    }

    /** The gate always opens, if only to let the users go home. */
    private void awaitGate() {
        while (load.gate().getCount() > 0) {
            try {
                load.gate().await();
            } catch (InterruptedException late) {
                // Meant for something in the preparation.
            }
        }
    }

    private void iterateUntilTheEnd(Workload.UserTask task) {
        long start = pause(awaitOrigin(), window.origin() + startOffset);
        enterLoad();
        while (mayStart(start)) {
            session.begin(start);
            Throwable failure = call(task);
            long end = clock.nanoTime();
            if (window.isCut(end)) {
                recordUnlessGivenUp(start, end, failure);
            } else {
                session.end(end);
                record(start, end, failure);
            }
            start = nextStart(end, failure);
        }
    }

    /**
     * Without a pause the end of one call is the start of the next: one look at the clock per iteration. What it costs to group a
     * failure lies between the two and belongs to neither.
     */
    private long nextStart(long end, @Nullable Throwable failure) {
        if (!load.thinkTime().isNone()) {
            return thinkAfter(end);
        }
        return failure == null ? end : clock.nanoTime();
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

    /** After the cut the thread that controls the load may count the call for us: either of the two does. */
    private synchronized void recordUnlessGivenUp(long start, long end, @Nullable Throwable failure) {
        session.end(end);
        if (!givenUp) {
            record(start, end, failure);
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

    private long thinkAfter(long end) {
        return pause(end, end + load.thinkTime().nextNanos(session.pauses()));
    }

    /** Sleeps until {@code wake}, but not past the end of the load, and not when all iterations have been made. */
    private long pause(long from, long wake) {
        long now = from;
        while (now - wake < 0 && !load.isStoppedOrExhausted() && !window.isOver(now)) {
            long left = Math.min(wake - now, window.end() - now);
            now = sleepUntil(now + Math.min(left, LOOK_AROUND_NANOS));
        }
        return now;
    }

    /** Nobody starts before the load does, not even one who need not start at all: its calls would pass for warm-up. */
    private long awaitOrigin() {
        long now = clock.nanoTime();
        while (now - window.origin() < 0 && !load.stop().isRaised()) {
            now = sleepUntil(window.origin());
        }
        return now;
    }

    /** Sleeps, unless interrupted, and tells the time. */
    private long sleepUntil(long wake) {
        try {
            clock.sleepUntil(wake);
        } catch (InterruptedException cutOrLate) {
            // Of the cut the callers' conditions tell; else it was meant for a call that has already returned.
        }
        return clock.nanoTime();
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
        left = true;
        // An interrupt that was meant for the last call must not hit what ends the user.
        Thread.interrupted();
        load.left().countDown();
    }

    /** Interrupts the user unless it has left the load; to be called by the thread that controls the load. */
    synchronized void interrupt() {
        if (!left && thread != null) {
            thread.interrupt();
        }
    }

    /** True from the user's first iteration to its last. */
    boolean isActive() {
        return active;
    }

    /** Gives up a user whom the cut has not moved to leave: counts its running call as interrupted at {@code now}. */
    synchronized Optional<HungUser> giveUpUnlessLeft(long now) {
        if (left) {
            return Optional.empty();
        }
        givenUp = true;
        if (session.isInCall()) {
            recorder.abandon(session.callStart(), now);
        }
        return Optional.of(new HungUser(session.id(), frame()));
    }

    /** Where the thread of this user stands. */
    String frame() {
        StackTraceElement[] stack = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
        return stack.length == 0 ? "" : stack[0].toString();
    }

    UserSession session() {
        return session;
    }

    /** True while the user has left the load and still ends itself. */
    synchronized boolean isEnding() {
        return left && !gone;
    }

    void joinIfGone(long millis) {
        try {
            if (gone && thread != null) {
                thread.join(millis);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
