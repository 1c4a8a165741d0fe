package io.perfjunit.report.compare;

import io.perfjunit.stats.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an experiment says, in sentences: one for each variant but the reference. */
public final class ExperimentWords {

    private static final double LEAST_SEEN = 0.001;

    private ExperimentWords() {}

    /** One sentence per variant that is compared. */
    public static List<String> sentences(Experiment experiment) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; i < experiment.variants().size(); i++) {
            sentences.add(experiment.variants().get(i) + ": " + sentence(experiment, i));
        }
        return sentences;
    }

    /** The sentence of one variant without its name, such as {@code really worse in throughput 400/s to 304/s (−24 %).} */
    public static String sentence(Experiment experiment, int variant) {
        String worse = figures(experiment, variant, value -> value.isReal() && value.isWorse());
        String better = figures(experiment, variant, value -> value.isReal() && !value.isWorse());
        String open = figures(experiment, variant, value -> is(value, Answer.CANNOT_TELL) && isSeen(value));
        List<String> parts = new ArrayList<>();
        if (!worse.isEmpty()) {
            parts.add("really worse in " + worse);
        }
        if (!better.isEmpty()) {
            parts.add("really better in " + better);
        }
        String noise = parts.isEmpty() ? figures(experiment, variant, value -> is(value, Answer.NOISE)) : "";
        if (!noise.isEmpty()) {
            parts.add("no more than noise: " + noise);
        }
        if (!open.isEmpty()) {
            parts.add("whether these changes are real cannot be told: " + open);
        }
        if (parts.isEmpty()) {
            parts.add("no change is seen");
        }
        return String.join("; ", parts) + ".";
    }

    /** That nothing can be said of a change which nobody sees needs no sentence. */
    private static boolean isSeen(ComparedValue value) {
        return Math.abs(value.change().orElse(0)) >= LEAST_SEEN;
    }

    private static boolean is(ComparedValue value, Answer answer) {
        return value.answer().equals(Optional.of(answer));
    }

    private static String figures(Experiment experiment, int variant, Predicate<ComparedValue> which) {
        return Arrays.stream(ExperimentFigure.values())
                .filter(figure -> which.test(experiment.value(variant, figure)))
                .map(figure -> figure.title() + " " + figure.text(experiment.value(0, figure)) + " to "
                        + figure.text(experiment.value(variant, figure)) + " ("
                        + figure.change(experiment.value(variant, figure)) + ")")
                .collect(Collectors.joining(", "));
    }
}
