package io.perfjunit.engine;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.LoadResult.HungUser;
import java.util.List;
import java.util.stream.IntStream;

/** All virtual users of a load with their threads, as the thread that controls the load sees them. */
final class UserThreads {

    private static final long JOIN_MILLIS = 1_000;

    private final LoadPlan plan;
    private final List<UserLoop> users;

    UserThreads(LoadPlan plan, SharedLoad load, LoadRecorder recorder, NanoClock clock) {
        this.plan = plan;
        int count = plan.model().concurrency();
        this.users = IntStream.range(0, count)
                .mapToObj(id -> {
                    var session = new UserSession(id, plan.seed(), recorder.forUser(id), clock);
                    return new UserLoop(session, load, plan.rampUp().toNanos() / count * id);
                })
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

    /** Interrupts every user that has not left the load. */
    void interrupt() {
        users.forEach(UserLoop::interrupt);
    }

    /** End of the last call of all; to be asked when every user has ended. */
    long lastEnd() {
        return users.stream().mapToLong(user -> user.session().lastEnd()).max().orElseThrow();
    }

    /** Counts calls that ignored the cut as interrupted at {@code now}, and tells where they hang. */
    List<HungUser> giveUpStuck(long now) {
        return users.stream()
                .filter(UserLoop::isStuck)
                .map(user -> user.giveUp(now))
                .toList();
    }

    /** Waits until the threads of users that have ended are gone. */
    void join() {
        try {
            for (UserLoop user : users) {
                user.join(JOIN_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
