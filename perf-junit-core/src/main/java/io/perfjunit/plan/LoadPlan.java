package io.perfjunit.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything an engine needs to know to drive a load: stages that follow each other without a gap, and a drain at the end.
 *
 * @param stages at least one; more than one are bounded by time, each has a name of its own
 * @param sweep true when the stages are levels of one load that are to be compared: then arrivals that one level could not start
 *     are not carried into the next
 * @param thinkTime pause between two iterations of a user in the closed model
 * @param pacing time between the intended starts of two iterations of a user in the closed model; none: they follow each other
 * @param drain how long calls that are running at the end may go on before they are interrupted
 * @param longest after so long in the window a load that is bounded by iterations alone is given up, and so is the preparation of
 *     its users
 * @param seed from which all random numbers are derived
 * @param threads kind of thread for a virtual user
 * @param countedLimits latency limits over which calls are counted exactly
 */
public record LoadPlan(
        List<Stage> stages,
        boolean sweep,
        ThinkTime thinkTime,
        Optional<Duration> pacing,
        Duration drain,
        Duration longest,
        long seed,
        ThreadKind threads,
        Set<CountedLimit> countedLimits) {

    public LoadPlan {
        stages = List.copyOf(stages);
        requireNonNull(thinkTime, "thinkTime");
        requireNonNull(threads, "threads");
        pacing.ifPresent(cycle -> Durations.requirePositive("pacing", cycle));
        Durations.requireNotNegative("drain", drain);
        Durations.requirePositive("longest", longest);
        countedLimits = Set.copyOf(countedLimits);
        requireStages(stages);
    }

    private static void requireStages(List<Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a load needs at least one stage");
        }
        boolean unbounded =
                stages.stream().anyMatch(stage -> stage.extent().duration().isEmpty());
        boolean counted =
                stages.stream().anyMatch(stage -> stage.extent().iterations().isPresent());
        if (stages.size() > 1 && (unbounded || counted)) {
            throw new IllegalArgumentException("one stage of several is bounded by a duration alone");
        }
        if (stages.stream().map(Stage::name).distinct().count() < stages.size()) {
            throw new IllegalArgumentException("every stage needs a name of its own: "
                    + stages.stream().map(Stage::name).toList());
        }
    }

    /** The same plan with other counted limits. */
    public LoadPlan counting(Set<CountedLimit> limits) {
        return new LoadPlan(stages, sweep, thinkTime, pacing, drain, longest, seed, threads, limits);
    }

    /** The first stage; the only one of most loads. */
    public Stage first() {
        return stages.get(0);
    }

    /** The largest number of iterations that may run at the same moment. */
    public int concurrency() {
        return stages.stream()
                .mapToInt(stage -> stage.model().concurrency())
                .max()
                .orElseThrow();
    }

    /** Time between the first start and the opening of the first measured window. */
    public Duration leadIn() {
        return first().leadIn();
    }

    /** From the first start to the end of the last window; empty when iterations alone bound it. */
    public Optional<Duration> length() {
        return stages.stream()
                .map(stage -> stage.extent().duration().map(stage.leadIn()::plus))
                .reduce(Optional.of(Duration.ZERO), (sum, next) -> sum.flatMap(s -> next.map(s::plus)));
    }
}
