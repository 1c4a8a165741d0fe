package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Requests wait, they do not run slower: from the lowest level to the highest the mean grows while the fastest calls stay where they
 * were. Work that became slower makes every call slower, the fastest too.
 */
final class Queueing implements SweepRule {

    private static final Percentile FASTEST = new Percentile(1);
    private static final double LEAST_GROWTH = 2;
    private static final double MOST_OF_IT = 0.4;

    @Override
    public Optional<Finding> look(SweepFigures figures, Circumstances circumstances) {
        List<LevelFigures> known = figures.levels().stream()
                .filter(level -> isTelling(level)
                        && fastest(level).isPresent()
                        && mean(level).isPresent())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        LevelFigures low = known.get(0);
        LevelFigures high = known.get(known.size() - 1);
        double growth = mean(high).orElseThrow() / mean(low).orElseThrow();
        double fastestGrowth = fastest(high).orElseThrow() / fastest(low).orElseThrow();
        boolean isLargest = known.stream()
                .allMatch(level -> mean(level).orElseThrow() <= mean(high).orElseThrow());
        if (growth <= LEAST_GROWTH || !isLargest || Math.log(fastestGrowth) > MOST_OF_IT * Math.log(growth)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.QUEUEING,
                Place.WHOLE,
                circumstances.isGeneratorSuspect() ? Confidence.LOW : Confidence.HIGH,
                List.of(
                        Clue.LOWEST_LOAD.is(low.load()),
                        Clue.HIGHEST_LOAD.is(high.load()),
                        Clue.FASTEST_AT_LOWEST.is(fastest(low).orElseThrow()),
                        Clue.FASTEST_AT_HIGHEST.is(fastest(high).orElseThrow()),
                        Clue.MEAN_AT_LOWEST.is(mean(low).orElseThrow()),
                        Clue.MEAN_AT_HIGHEST.is(mean(high).orElseThrow()),
                        Clue.RATIO.is(growth))));
    }

    /** Of a file the number of calls may be unknown; whoever wrote it down believed in it. */
    private static boolean isTelling(LevelFigures level) {
        return level.iterations().calls().total().orElse(FEWEST_CALLS) >= FEWEST_CALLS;
    }

    private static Optional<Double> mean(LevelFigures level) {
        return level.iterations().times().typical().map(Queueing::nanos);
    }

    /** The first percentile; of figures without percentiles the fastest call. */
    private static Optional<Double> fastest(LevelFigures level) {
        TimeFigures times = level.iterations().times();
        return times.percentile(FASTEST).or(times::min).map(Queueing::nanos);
    }

    private static double nanos(Duration time) {
        return Math.max(1, time.toNanos());
    }
}
