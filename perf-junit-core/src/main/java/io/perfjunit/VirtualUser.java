package io.perfjunit;

import io.perfjunit.engine.Outcomes;
import io.perfjunit.engine.UserSession;
import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One of the users that run a load test at the same time; take it as a parameter of the method.
 *
 * <p>Belongs to the thread of its user. Other threads, for which the body waits, may call {@link #step}, {@link #record},
 * {@link #count}, {@link #rate} and {@link #gauge}: parallel steps are timed each by itself.
 */
public final class VirtualUser {

    private static final ThreadLocal<VirtualUser> CURRENT = new ThreadLocal<>();

    private final UserSession session;
    private final LoadFeeds feeds;
    private final LoadShares shares;
    private final CallTallies tallies;
    private final Map<Class<?>, Object> attributes = new HashMap<>();

    /** @param feeds and shares belong to all users of the load */
    VirtualUser(UserSession session, LoadFeeds feeds, LoadShares shares) {
        this.session = session;
        this.feeds = feeds;
        this.shares = shares;
        this.tallies = new CallTallies(session, shares.tallies());
    }

    /** A new user whose thread this is, until the thread ends. */
    static VirtualUser ofThisThread(UserSession session, LoadFeeds feeds, LoadShares shares) {
        VirtualUser user = new VirtualUser(session, feeds, shares);
        CURRENT.set(user);
        shares.tallies().joins(user);
        return user;
    }

    /**
     * The user whose thread this is, for code that a load test calls without handing it the user: a client's interceptor, a
     * repository. Empty on all other threads, and so outside of load tests.
     */
    public static Optional<VirtualUser> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Some user of the load that runs in this JVM, for code that works on threads of its own, such as that of a service under test:
     * {@link #record}, {@link #count}, {@link #rate}, {@link #gauge} and {@link #tally} may be called on it. Empty when no load runs
     * or all its users have left.
     */
    public static Optional<VirtualUser> ofRunningLoad() {
        return LoadTallies.userOfRunningLoad();
    }

    /** True from the start of the load until this user has made its last iteration. */
    boolean isRecording() {
        return session.recorder().isRecording();
    }

    /** Number of the user, from 0. */
    public int id() {
        return session.id();
    }

    /** Number of the running iteration of this user, from 0, those of ramp-up and warm-up included; −1 before the first. */
    public long iteration() {
        return session.iteration();
    }

    /** Random numbers that are the same in every run with the same seed. */
    public RandomGenerator random() {
        return session.random();
    }

    /** Keeps a value for later iterations of this user, one per type. */
    public <T> void set(Class<T> type, T value) {
        attributes.put(type, type.cast(value));
    }

    /** The value that {@link #set} keeps under the type; empty when there is none. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(attributes.get(type)));
    }

    /**
     * The value that {@link #set} keeps under the type.
     *
     * @throws IllegalStateException if there is none
     */
    public <T> T get(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException(
                        "virtual user " + id() + " keeps no " + type.getName() + "; set it in a @BeforeUser method"));
    }

    /** What all users of the load share under the type; {@code first} makes it for the first who asks. */
    public <T extends LoadShare> T share(Class<T> type, Supplier<T> first) {
        return shares.of(type, first);
    }

    /**
     * Times a named part of the iteration and returns what it returns. A step has statistics of its own and can have limits of its
     * own. What it throws passes through and counts as its failure. Names are to be few: a name that holds an id makes one step
     * per id.
     */
    public <T> T step(String name, Callable<T> call) throws Exception {
        requireName(name);
        CallRecorder recorder = session.recorder();
        NanoClock clock = session.clock();
        tallies.beginStep();
        long start = clock.nanoTime();
        try {
            T result = call.call();
            recorder.step(name, start, clock.nanoTime());
            return result;
        } catch (Throwable failure) {
            stepFailed(name, start, failure);
            throw failure;
        } finally {
            tallies.endStep(name);
        }
    }

    /** Times a named part of the iteration that returns nothing. */
    public void step(String name, Step step) throws Exception {
        // Not by way of the other: what would adapt the one to the other is an object per call.
        requireName(name);
        CallRecorder recorder = session.recorder();
        NanoClock clock = session.clock();
        tallies.beginStep();
        long start = clock.nanoTime();
        try {
            step.run();
            recorder.step(name, start, clock.nanoTime());
        } catch (Throwable failure) {
            stepFailed(name, start, failure);
            throw failure;
        } finally {
            tallies.endStep(name);
        }
    }

    private void stepFailed(String name, long start, Throwable failure) {
        if (!FeedExhaustedException.endsLoad(failure)) {
            session.recorder().step(name, start, session.clock().nanoTime(), Outcomes.of(failure), failure);
        }
    }

    /**
     * Picks one of the tasks of a mix by its weight, at random but the same in every run with the same seed, and runs it as a step
     * of its name. What it throws passes through and counts as the failure of that step.
     *
     * @throws IllegalArgumentException if all weights of the mix are 0
     */
    public void pick(Mix mix) throws Exception {
        Mix.Weighted picked = mix.next(random());
        step(picked.name(), () -> picked.task().run(this));
    }

    /**
     * The next record of a feed, in the order of the feed over all users.
     *
     * @throws FeedExhaustedException if the feed gives each record once and has none left
     * @throws IllegalArgumentException if the feed is opened only now and cannot be
     */
    public <T> T feed(Feed<T> feed) {
        return feeds.next(feed, random());
    }

    /**
     * Waits for asynchronous work and returns its value, so that its time counts as time of this call. When the work fails, what
     * it failed of is thrown as it is, without a {@link java.util.concurrent.CompletionException} or the like around it.
     *
     * @throws InterruptedException if the call is cut at the end of the drain; work that can be cancelled is then cancelled, and
     *     what it still comes to counts no more
     */
    public <T extends @Nullable Object> T await(CompletionStage<T> work) throws Exception {
        return Completion.of(work);
    }

    /**
     * Notes a value of a metric of which each counts by itself, such as the size of an answer or the length of a queue. Its
     * distribution is kept; {@code @Sla(metric = "answer.size.p95", atMost = "64KB")} limits it.
     *
     * @throws IllegalArgumentException if the name stands for another kind of metric already, or the value is negative or no
     *     finite number
     */
    public void record(String name, double value) {
        if (value < 0) {
            throw new IllegalArgumentException("metric \"" + name + "\" cannot take " + value
                    + ": a distribution is of values from 0 on; use gauge for a level that may be negative");
        }
        metric(name, MetricKind.DISTRIBUTION, MetricUnit.NUMBER, value);
    }

    /** Notes a time, as {@link #record(String, double)} does a number; {@code @Sla(metric = "queue.wait.p95", atMost = "5ms")}. */
    public void record(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("metric \"" + name + "\" cannot take the negative time " + time);
        }
        metric(name, MetricKind.DISTRIBUTION, MetricUnit.NANOSECONDS, time.toNanos());
    }

    /** Counts an event; {@code @Sla(metric = "retries", atMost = "10")} limits how many there may be. */
    public void count(String name) {
        count(name, 1);
    }

    /** Counts so many events at once. */
    public void count(String name, long events) {
        metric(name, MetricKind.COUNT, MetricUnit.NUMBER, events);
    }

    /** Notes a yes or a no; {@code @Sla(metric = "cache.hit", atLeast = "90%")} limits the share of yes. */
    public void rate(String name, boolean yes) {
        metric(name, MetricKind.RATE, MetricUnit.SHARE, yes ? 1 : 0);
    }

    /** Notes how high a level is that rises and falls; its highest value is what a limit looks at. */
    public void gauge(String name, double level) {
        metric(name, MetricKind.GAUGE, MetricUnit.NUMBER, level);
    }

    /**
     * Counts something of which every call needs so much, such as statements or calls of another service. Told once per iteration, as
     * a distribution of that name, and once per {@link #step} that was open meanwhile, as one of the name {@code name:step}, from the
     * first time on that something was counted in it. {@code @Sla(metric = "sql.statements", atMost = "5")} limits the mean over the
     * iterations, {@code @Sla(step = "list", metric = "sql.statements.max", atMost = "5")} the most that one call of a step needed.
     *
     * <p>On other threads than the user's it is not known for which iteration the work is done. Such events are divided among the
     * iterations as they end: their mean is right, their other figures are not.
     */
    public void tally(String name, long events) {
        if (events < 0) {
            throw new IllegalArgumentException(
                    "metric \"" + name + "\" cannot take " + events + ": events are counted from 0 on");
        }
        tallies.add(name, events);
    }

    CallTallies tallies() {
        return tallies;
    }

    private void metric(String name, MetricKind kind, MetricUnit unit, double value) {
        session.recorder().metric(name, kind, unit, value, session.clock().nanoTime());
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a step needs a name");
        }
    }

    /** Records calls that other modules time themselves, such as those over HTTP. */
    public CallRecorder recorder() {
        return session.recorder();
    }

    /** The clock that times all calls of the load. */
    public NanoClock clock() {
        return session.clock();
    }

    /** A part of an iteration that returns nothing. */
    @FunctionalInterface
    public interface Step {

        /** Does it. */
        void run() throws Exception;
    }
}
