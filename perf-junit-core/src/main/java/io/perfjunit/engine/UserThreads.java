package io.perfjunit.engine;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.LoadResult.HungUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All virtual users of a load with their threads, as the thread that controls the load sees them. */
final class UserThreads {

    private static final long JOIN_MILLIS = 1_000;

    private final LoadPlan plan;
    private final List<UserLoop> users;

    UserThreads(LoadPlan plan, SharedLoad load, LoadRecorder recorder, NanoClock clock) {
        this.plan = plan;
        this.users = IntStream.range(0, plan.concurrency())
                .mapToObj(id -> new UserLoop(new UserSession(id, plan.seed(), recorder, clock), load))
                .toList();
    }

    /** Starts every thread; the users prepare themselves. @throws OutOfMemoryError if the system gives no more threads */
    void start() {
        for (UserLoop user : users) {
            int id = user.session().id();
            user.start(WorkerThreads.create(plan.threads(), users.size(), id, user));
        }
    }

    int count() {
        return users.size();
    }

    /** Users between their first and their last iteration. */
    int active() {
        return (int) users.stream().filter(UserLoop::isActive).count();
    }

    /** Calls that are running. */
    int inFlight() {
        return (int) users.stream().filter(user -> user.session().isInCall()).count();
    }

    /** The first user that is not prepared yet. */
    Optional<UserLoop> firstNotReady() {
        return users.stream().filter(user -> !user.isReady()).findFirst();
    }

    /** Interrupts every user that has not left the load. */
    void interrupt() {
        users.forEach(UserLoop::interrupt);
    }

    /** End of the last call of all; to be asked when every user has left the load, and one call at least was made. */
    long lastEnd() {
        return users.stream()
                .filter(user -> user.session().iteration() >= 0)
                .mapToLong(user -> user.session().lastEnd())
                .max()
                .orElseThrow();
    }

    /** Gives up users that have ignored the cut: counts their calls as interrupted at {@code now}, and tells where they hang. */
    List<HungUser> giveUpStuck(long now) {
        return users.stream()
                .map(user -> user.giveUpUnlessLeft(now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** True while a user that has left the load still ends itself. */
    boolean areEnding() {
        return users.stream().anyMatch(UserLoop::isEnding);
    }

    /** Waits until the threads of users that have ended are gone; a complaint about everyone else that has left the load. */
    List<Throwable> leaveBehindWhoStillEnds() {
        List<Throwable> complaints = new ArrayList<>();
        for (UserLoop user : users) {
            if (user.isEnding()) {
                complaints.add(new IllegalStateException(
                        "virtual user " + user.session().id() + " did not end and was left behind at " + user.frame()));
            } else {
                user.joinIfGone(JOIN_MILLIS);
            }
        }
        return complaints;
    }
}
