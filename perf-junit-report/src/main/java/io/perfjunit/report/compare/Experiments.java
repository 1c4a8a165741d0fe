package io.perfjunit.report.compare;

import io.perfjunit.report.json.RunDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the experiments of a build: the invocations of a test that is run with several parameters, and tests that are declared
 * variants of the same thing.
 */
public final class Experiments {

    /** More rows nobody reads; and the runs of all of them are held at once, with their time series. */
    static final int MOST_VARIANTS = 24;

    private Experiments() {}

    /** How a run of an outline is read as a whole. */
    @FunctionalInterface
    public interface Reading {

        /** The same run with its time series. */
        RunDocument whole(RunDocument outline) throws IOException;
    }

    /**
     * Compares the variants of every experiment.
     *
     * @param runs the run that stands for its test, of every test; without a time series
     * @throws IOException if a run cannot be read as a whole
     */
    public static List<Experiment> of(List<RunDocument> runs, Reading reading) throws IOException {
        Map<String, VariantRuns> byName = new LinkedHashMap<>();
        runs.stream()
                .filter(run -> run.capacity() == null)
                .sorted(Comparator.comparing(RunDocument::start).thenComparing(RunDocument::id))
                .forEach(run -> Variant.of(run).ifPresent(variant -> byName.computeIfAbsent(
                                variant.key(), key -> new VariantRuns(variant.experiment()))
                        .add(variant, run)));
        List<Experiment> experiments = new ArrayList<>();
        for (VariantRuns variants : byName.values()) {
            if (variants.isExperiment()) {
                experiments.add(variants.compare(reading));
            }
        }
        return experiments;
    }
}
