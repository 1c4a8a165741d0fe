package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Sweeps over 1 to 64 users that show what concerns their levels, and their twins. */
final class SweepPairs {

    private static final double CALM = 0.2;
    private static final double ALONE = 0.02;

    private SweepPairs() {}

    static FindingPair generatorLimit() {
        return new FindingPair(
                "throughput stops growing at 16 users while our JVM uses 95 % of the processors",
                sweep(0.95, users -> Math.min(users, 16) / ALONE, users -> 1),
                "the same while it uses 75 %",
                sweep(0.75, users -> Math.min(users, 16) / ALONE, users -> 1));
    }

    static FindingPair saturation() {
        return new FindingPair(
                "throughput stops growing at 16 users",
                sweep(CALM, users -> Math.min(users, 16) / ALONE, users -> 1),
                "every doubling of the users brings 20 % more, and calls that take 1.7 times as long",
                sweep(CALM, users -> Math.pow(1.2, doublings(users)) / ALONE, users -> 1));
    }

    static FindingPair queueing() {
        return new FindingPair(
                "calls take four times as long at 64 users, the fastest as long as ever",
                sweep(CALM, users -> Math.min(users, 16) / ALONE, users -> 1),
                "the fastest calls take two and a half times as long as well",
                sweep(CALM, users -> Math.min(users, 16) / ALONE, users -> Math.pow(2.5, doublings(users) / 6)));
    }

    static FindingPair throughputCollapse() {
        return new FindingPair(
                "throughput falls by 20 % at 32 users and stays there",
                sweep(CALM, users -> Math.min(users, 16) / ALONE * (users >= 32 ? 0.8 : 1), users -> 1),
                "it falls as far at 64 users alone: one level may be a bad moment",
                sweep(CALM, users -> Math.min(users, 16) / ALONE * (users >= 64 ? 0.8 : 1), users -> 1));
    }

    private static double doublings(double users) {
        return Math.log(users) / Math.log(2);
    }

    /**
     * What the rules say of a sweep.
     *
     * @param ownCpu share of the processors that the generator uses
     * @param throughput per second at so many users
     * @param fastest how many times as long as one user alone the fastest calls take at so many users
     */
    private static Supplier<List<Finding>> sweep(
            double ownCpu, DoubleUnaryOperator throughput, DoubleUnaryOperator fastest) {
        List<LevelFigures> levels = new ArrayList<>();
        for (int users = 1; users <= 64; users *= 2) {
            double perSecond = throughput.applyAsDouble(users);
            levels.add(level(users, perSecond, ALONE / 2 * fastest.applyAsDouble(users), users / perSecond, 0));
        }
        SweepFigures figures = new SweepFigures(LevelKind.USERS, levels);
        Circumstances known = new Circumstances(State.HEALTHY, OptionalDouble.of(ownCpu), OptionalDouble.of(0.05));
        return () -> Findings.of(figures, known);
    }

    /** Ten seconds of a level; times are in seconds. */
    static LevelFigures level(double load, double throughput, double p1, double mean, double failedShare) {
        TimeFigures times = TimeFigures.ofMean(Duration.ofNanos(Math.round(mean * 1e9)))
                .with(new Percentile(1), Duration.ofNanos(Math.round(p1 * 1e9)));
        long calls = Math.round(throughput * 10);
        return new LevelFigures(
                String.valueOf((int) load),
                load,
                new StepFigures("", CallFigures.of(calls, Math.round(failedShare * calls)), times, throughput),
                List.of());
    }
}
