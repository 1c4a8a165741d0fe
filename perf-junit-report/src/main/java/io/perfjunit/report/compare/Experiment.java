package io.perfjunit.report.compare;

import io.perfjunit.report.json.ExperimentDocument;
import io.perfjunit.report.json.ExperimentDocument.ChangedDocument;
import io.perfjunit.report.json.ExperimentDocument.VariantDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.stats.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Variants of the same thing under load, side by side.
 *
 * @param name what is tried
 * @param compared all variants, the first being what the others are compared with
 * @param caveats what else a reader has to know, such as variants that are not shown
 */
public record Experiment(String name, ComparedTest compared, List<String> caveats) {

    public Experiment {
        caveats = List.copyOf(caveats);
    }

    /** Names of its variants. */
    public List<String> variants() {
        return compared.names();
    }

    /** The variant that the others are compared with. */
    public String reference() {
        return variants().get(0);
    }

    /** A figure of a variant with its change. */
    public ComparedValue value(int variant, ExperimentFigure figure) {
        return figure.of(compared.whole()).get(variant);
    }

    /** How many calls a variant had, in all its runs. */
    public long calls(int variant) {
        return compared.whole().calls().get(variant);
    }

    /** How many runs of a variant there are. */
    public int runs(int variant) {
        return compared.sides().get(variant).runs().size();
    }

    /** What to know of the runs in reading the figures; may be empty. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(caveats);
        notes.addAll(LoadDifference.of(compared));
        String certainty = ChangeWords.certainty(compared);
        if (!certainty.isEmpty()) {
            notes.add(certainty);
        }
        return notes;
    }

    /** As a part of {@code report.json}. */
    public ExperimentDocument toDocument() {
        List<VariantDocument> documents = new ArrayList<>();
        for (int i = 0; i < variants().size(); i++) {
            documents.add(variant(i));
        }
        return new ExperimentDocument(name, reference(), documents, ExperimentWords.sentences(this), notes());
    }

    private VariantDocument variant(int variant) {
        return new VariantDocument(
                variants().get(variant),
                compared.sides().get(variant).runs().stream()
                        .map(RunDocument::id)
                        .toList(),
                calls(variant),
                changed(value(variant, ExperimentFigure.THROUGHPUT)),
                changed(value(variant, ExperimentFigure.SUCCESS_RATE)),
                changed(value(variant, ExperimentFigure.MEDIAN)),
                changed(value(variant, ExperimentFigure.P95)),
                changed(value(variant, ExperimentFigure.P99)));
    }

    private static ChangedDocument changed(ComparedValue value) {
        return new ChangedDocument(
                orNull(value.value()),
                orNull(value.change()),
                value.answer().map(Answer::name).orElse(null),
                value.change().isPresent() ? value.isWorse() : null);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
