package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.LoadObserver;
import io.perfjunit.engine.UserSession;
import io.perfjunit.engine.Workload;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.CapacityRange;
import io.perfjunit.sla.capacity.CapacitySearch;
import io.perfjunit.sla.capacity.Probe;
import io.perfjunit.sla.capacity.ProbeOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A load without JUnit, for any test or {@code main}. Not for use by several threads; each {@link #run} is a load of its own.
 *
 * <pre>{@code
 * LoadResult result = Load.users(50).duration(Duration.ofSeconds(10)).run(user -> service.place(order()));
 * PerfAssertions.assertThat(result).p95().isLessThan(Duration.ofMillis(200));
 * }</pre>
 *
 * <p>Stages follow each other: <code>Load.users(10).duration(tenSeconds).thenUsers(100).rampUp(fiveSeconds).duration(tenSeconds)</code>.
 *
 * <p>What is not set has the defaults of {@link LoadTest}. It judges nothing and writes no report.
 */
public final class Load {

    private final List<StageDraft> stages = new ArrayList<>();
    private final boolean sweep;

    /** What settings of a stage go to: the last stage, or all levels of a sweep. */
    private List<StageDraft> current;

    private ThinkTime thinkTime = ThinkTime.NONE;
    private Optional<Duration> pacing = Optional.empty();
    private Duration drain = Defaults.DRAIN;
    private Duration longest = Defaults.LONGEST;
    private long seed;
    private ThreadKind threads = ThreadKind.AUTO;

    private Load(List<StageDraft> levels) {
        requireLevels(levels);
        this.sweep = levels.size() > 1;
        this.current = List.copyOf(levels);
        stages.addAll(levels);
    }

    private static void requireLevels(List<StageDraft> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a load needs users or a rate");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).size() <= levels.get(i - 1).size()) {
                throw new IllegalArgumentException(
                        "the levels of a sweep must grow, and " + levels.get(i).level() + " comes after "
                                + levels.get(i - 1).level());
            }
        }
    }

    /**
     * The closed model: a load of so many virtual users. Several numbers are the levels of a sweep, which are run one after the
     * other and have results of their own, under names such as {@code users=10}.
     *
     * @throws IllegalArgumentException if there is not at least 1, or levels do not grow
     */
    public static Load users(int... levels) {
        return new Load(Arrays.stream(levels).mapToObj(StageDraft::ofUsers).toList());
    }

    /**
     * The open model: iterations start at this rate whatever the answers take.
     *
     * @throws IllegalArgumentException if it is not finite or not above 0
     */
    public static Load rate(double perSecond) {
        return new Load(List.of(StageDraft.ofRate(Figures.perSecond(perSecond), perSecond)));
    }

    /**
     * The open model: iterations start at a rate such as {@code "200/s"} or {@code "6000/min"}. Several are the levels of a sweep,
     * under names such as {@code rate=200/s}.
     *
     * @throws IllegalArgumentException if one cannot be read, or levels do not grow
     */
    public static Load rate(String... levels) {
        return new Load(Arrays.stream(levels).map(Load::draft).toList());
    }

    private static StageDraft draft(String rate) {
        try {
            return StageDraft.ofRate(rate, UnitParser.rate(rate));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("rate = \"" + rate + "\": " + malformed.getMessage(), malformed);
        }
    }

    /**
     * Then, without a gap, so many users. What is said next about duration, ramp-up, warm-up and name is about them alone.
     *
     * @throws IllegalArgumentException if there is not at least 1, or after a sweep
     */
    public Load thenUsers(int users) {
        return then(StageDraft.ofUsers(users));
    }

    /**
     * Then, without a gap, this rate. What is said next about duration, ramp-up, warm-up, arrivals and name is about it alone.
     *
     * @throws IllegalArgumentException if it is not finite or not above 0, or after a sweep
     */
    public Load thenRate(double perSecond) {
        return then(StageDraft.ofRate(Figures.perSecond(perSecond), perSecond));
    }

    /**
     * Then, without a gap, this rate.
     *
     * @throws IllegalArgumentException if it cannot be read, or after a sweep
     */
    public Load thenRate(String rate) {
        return then(draft(rate));
    }

    private Load then(StageDraft next) {
        if (sweep) {
            throw new IllegalArgumentException("a sweep has levels, and no stages that follow it");
        }
        stages.add(next);
        current = List.of(next);
        return this;
    }

    /**
     * Names the stage. Default: its number, from 1. The only stage of a load needs none.
     *
     * @throws IllegalArgumentException if the name is blank or very long, or in a sweep, whose levels have names
     */
    public Load named(String name) {
        if (sweep) {
            throw new IllegalArgumentException("the levels of a sweep have their names already");
        }
        current.forEach(stage -> stage.name(name));
        return this;
    }

    /**
     * Spreads the arrivals of a rate over time in this way.
     *
     * @throws IllegalArgumentException if it is a load of users
     */
    public Load arrivals(Arrivals kind) {
        current.forEach(stage -> stage.arrivals(kind));
        return this;
    }

    /**
     * Lets at most so many iterations of a rate run at the same moment; what arrives beyond waits.
     *
     * @throws IllegalArgumentException if it is a load of users
     */
    public Load maxInFlight(int most) {
        current.forEach(stage -> stage.maxInFlight(most));
        return this;
    }

    /** Measures for so long, ramp-up and warm-up excluded. Every level of a sweep, and of several stages each, has its own. */
    public Load duration(Duration length) {
        current.forEach(stage -> stage.duration(length));
        return this;
    }

    /** Makes exactly so many iterations, or fewer if a {@link #duration} ends the load first. */
    public Load iterations(long count) {
        current.forEach(stage -> stage.iterations(count));
        return this;
    }

    /** Runs at full load for so long before anything is measured. */
    public Load warmup(Duration length) {
        current.forEach(stage -> stage.warmup(length));
        return this;
    }

    /** Starts the users one after the other, or changes the rate, over so long. */
    public Load rampUp(Duration length) {
        current.forEach(stage -> stage.rampUp(length));
        return this;
    }

    /** Lets so much time pass between the intended starts of two iterations of a user. */
    public Load pacing(Duration cycle) {
        pacing = Optional.of(cycle);
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

    /** Gives a load that is bounded by iterations alone up after so long; default 10 minutes. */
    public Load maxDuration(Duration length) {
        longest = length;
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
        return run(plan(), body);
    }

    /**
     * Searches the highest load up to {@code upTo}, users or arrivals per second, of which {@code holds} says that it holds: doubles
     * this load until it breaks, halves the distance until it is a tenth, and verifies what holds by a longer load. The
     * {@link #duration} is that of a probe. No probe is believed alone; as a rule there are 10 to 20.
     *
     * @param holds looks at the result of each probe
     * @throws InterruptedException if the calling thread is interrupted; the search ends at once
     * @throws IllegalArgumentException if a setting is out of its range, {@code upTo} is not more than this load, or this load has
     *     iterations or stages
     */
    public CapacityFound findCapacity(double upTo, Predicate<LoadResult> holds, Body body) throws InterruptedException {
        LoadPlan plan = plan();
        StageDraft draft = stages.get(0);
        if (stages.size() > 1 || plan.first().extent().iterations().isPresent()) {
            throw new IllegalArgumentException(
                    "a capacity is searched with a load of one level that lasts for a duration");
        }
        ProbePlans probes = new ProbePlans(plan, draft.boundsInFlight());
        CapacitySearch search =
                new CapacitySearch(new CapacityRange(draft.size(), upTo, OptionalDouble.empty(), !draft.isOpen()));
        LoadPlan next = probes.first();
        for (Optional<Probe> probe = search.next(); probe.isPresent(); probe = search.next()) {
            search.add(holds.test(run(next, body)) ? ProbeOutcome.HELD : ProbeOutcome.BROKE);
            next = search.next().map(probes::of).orElse(next);
            NanoClock.system()
                    .sleepUntil(NanoClock.system().nanoTime() + probes.pause().toNanos());
        }
        return search.found();
    }

    private static LoadResult run(LoadPlan plan, Body body) throws InterruptedException {
        LoadResult result;
        try (LoadShares shares = new LoadShares()) {
            Workload workload = workload(body, shares);
            result = new LoadEngine(plan, workload, LoadObserver.none(), NanoClock.system()).run();
        }
        if (result.end() == EndReason.INTERRUPTED) {
            throw new InterruptedException("the load was interrupted");
        }
        return result;
    }

    private LoadPlan plan() {
        boolean pauses = !thinkTime.isNone() || pacing.isPresent();
        if (pauses && stages.stream().allMatch(StageDraft::isOpen)) {
            throw new IllegalArgumentException(
                    "think time and pacing have no meaning with a rate, whose arrivals follow the" + " clock");
        }
        if (!thinkTime.isNone() && pacing.isPresent()) {
            throw new IllegalArgumentException("think time and pacing exclude each other");
        }
        return new LoadPlan(planned(), sweep, thinkTime, pacing, drain, longest, seed, threads, Set.of());
    }

    private List<Stage> planned() {
        if (sweep) {
            return stages.stream().map(StageDraft::levelOfSweep).toList();
        }
        return stages.size() == 1
                ? List.of(stages.get(0).only())
                : IntStream.range(0, stages.size())
                        .mapToObj(i -> stages.get(i).numbered(i + 1))
                        .toList();
    }

    private static Workload workload(Body body, LoadShares shares) {
        LoadFeeds feeds = new LoadFeeds();
        return new Workload() {
            @Override
            public UserTask prepare(UserSession session) {
                VirtualUser user = VirtualUser.ofThisThread(session, feeds, shares);
                // Made once: an iteration makes no objects.
                VirtualUser.Step iteration = () -> body.run(user);
                return () -> user.tallies().duringIteration(iteration);
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
