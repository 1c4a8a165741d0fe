package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.Envelope;
import io.perfjunit.analysis.sweep.LevelSpread;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.Spread;
import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FigureSectionDocument.Kind;
import io.perfjunit.report.json.LoadClassDocument;
import io.perfjunit.run.EnvelopeWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of every load class by its ranges, by the rule that holds for the levels of a sweep: see {@link Envelope}. */
final class EnvelopeAnalysis {

    private EnvelopeAnalysis() {}

    static FigureSectionDocument of(FigureFile.Envelope file) {
        Envelope envelope = Envelope.of(
                file.classes().stream().map(EnvelopeAnalysis::spread).toList());
        List<LoadClassDocument> classes = new ArrayList<>();
        for (int i = 0; i < file.classes().size(); i++) {
            classes.add(document(file.classes().get(i), envelope.levels().get(i)));
        }
        return new FigureSectionDocument(
                file.name(),
                Kind.ENVELOPE,
                sentences(file.classes(), classes),
                List.of("Ranges carry no breaking point, no scalability law and no tiers: these need single figures per"
                        + " level."),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                classes);
    }

    private static LevelSpread spread(LoadClass loadClass) {
        return new LevelSpread(
                loadClass.concurrency(),
                Optional.of(Spread.between(loadClass.leastThroughput(), loadClass.mostThroughput())),
                Optional.of(Spread.between(
                        loadClass.leastP95().toNanos(), loadClass.mostP95().toNanos())),
                CallFigures.UNKNOWN,
                false);
    }

    private static LoadClassDocument document(LoadClass loadClass, Envelope.Level level) {
        return new LoadClassDocument(
                loadClass.name(),
                loadClass.concurrency(),
                loadClass.leastThroughput(),
                loadClass.mostThroughput(),
                loadClass.leastP95().toNanos(),
                loadClass.mostP95().toNanos(),
                level.lost(),
                level.state(),
                EnvelopeWords.because(level),
                loadClass.told().isEmpty() ? null : loadClass.told());
    }

    private static List<String> sentences(List<LoadClass> classes, List<LoadClassDocument> documents) {
        List<String> sentences = new ArrayList<>();
        documents.stream()
                .filter(it -> it.state() == LevelState.STABLE)
                .reduce((lighter, heavier) -> heavier)
                .ifPresent(it -> sentences.add("Stable up to " + at(it) + "."));
        LoadClass lightest = classes.get(0);
        LoadClass heaviest = classes.get(classes.size() - 1);
        LoadClassDocument last = documents.get(documents.size() - 1);
        if (last.lost() > 0) {
            boolean isApart = classes.stream().anyMatch(it -> it.leastThroughput() > heaviest.mostThroughput());
            sentences.add("At " + at(last) + " " + Figures.share(last.lost())
                    + " of the best throughput is gone, by the middles of the ranges"
                    + (isApart ? "; the ranges do not overlap." : ", which overlap."));
        }
        if (heaviest.leastP95().compareTo(lightest.mostP95()) > 0) {
            sentences.add("p95 grows from at most " + Figures.duration(lightest.mostP95()) + " to at least "
                    + Figures.duration(heaviest.leastP95()) + ".");
        }
        documents.stream()
                .filter(it ->
                        it.told() != null && !EnvelopeWords.word(it.state()).equals(it.told()))
                .forEach(it -> sentences.add("The file calls " + it.name() + " " + it.told() + "; its ranges say "
                        + EnvelopeWords.word(it.state()) + "."));
        return sentences;
    }

    private static String at(LoadClassDocument loadClass) {
        return loadClass.name() + " (concurrency " + Figures.count(Math.round(loadClass.concurrency())) + ")";
    }
}
