package io.perfjunit.report.compare;

import io.perfjunit.stats.Answer;
import io.perfjunit.stats.Change;
import io.perfjunit.stats.Level;
import io.perfjunit.stats.ShareChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares one step of the first side with that of every other. */
final class StepComparison {

    /** A quarter more over the whole run is too much to call it noise because half of the time was calm. */
    private static final double COARSE = Math.log(1.25);

    private final String step;
    private final List<StepSide> sides;
    private final double mistakes;

    /** @param mistakes how often noise may pass for a real change of a figure */
    StepComparison(String step, List<Side> sides, double mistakes) {
        this.step = step;
        this.sides = sides.stream().map(side -> StepSide.of(side, step)).toList();
        this.mistakes = mistakes;
    }

    ComparedStep compare() {
        Map<Measure, List<ComparedValue>> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, each((side, isFirst) -> figure(measure, side, isFirst)));
        }
        return new ComparedStep(
                step,
                sides.stream().map(StepSide::calls).toList(),
                sides.stream().map(StepSide::failed).toList(),
                each(this::failures),
                figures);
    }

    private List<ComparedValue> each(OnSide value) {
        List<ComparedValue> values = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            values.add(value.of(sides.get(i), i == 0));
        }
        return values;
    }

    private ComparedValue figure(Measure measure, StepSide side, boolean isFirst) {
        OptionalDouble value = side.figure(measure);
        OptionalDouble first = sides.get(0).figure(measure);
        if (isFirst || value.isEmpty() || first.isEmpty()) {
            return ComparedValue.shown(value, OptionalDouble.empty(), false);
        }
        double share = value.getAsDouble() / first.getAsDouble() - 1;
        boolean isWorse = measure.isMoreBetter() ? share < 0 : share > 0;
        if (measure == Measure.THROUGHPUT
                && !(side.hasThroughputOfItsOwn() && sides.get(0).hasThroughputOfItsOwn())) {
            return ComparedValue.shown(value, OptionalDouble.of(share), isWorse);
        }
        Change change = change(measure, side);
        return new ComparedValue(
                value,
                OptionalDouble.of(share),
                Optional.of(change.answer()),
                isWorse,
                OptionalDouble.of(change.resolution()),
                change.knowsSpread());
    }

    /** Judged by the calm level of the runs; where that and the figures that are shown disagree, bursts made the difference. */
    private Change change(Measure measure, StepSide side) {
        Change calm = change(measure, sides.get(0).levels(measure), side.levels(measure));
        Change whole = change(measure, sides.get(0).wholeLevels(measure), side.wholeLevels(measure));
        boolean agree = Math.signum(calm.logRatio()) == Math.signum(whole.logRatio());
        boolean isOnlyInBursts = calm.answer() == Answer.NOISE && Math.abs(whole.logRatio()) > COARSE;
        boolean isOnlyInCalm = calm.answer() == Answer.REAL && !agree;
        return isOnlyInBursts || isOnlyInCalm ? calm.doubted() : calm;
    }

    private Change change(Measure measure, List<Level> before, List<Level> after) {
        return Change.between(before, after, measure.assumedSpread(), mistakes);
    }

    private ComparedValue failures(StepSide side, boolean isFirst) {
        if (side.calls() == 0) {
            return ComparedValue.shown(OptionalDouble.empty(), OptionalDouble.empty(), false);
        }
        OptionalDouble share = OptionalDouble.of((double) side.failed() / side.calls());
        if (isFirst || sides.get(0).calls() == 0) {
            return ComparedValue.shown(share, OptionalDouble.empty(), false);
        }
        ShareChange change =
                ShareChange.between(sides.get(0).failures(1 - mistakes), side.failures(1 - mistakes), 1 - mistakes);
        return new ComparedValue(
                share,
                OptionalDouble.of(change.difference()),
                Optional.of(change.answer()),
                change.difference() > 0,
                OptionalDouble.of((change.high() - change.low()) / 2),
                false);
    }

    /** A figure on one side. */
    @FunctionalInterface
    private interface OnSide {
        ComparedValue of(StepSide side, boolean isFirst);
    }
}
