package io.perfjunit.analysis.finding;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One observation of the analysis with its evidence.
 *
 * @param kind what was seen
 * @param place where
 * @param confidence how sure it is
 * @param evidence the figures that it rests on, the most telling first
 * @param steps other steps that it concerns, such as those that are affected or that one step is compared with; may be empty
 */
public record Finding(
        FindingKind kind, Place place, Confidence confidence, List<Evidence> evidence, List<String> steps) {

    /** The surest first, then in the order of the kinds. */
    public static final Comparator<Finding> BY_WEIGHT =
            Comparator.comparing(Finding::confidence).reversed().thenComparing(Finding::kind);

    public Finding {
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding needs evidence, had none: " + kind);
        }
    }

    /** A finding that concerns its place alone. */
    public Finding(FindingKind kind, Place place, Confidence confidence, List<Evidence> evidence) {
        this(kind, place, confidence, evidence, List.of());
    }

    /** The value of a figure, if it is among the evidence. */
    public OptionalDouble value(Clue clue) {
        return evidence.stream()
                .filter(it -> it.name().equals(clue.label()))
                .mapToDouble(Evidence::value)
                .findFirst();
    }

    /**
     * The value of a figure that findings of this kind always have.
     *
     * @throws IllegalStateException if it is missing
     */
    public double get(Clue clue) {
        return value(clue)
                .orElseThrow(() -> new IllegalStateException(kind + " has no evidence \"" + clue.label() + "\""));
    }
}
