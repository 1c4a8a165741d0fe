package io.perfjunit.engine;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.ManualClock;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A load whose bodies follow a script, on a hand-set clock or on the real one. */
final class Script {

    static final long MS = 1_000_000;

    private final List<Stage> stages = new ArrayList<>();
    private Duration rampUp = Duration.ZERO;
    private Duration warmup = Duration.ZERO;
    private Optional<Duration> pacing = Optional.empty();
    private boolean sweep;
    private final LoadModel model;
    private final Extent extent;
    private ThinkTime thinkTime = ThinkTime.NONE;
    private Duration drain = Duration.ofSeconds(10);
    private long seed;
    private ThreadKind threads = ThreadKind.PLATFORM;
    private Step before = session -> {};
    private Step after = session -> {};
    final List<Interval> observed = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger ended = new AtomicInteger();

    private Script(LoadModel model, Extent extent) {
        this.model = model;
        this.extent = extent;
    }

    private Script(int users, Extent extent) {
        this(new ClosedModel(users), extent);
    }

    /** Constant arrivals, so many per second. */
    static Script open(double perSecond, int maxInFlight, long millis) {
        return open(perSecond, Arrivals.CONSTANT, maxInFlight, Extent.lasting(Duration.ofMillis(millis)));
    }

    static Script open(double perSecond, Arrivals arrivals, int maxInFlight, Extent extent) {
        return new Script(new OpenModel(perSecond, arrivals, maxInFlight), extent);
    }

    /** Another stage after what was said so far, without a warm-up. */
    Script then(LoadModel next, long rampUpMillis, long millis) {
        stages.add(new Stage(
                String.valueOf(stages.size() + 2),
                next,
                Duration.ofMillis(rampUpMillis),
                Duration.ZERO,
                Extent.lasting(Duration.ofMillis(millis))));
        return this;
    }

    Script pacing(long millis) {
        pacing = Optional.of(Duration.ofMillis(millis));
        return this;
    }

    Script sweep() {
        sweep = true;
        return this;
    }

    static Script lasting(int users, long millis) {
        return new Script(users, Extent.lasting(Duration.ofMillis(millis)));
    }

    static Script of(int users, long iterations) {
        return new Script(users, Extent.of(iterations));
    }

    static Script firstOf(int users, long millis, long iterations) {
        return new Script(users, Extent.firstOf(Duration.ofMillis(millis), iterations));
    }

    Script rampUp(long millis) {
        rampUp = Duration.ofMillis(millis);
        return this;
    }

    Script warmup(long millis) {
        warmup = Duration.ofMillis(millis);
        return this;
    }

    Script thinkTime(long shortestMillis, long longestMillis) {
        thinkTime = new ThinkTime(Duration.ofMillis(shortestMillis), Duration.ofMillis(longestMillis));
        return this;
    }

    Script drain(long millis) {
        drain = Duration.ofMillis(millis);
        return this;
    }

    Script seed(long value) {
        seed = value;
        return this;
    }

    Script threads(ThreadKind kind) {
        threads = kind;
        return this;
    }

    /** What prepares a user. */
    Script before(Step step) {
        before = step;
        return this;
    }

    /** What ends a user. */
    Script after(Step step) {
        after = step;
        return this;
    }

    LoadPlan plan() {
        List<Stage> all = new ArrayList<>();
        all.add(new Stage(stages.isEmpty() ? "" : "1", model, rampUp, warmup, extent));
        all.addAll(stages);
        return new LoadPlan(all, sweep, thinkTime, pacing, drain, Duration.ofMinutes(10), seed, threads, Set.of());
    }

    /** A part of a script. */
    @FunctionalInterface
    interface Step {
        void run(UserSession session) throws Throwable;
    }

    /** An engine on the hand-set clock. */
    LoadEngine engine(ManualClock clock, Step body) {
        return new LoadEngine(
                plan(),
                session -> {
                    before.run(session);
                    return task(session, body, () -> {
                        try {
                            after.run(session);
                        } finally {
                            clock.leave();
                        }
                    });
                },
                observed::add,
                clock);
    }

    /** An engine on the clock of this machine. */
    LoadEngine engine(Step body) {
        return new LoadEngine(
                plan(),
                session -> {
                    before.run(session);
                    return task(session, body, () -> after.run(session));
                },
                observed::add,
                io.perfjunit.recorder.NanoClock.system());
    }

    private Workload.UserTask task(UserSession session, Step body, End end) {
        return new Workload.UserTask() {
            @Override
            public void iterate() throws Throwable {
                body.run(session);
            }

            /** Every other user goes out of its iterations after each, and in again: nothing may depend on that. */
            @Override
            public void takePart(Workload.RemainingIterations iterations) {
                boolean more = true;
                while (more) {
                    more = iterations.makeUntil(() -> session.id() % 2 == 1);
                }
            }

            @Override
            public void end() throws Throwable {
                ended.incrementAndGet();
                end.run();
            }
        };
    }

    private interface End {
        void run() throws Throwable;
    }

    /** Runs it by the hand-set clock; every call takes so long. */
    LoadResult run(long bodyNanos) {
        ManualClock clock = new ManualClock(plan().concurrency());
        return engine(clock, session -> clock.work(bodyNanos)).run();
    }
}
