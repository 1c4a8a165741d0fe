package io.perfjunit.engine;

import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.CallRecorder.Timing;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The iterations of one user, stage after stage. Owned by the thread of the user. */
final class Iterations implements Workload.RemainingIterations {

    private final UserSession session;
    private final SharedLoad load;
    private final Presence presence;
    private final Workload.UserTask task;
    private final MeasuredWindow window;
    private final NanoClock clock;
    private final CallRecorder recorder;
    private final Pauses pauses;
    private final Iterator<StageSchedule> stages;
    private @Nullable StageSchedule stage;
    private @Nullable Pace pace;

    /** When the next iteration may start; after a return in the middle it goes on from there. */
    private long from;

    private boolean hasBegun;
    private boolean isLeft;

    Iterations(UserSession session, SharedLoad load, Presence presence, Workload.UserTask task) {
        this.session = session;
        this.load = load;
        this.presence = presence;
        this.task = task;
        this.window = load.window();
        this.clock = load.clock();
        this.recorder = session.recorder();
        this.pauses = new Pauses(load);
        this.stages = load.schedule().stages().iterator();
    }

    @Override
    public boolean makeUntil(BooleanSupplier enough) {
        while (stage != null || stages.hasNext()) {
            StageSchedule current = stage == null ? enter(stages.next()) : stage;
            isLeft = false;
            from = take(current, enough);
            if (isLeft) {
                return true;
            }
            from = pauses.until(current.end(), from);
            stage = null;
        }
        return false;
    }

    private StageSchedule enter(StageSchedule next) {
        if (!hasBegun) {
            hasBegun = true;
            from = pauses.untilOrigin();
        }
        stage = next;
        pace = next.paceOf(session).orElse(null);
        if (pace == null || !next.hasUsers()) {
            presence.setActive(false);
        }
        return next;
    }

    private long take(StageSchedule current, BooleanSupplier enough) {
        Pace ofUser = pace;
        if (ofUser == null) {
            return from;
        }
        return ofUser.isScheduled() ? byTheClock(current, ofUser, enough) : oneByOne(ofUser, enough);
    }

    /**
     * Each iteration starts when the user is ready for it. Without a pause the end of one call is the start of the next: one look
     * at the clock per iteration. What it costs to group a failure lies between the two and belongs to neither.
     */
    private long oneByOne(Pace pace, BooleanSupplier enough) {
        long now = from;
        for (long due = pace.next(now); due != Pace.NONE; due = pace.next(now)) {
            long start = due - now > 0 ? pauses.until(due, now) : now;
            if (load.stop().isRaised() || !pace.mayStart(start)) {
                return start;
            }
            presence.setActive(true);
            session.begin(start);
            Throwable failure = call(task);
            long end = clock.nanoTime();
            if (window.isCut(end)) {
                presence.recordUnlessGivenUp(() -> session.end(end), () -> record(start, end, failure));
            } else {
                session.end(end);
                record(start, end, failure);
            }
            now = failure == null ? end : clock.nanoTime();
            if (enough.getAsBoolean()) {
                isLeft = true;
                return now;
            }
        }
        return now;
    }

    /** Each iteration is due by the clock; one that is late starts at once, and its response time counts from when it was due. */
    private long byTheClock(StageSchedule stage, Pace pace, BooleanSupplier enough) {
        long now = from;
        // A user that has made no call yet was free whenever its first was due, even if its thread came late.
        boolean wasFree = session.iteration() < 0;
        for (long due = pace.next(now); due != Pace.NONE; due = pace.next(now)) {
            Timing timing = wasFree || due - now >= 0 ? Timing.AWAITED : Timing.WAITED;
            wasFree = false;
            long start = due - now > 0 ? await(stage, due, now) : now;
            if (load.stop().isRaised() || start - due < 0 || !pace.mayStart(start)) {
                noteMissed(due, start);
                if (load.isStoppedOrExhausted() || start - due < 0) {
                    return start;
                }
                now = start;
                continue;
            }
            presence.setActive(stage.hasUsers());
            now = callDue(due, start, timing);
            if (enough.getAsBoolean()) {
                isLeft = true;
                return now;
            }
        }
        return now;
    }

    private long await(StageSchedule stage, long due, long now) {
        return stage.hasUsers() ? pauses.until(due, now) : pauses.untilClaimed(due, now);
    }

    private void noteMissed(long due, long now) {
        boolean wanted = !load.quota().isExhausted() && !load.stop().isPlanned();
        if (due - now < 0 && !window.isOver(due) && wanted) {
            recorder.neverStarted(due);
        }
    }

    private long callDue(long due, long start, Timing timing) {
        session.begin(due);
        Throwable failure = call(task);
        long end = clock.nanoTime();
        if (window.isCut(end)) {
            presence.recordUnlessGivenUp(() -> session.end(end), () -> record(due, start, end, failure, timing));
        } else {
            session.end(end);
            record(due, start, end, failure, timing);
        }
        return failure == null ? end : clock.nanoTime();
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
            recordFailure(start, start, end, failure, Timing.UNSCHEDULED);
        }
    }

    private void record(long due, long start, long end, @Nullable Throwable failure, Timing timing) {
        Thread.interrupted();
        if (failure == null) {
            recorder.iteration(due, start, end, timing);
        } else {
            recordFailure(due, start, end, failure, timing);
        }
    }

    /** The window closes here and not when somebody looks, or what is counted would be spread over too long a time. */
    private void endAsPlanned(long now) {
        if (load.stop().raise(EndReason.DATA_USED_UP, null)) {
            window.endAt(Math.min(window.end(), now));
        }
    }

    private void recordFailure(long due, long start, long end, Throwable failure, Timing timing) {
        if (load.workload().aborts(failure)) {
            load.stop().raise(EndReason.ABORTED, failure);
            return;
        }
        if (load.workload().endsLoad(failure)) {
            endAsPlanned(end);
            return;
        }
        recorder.iteration(due, start, end, Outcomes.of(failure), failure, timing);
        if (Outcomes.isFatal(failure)) {
            load.stop().raise(EndReason.FATAL_ERROR, failure);
        }
    }
}
