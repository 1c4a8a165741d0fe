package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.LoadObserver;
import io.perfjunit.engine.UserSession;
import io.perfjunit.engine.Workload;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load without JUnit, for any test or {@code main}. Not for use by several threads; each {@link #run} is a load of its own.
 *
 * <pre>{@code
 * LoadResult result = Load.users(50).duration(Duration.ofSeconds(10)).run(user -> service.place(order()));
 * PerfAssertions.assertThat(result).p95().isLessThan(Duration.ofMillis(200));
 * }</pre>
 *
 * <p>What is not set has the defaults of {@link LoadTest}. It judges nothing and writes no report.
 */
public final class Load {

    private final int users;
    private @Nullable Duration duration;
    private OptionalLong iterations = OptionalLong.empty();
    private @Nullable Duration warmup;
    private Duration rampUp = Defaults.RAMP_UP;
    private ThinkTime thinkTime = ThinkTime.NONE;
    private Duration drain = Defaults.DRAIN;
    private long seed;
    private ThreadKind threads = ThreadKind.AUTO;

    private Load(int users) {
        this.users = users;
    }

    /**
     * A load of so many virtual users.
     *
     * @throws IllegalArgumentException if there is not at least 1
     */
    public static Load users(int users) {
        if (users < 1) {
            throw new IllegalArgumentException("users must be at least 1, was " + users);
        }
        return new Load(users);
    }

    /** Measures for so long, ramp-up and warm-up excluded. */
    public Load duration(Duration length) {
        duration = length;
        return this;
    }

    /** Makes exactly so many iterations, or fewer if a {@link #duration} ends the load first. */
    public Load iterations(long count) {
        iterations = OptionalLong.of(count);
        return this;
    }

    /** Runs at full load for so long before anything is measured. */
    public Load warmup(Duration length) {
        warmup = length;
        return this;
    }

    /** Starts the users one after the other over so long. */
    public Load rampUp(Duration length) {
        rampUp = length;
        return this;
    }

    /** Pauses every user for so long between two iterations. */
    public Load thinkTime(Duration pause) {
        thinkTime = ThinkTime.of(pause);
        return this;
    }

    /** Pauses every user between two iterations, drawn evenly from a range. */
    public Load thinkTime(Duration shortest, Duration longest) {
        thinkTime = new ThinkTime(shortest, longest);
        return this;
    }

    /** Lets calls that run at the end go on for so long before they are interrupted. */
    public Load drain(Duration length) {
        drain = length;
        return this;
    }

    /** Derives all random numbers from another seed than 0. */
    public Load seed(long value) {
        seed = value;
        return this;
    }

    /** Runs the users on that kind of thread. */
    public Load threads(ThreadKind kind) {
        threads = kind;
        return this;
    }

    /**
     * Runs the load on threads of its own and returns when it is over. Failed calls are counted in the result and not thrown; an
     * error such as OutOfMemoryError ends the load and is its end cause.
     *
     * @throws InterruptedException if the calling thread is interrupted; the load ends at once
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public LoadResult run(Body body) throws InterruptedException {
        LoadResult result = new LoadEngine(plan(), workload(body), LoadObserver.none(), NanoClock.system()).run();
        if (result.end() == EndReason.INTERRUPTED) {
            throw new InterruptedException("the load was interrupted");
        }
        return result;
    }

    private LoadPlan plan() {
        Optional<Duration> length = Optional.ofNullable(duration);
        if (length.isEmpty() && iterations.isEmpty()) {
            length = Optional.of(Defaults.DURATION);
        }
        Extent extent = new Extent(length, iterations);
        Duration warm = warmup == null ? Defaults.warmup(extent) : warmup;
        return new LoadPlan(
                List.of(new Stage("", new ClosedModel(users), rampUp, warm, extent)),
                false,
                thinkTime,
                Optional.empty(),
                drain,
                Defaults.LONGEST,
                seed,
                threads,
                Set.of());
    }

    private static Workload workload(Body body) {
        LoadFeeds feeds = new LoadFeeds();
        return new Workload() {
            @Override
            public UserTask prepare(UserSession session) {
                VirtualUser user = new VirtualUser(session, feeds);
                return () -> body.run(user);
            }

            @Override
            public boolean endsLoad(Throwable thrown) {
                return FeedExhaustedException.endsLoad(thrown);
            }
        };
    }

    /** What every virtual user does in one iteration. */
    @FunctionalInterface
    public interface Body {

        /** One iteration; whatever it throws makes it a failure. */
        void run(VirtualUser user) throws Exception;
    }
}
