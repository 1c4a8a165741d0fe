package io.perfjunit.report.compare;

import io.perfjunit.stats.Answer;
import io.perfjunit.stats.Change;
import io.perfjunit.stats.FisherTest;
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
        StepSide first = sides.get(0);
        double spread = measure.assumedSpread(first.isHealthy() && side.isHealthy());
        Change calm = Change.between(first.levels(measure, mistakes), side.levels(measure, mistakes), spread, mistakes);
        double whole = Change.between(first.wholeLevels(measure), side.wholeLevels(measure), spread, mistakes)
                .logRatio();
        boolean agree = Math.signum(calm.logRatio()) == Math.signum(whole);
        boolean isOnlyInBursts = calm.answer() == Answer.NOISE && Math.abs(whole) > COARSE;
        boolean isOnlyInCalm = calm.answer() == Answer.REAL && !agree;
        boolean isKnown = calm.knowsSpread() || (first.carries(measure, mistakes) && side.carries(measure, mistakes));
        return isOnlyInBursts || isOnlyInCalm || !isKnown ? calm.doubted() : calm;
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
                Optional.of(isByChance(side, change) ? Answer.CANNOT_TELL : change.answer()),
                change.difference() > 0,
                OptionalDouble.of((change.high() - change.low()) / 2),
                false);
    }

    /** With few calls the interval is too narrow; Fisher's exact test knows what they can show at most. */
    private boolean isByChance(StepSide side, ShareChange change) {
        StepSide more = change.difference() > 0 ? side : sides.get(0);
        StepSide fewer = change.difference() > 0 ? sides.get(0) : side;
        return change.answer() == Answer.REAL
                && more.calls() + fewer.calls() <= Integer.MAX_VALUE
                && 2 * FisherTest.probability(more.failed(), more.calls(), fewer.failed(), fewer.calls()) > mistakes;
    }

    /** A figure on one side. */
    @FunctionalInterface
    private interface OnSide {
        ComparedValue of(StepSide side, boolean isFirst);
    }
}
