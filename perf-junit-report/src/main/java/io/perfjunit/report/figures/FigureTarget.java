package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LimitCheck;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.sla.Tier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Limits of one figure. One is a limit; of two the first is the target and the second what is acceptable; the third is what is
 * critical. The same as limits of severity WARN, FAIL and ABORT.
 *
 * @param step the limited step; empty for all calls together, {@code *} for every step by itself
 * @param figure what is limited
 * @param limits one to three, from the strictest; nanoseconds, a share, or per second
 */
public record FigureTarget(String step, MeasuredFigure figure, List<Double> limits) {

    /** Every step by itself. */
    static final String EVERY_STEP = "*";

    public FigureTarget {
        limits = List.copyOf(limits);
        if (limits.isEmpty() || limits.size() > 3) {
            throw new IllegalArgumentException("one to three limits, were " + limits.size());
        }
        for (int i = 1; i < limits.size(); i++) {
            boolean isLooser = figure.isFloor() ? limits.get(i) < limits.get(i - 1) : limits.get(i) > limits.get(i - 1);
            if (!isLooser) {
                throw new IllegalArgumentException(
                        "limits go from the strictest to the loosest: target, acceptable, critical");
            }
        }
    }

    /** The same for the one step. */
    FigureTarget of(String name) {
        return new FigureTarget(name, figure, limits);
    }

    /** Where a value falls. */
    Tier tier(OptionalDouble value) {
        if (value.isEmpty()) {
            return Tier.UNKNOWN;
        }
        int within = IntStream.range(0, limits.size())
                .filter(i -> keeps(value.getAsDouble(), limits.get(i)))
                .findFirst()
                .orElse(limits.size());
        if (within == limits.size()) {
            return Tier.BEYOND;
        }
        return Tier.values()[within];
    }

    /** How many times the strictest limit a value is, or the limit the value where it is a floor. */
    OptionalDouble gap(OptionalDouble value) {
        double gap = figure.isFloor() ? limits.get(0) / value.orElse(0) : value.orElse(0) / limits.get(0);
        return value.isPresent() && Double.isFinite(gap) ? OptionalDouble.of(gap) : OptionalDouble.empty();
    }

    private boolean keeps(double value, double limit) {
        return figure.isFloor() ? value >= limit : value <= limit;
    }

    /** Whether a level keeps the target, of which there is none with one limit, and what is acceptable. */
    Stream<LimitCheck> check(LevelFigures level) {
        OptionalDouble value = level.step(step).map(figure::of).orElseGet(OptionalDouble::empty);
        Stream<LimitCheck> fails = Stream.of(check(level, value, limits.get(Math.min(1, limits.size() - 1)), false));
        return limits.size() == 1 ? fails : Stream.concat(Stream.of(check(level, value, limits.get(0), true)), fails);
    }

    private LimitCheck check(LevelFigures level, OptionalDouble value, double limit, boolean warns) {
        LimitState state = value.isEmpty()
                ? LimitState.UNDECIDED
                : keeps(value.getAsDouble(), limit) ? LimitState.KEPT : LimitState.BROKEN;
        double used = figure.isFloor() ? limit / value.orElse(0) : value.orElse(0) / limit;
        boolean isUsed = value.isPresent() && Double.isFinite(used);
        return new LimitCheck(
                level.stage(),
                step,
                figure.name(),
                state,
                isUsed ? OptionalDouble.of(used) : OptionalDouble.empty(),
                warns);
    }

    /** True when the figure is known of that step. */
    boolean decides(Optional<StepFigures> figures) {
        return figures.map(figure::of).orElseGet(OptionalDouble::empty).isPresent();
    }
}
