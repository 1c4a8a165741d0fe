package io.perfjunit.analysis.sweep;

import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A limit for figures that nobody judged: those of a file.
 *
 * @param step the limited step; empty for the iteration as a whole
 * @param name the limited figure, such as mean
 * @param atMost the limit; a value equal to it is within
 * @param figure reads the value
 */
public record FigureLimit(String step, String name, Duration atMost, Function<TimeFigures, Optional<Duration>> figure) {

    /** A limit for the mean of successes. */
    public static FigureLimit mean(String step, Duration atMost) {
        return new FigureLimit(step, "mean", atMost, TimeFigures::mean);
    }

    /** A limit for a percentile of successes. */
    public static FigureLimit percentile(String step, Percentile percentile, Duration atMost) {
        return new FigureLimit(step, percentile.toString(), atMost, times -> times.percentile(percentile));
    }

    /** Checks limits at every level; a figure that is not known leaves its limit undecided. */
    public static List<LimitCheck> check(SweepFigures figures, List<FigureLimit> limits) {
        return limits.stream()
                .flatMap(limit -> figures.levels().stream().map(level -> limit.check(level)))
                .toList();
    }

    private LimitCheck check(LevelFigures level) {
        Optional<Duration> measured = level.step(step).map(StepFigures::times).flatMap(figure);
        LimitState state = measured.map(value -> value.compareTo(atMost) <= 0 ? LimitState.KEPT : LimitState.BROKEN)
                .orElse(LimitState.UNDECIDED);
        OptionalDouble used = measured.map(value -> OptionalDouble.of((double) value.toNanos() / atMost.toNanos()))
                .orElseGet(OptionalDouble::empty);
        return new LimitCheck(level.stage(), step, name, state, used, false);
    }
}
