package io.perfjunit.engine;

import static java.util.Objects.requireNonNull;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.MeasuredWindow;
import io.perfjunit.recorder.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the users of one load share with each other and with the thread that controls it. Safe for all of them. */
final class SharedLoad {

    private final Workload workload;
    private final NanoClock clock;
    private final int users;
    private final Quota quota;
    private final CountDownLatch prepared;
    private final CountDownLatch left;
    private final CountDownLatch finished;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final MeasuredWindow window = new MeasuredWindow();
    private @Nullable LoadSchedule schedule;
    private final StopSignal stop = new StopSignal();
    private final AtomicReference<@Nullable UserSetupException> setupFailure = new AtomicReference<>();
    private final List<Throwable> afterUserFailures = new CopyOnWriteArrayList<>();

    SharedLoad(LoadPlan plan, Workload workload, NanoClock clock) {
        this.workload = workload;
        this.clock = clock;
        this.users = plan.concurrency();
        this.quota = Quota.of(plan.first());
        this.prepared = new CountDownLatch(users);
        this.left = new CountDownLatch(users);
        this.finished = new CountDownLatch(users);
    }

    Workload workload() {
        return workload;
    }

    NanoClock clock() {
        return clock;
    }

    int users() {
        return users;
    }

    Quota quota() {
        return quota;
    }

    /** Sets when iterations are due; to be called before the gate opens. */
    void begin(LoadSchedule planned) {
        schedule = planned;
    }

    /** When iterations are due; known once the gate is open. */
    LoadSchedule schedule() {
        return requireNonNull(schedule);
    }

    MeasuredWindow window() {
        return window;
    }

    StopSignal stop() {
        return stop;
    }

    /** Opens when every user has been prepared, or could not be. */
    CountDownLatch prepared() {
        return prepared;
    }

    /** Opens to let the users start. */
    CountDownLatch gate() {
        return gate;
    }

    /** Opens when every user has made its last iteration. */
    CountDownLatch left() {
        return left;
    }

    /** Opens when every user has ended, its {@code @AfterUser} methods included. */
    CountDownLatch finished() {
        return finished;
    }

    /** True when no user shall start anything any more, whatever the time. */
    boolean isStoppedOrExhausted() {
        return stop.isRaised() || quota.isExhausted();
    }

    void setupFailed(int user, Throwable cause) {
        setupFailure.compareAndSet(null, new UserSetupException(user, cause));
    }

    Optional<UserSetupException> setupFailure() {
        return Optional.ofNullable(setupFailure.get());
    }

    void afterUserFailed(Throwable failure) {
        afterUserFailures.add(failure);
    }

    List<Throwable> afterUserFailures() {
        return List.copyOf(afterUserFailures);
    }
}
