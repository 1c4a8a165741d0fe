package io.perfjunit.engine;

import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult.HungUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of one virtual user: prepares itself, waits for the start, iterates until the end, and ends itself. Runs on a thread
 * of its own.
 */
final class UserLoop implements Runnable {

    private final UserSession session;
    private final SharedLoad load;
    private final Presence presence = new Presence();

    /** Made before there is need of it: a user that is out of memory has to leave all the same. */
    private final Runnable lastAct = this::lastAct;

    private volatile boolean ready;
    private volatile boolean gone;
    private @Nullable Thread thread;

    UserLoop(UserSession session, SharedLoad load) {
        this.session = session;
        this.load = load;
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
        } catch (OutOfMemoryError full) {
            // Not up to the JVM: it would print the stack, and without memory break classes that it needs for that.
            load.stop().raise(EndReason.FATAL_ERROR, full);
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
            ready = true;
            load.prepared().countDown();
        }
    }

    private void takePart(Workload.UserTask task) {
        try {
            awaitGate();
            session.recorder().start();
            Iterations iterations = new Iterations(session, load, presence, task);
            task.takePart(iterations);
            // Whatever the task has left out.
            iterations.makeUntil(() -> false);
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

    private void end(Workload.UserTask task) {
        try {
            task.end();
        } catch (Throwable failure) {
            load.afterUserFailed(failure);
        }
    }

    private void leaveLoad() {
        presence.leave(lastAct);
    }

    private void lastAct() {
        session.recorder().stop();
        // An interrupt that was meant for the last call must not hit what ends the user.
        Thread.interrupted();
        load.left().countDown();
    }

    /** Interrupts the user unless it has left the load; to be called by the thread that controls the load. */
    void interrupt() {
        presence.ifPresent(() -> {
            if (thread != null) {
                thread.interrupt();
            }
        });
    }

    /** True from the user's first iteration to its last. */
    boolean isActive() {
        return presence.isActive();
    }

    /** True when the user has been prepared, or could not be. */
    boolean isReady() {
        return ready;
    }

    /** Gives up a user whom the cut has not moved to leave: counts its running call as interrupted at {@code now}. */
    Optional<HungUser> giveUpUnlessLeft(long now) {
        boolean hangs = presence.giveUp(() -> {
            if (session.isInCall()) {
                session.recorder().abandon(session.callDue(), now);
            }
        });
        return hangs ? Optional.of(new HungUser(session.id(), frame())) : Optional.empty();
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
    boolean isEnding() {
        return presence.hasLeft() && !gone;
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
