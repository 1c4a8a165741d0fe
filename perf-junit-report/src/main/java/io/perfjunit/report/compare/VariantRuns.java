package io.perfjunit.report.compare;

import io.perfjunit.report.json.RunDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of one experiment by variant, in the order in which they ran. Used by one thread. */
final class VariantRuns {

    private final String experiment;
    private final Map<String, List<RunDocument>> runs = new LinkedHashMap<>();
    private Optional<String> reference = Optional.empty();

    VariantRuns(String experiment) {
        this.experiment = experiment;
    }

    void add(Variant variant, RunDocument run) {
        runs.computeIfAbsent(variant.name(), name -> new ArrayList<>()).add(run);
        reference = reference.or(variant::reference);
    }

    /** True when there are variants to compare. */
    boolean isExperiment() {
        return runs.size() > 1;
    }

    Experiment compare(Experiments.Reading reading) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (String variant : inOrder()) {
            List<RunDocument> whole = new ArrayList<>();
            for (RunDocument run : runs.getOrDefault(variant, List.of())) {
                whole.add(reading.whole(run));
            }
            sides.add(new Side(variant, whole));
        }
        return new Experiment(experiment, Comparison.ofVariants(sides).tests().get(0), caveats());
    }

    private List<String> inOrder() {
        List<String> names = new ArrayList<>(runs.keySet());
        reference.filter(names::remove).ifPresent(first -> names.add(0, first));
        return names.subList(0, Math.min(names.size(), Experiments.MOST_VARIANTS));
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        reference
                .filter(name -> !runs.containsKey(name))
                .ifPresent(name -> caveats.add("The reference, " + name
                        + ", has left no result; the others are compared with the first that ran."));
        int more = runs.size() - Experiments.MOST_VARIANTS;
        if (more > 0) {
            caveats.add("The first " + Experiments.MOST_VARIANTS + " variants are shown; " + more + " more are not.");
        }
        return caveats;
    }
}
