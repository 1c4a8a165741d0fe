package io.perfjunit.report.compare;

import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.stats.EffectiveSample;
import io.perfjunit.stats.Level;
import io.perfjunit.stats.ShareChange;
import io.perfjunit.stats.Slice;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One step on one side: in every run of it that has the step.
 *
 * @param runs may be empty
 */
record StepSide(List<StepRun> runs) {

    static StepSide of(Side side, String step) {
        return new StepSide(side.runs().stream()
                .flatMap(run -> StepRun.of(run, step).stream())
                .toList());
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Calls of all runs together. */
    long calls() {
        return runs.stream().mapToLong(run -> run.counts().total()).sum();
    }

    /** Failures of all runs together. */
    long failed() {
        return runs.stream().mapToLong(run -> run.counts().failed()).sum();
    }

    /** The median over the runs, or the mean of the middle two. */
    OptionalDouble figure(Measure measure) {
        double[] figures = runs.stream()
                .map(run -> run.figure(measure))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        int half = figures.length / 2;
        return figures.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.length % 2 == 1 ? figures[half] : (figures[half - 1] + figures[half]) / 2);
    }

    List<Level> levels(Measure measure, double mistakes) {
        return levels(run -> run.level(measure, mistakes).stream().toList());
    }

    /** False where a run of it has so few calls that nobody knows how far off its figure is. */
    boolean carries(Measure measure, double mistakes) {
        return runs.stream().allMatch(run -> run.carries(measure, mistakes));
    }

    /** True where it is known of the generator of every run that it could do its work. */
    boolean isHealthy() {
        return runs.stream()
                .map(run -> run.run().health().state())
                .allMatch(state -> state == State.HEALTHY || state == State.SUSPICIOUS);
    }

    List<Level> wholeLevels(Measure measure) {
        return levels(run -> run.wholeLevel(measure).stream().toList());
    }

    private List<Level> levels(Function<StepRun, List<Level>> level) {
        return runs.stream().map(level).flatMap(List::stream).toList();
    }

    /** Failures that come together count for fewer, within runs and between them. */
    ShareChange.Trials failures(double confidence) {
        List<List<Slice>> strata = runs.size() < 3
                ? runs.stream().map(StepRun::failures).toList()
                : List.of(runs.stream().map(run -> slice(run.counts())).toList());
        EffectiveSample sample = EffectiveSample.ofStages(strata, confidence).forCalls(calls());
        return new ShareChange.Trials(calls() == 0 ? 0 : (double) failed() / calls(), sample.size());
    }

    private static Slice slice(CountsDocument counts) {
        return new Slice(counts.total(), counts.failed());
    }

    /** True when every run had users whose next call waits for the last, so that throughput is a result. */
    boolean hasThroughputOfItsOwn() {
        return runs.stream().noneMatch(run -> run.run().plan().hasOpenStage());
    }
}
