package io.perfjunit.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a service bears each level of a load: what it serves, how long that takes, and in which state it is. Limits have no part in
 * it.
 *
 * @param levels from the lowest load to the highest
 */
public record Envelope(List<Level> levels) {

    /** Levels nearer to each other than this say more of noise than of growth. */
    private static final double LEAST_STEP = 1.4;

    /**
     * Lies between a service that gives no more and one of which every doubling of the load brings half as much again, as far from both as
     * noise of levels allows.
     */
    private static final double LEAST_GROWTH = 1.2;

    private static final double MOST_SLOWDOWN = 1.5;

    public Envelope {
        levels = List.copyOf(levels);
    }

    /** Why a level is in its state. In order of what a reader wants to know first. */
    public enum Cause {
        /** Response times kept growing while the level lasted. */
        RISING,
        /** Throughput is below what a lower level had. */
        LESS_THROUGHPUT,
        /** Calls fail. */
        FAILURES,
        /** More load brought no more throughput, and longer response times. */
        SATURATED
    }

    /**
     * One level.
     *
     * @param spread what was measured
     * @param state how the service bears it
     * @param causes why it is degrading or unstable, those of the state itself; empty for another state
     * @param lost the share of throughput that is lost against the best lower level; 0 when nothing is
     */
    public record Level(LevelSpread spread, LevelState state, List<Cause> causes, double lost) {
        public Level {
            causes = List.copyOf(causes);
        }
    }

    /**
     * Judges levels by figures.
     *
     * <p>Unstable: a quarter of the highest throughput of a lower level is lost, a tenth of the calls fails beyond chance, or response times kept
     * growing while the level lasted. Degrading: a tenth of that throughput is lost, a hundredth of the calls fails beyond chance, or since the level
     * before throughput gained less than 20 % per doubling of the load while p95 grew more than 1.5 times. Else stable, where throughput and p95 are known; what is not known does not
     * speak for a level.
     *
     * @param spreads from the lowest load to the highest
     */
    public static Envelope of(List<LevelSpread> spreads) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < spreads.size(); i++) {
            levels.add(level(spreads, i));
        }
        return new Envelope(levels);
    }

    private static Level level(List<LevelSpread> spreads, int index) {
        LevelSpread spread = spreads.get(index);
        double lost = lost(spreads.subList(0, index), spread);
        List<Cause> unstable = causes(spread, lost, Threshold.UNSTABLE);
        if (spread.isRising()) {
            unstable.add(0, Cause.RISING);
        }
        if (!unstable.isEmpty()) {
            return new Level(spread, LevelState.UNSTABLE, unstable, lost);
        }
        List<Cause> degrading = causes(spread, lost, Threshold.DEGRADING);
        if (degrading.isEmpty() && isSaturated(spreads.subList(0, index), spread)) {
            degrading.add(Cause.SATURATED);
        }
        return new Level(spread, calm(degrading, spread), degrading, lost);
    }

    private static LevelState calm(List<Cause> degrading, LevelSpread spread) {
        if (!degrading.isEmpty()) {
            return LevelState.DEGRADING;
        }
        return isAll(spread) ? LevelState.STABLE : LevelState.UNKNOWN;
    }

    private static List<Cause> causes(LevelSpread spread, double lost, Threshold threshold) {
        List<Cause> causes = new ArrayList<>();
        if (lost > threshold.lost) {
            causes.add(Cause.LESS_THROUGHPUT);
        }
        if (spread.failsMoreThan(threshold.failed)) {
            causes.add(Cause.FAILURES);
        }
        return causes;
    }

    private static double lost(List<LevelSpread> lower, LevelSpread spread) {
        double best = lower.stream()
                .flatMap(level -> level.perSecond().stream())
                .mapToDouble(Spread::middle)
                .max()
                .orElse(0);
        return best == 0 || spread.perSecond().isEmpty()
                ? 0
                : Math.max(0, 1 - spread.perSecond().get().middle() / best);
    }

    private static boolean isSaturated(List<LevelSpread> lower, LevelSpread spread) {
        Optional<LevelSpread> before = lower.stream()
                .filter(level -> level.load() * LEAST_STEP <= spread.load())
                .reduce((one, next) -> next);
        return before.isPresent()
                && isAll(before.get())
                && isAll(spread)
                && growth(before.get(), spread, middle(before.get().perSecond()), middle(spread.perSecond()))
                        < LEAST_GROWTH
                && growth(before.get(), spread, middle(before.get().p95Nanos()), middle(spread.p95Nanos()))
                        > MOST_SLOWDOWN;
    }

    private static boolean isAll(LevelSpread spread) {
        return spread.perSecond().isPresent() && spread.p95Nanos().isPresent();
    }

    private static double middle(Optional<Spread> spread) {
        return spread.orElseThrow().middle();
    }

    /** Per doubling of the load. */
    private static double growth(LevelSpread from, LevelSpread to, double before, double after) {
        double doublings = Math.log(to.load() / from.load()) / Math.log(2);
        return before <= 0 ? Double.MAX_VALUE : Math.pow(after / before, 1 / doublings);
    }

    private enum Threshold {
        DEGRADING(0.10, 0.01),
        UNSTABLE(0.25, 0.10);

        private final double lost;
        private final double failed;

        Threshold(double lost, double failed) {
            this.lost = lost;
            this.failed = failed;
        }
    }
}
