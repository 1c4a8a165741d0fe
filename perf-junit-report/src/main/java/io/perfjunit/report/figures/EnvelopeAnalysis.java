package io.perfjunit.report.figures;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FigureSectionDocument.Kind;
import io.perfjunit.report.json.LoadClassDocument;
import io.perfjunit.report.json.LoadClassDocument.State;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The state of every load class by its ranges. A class degrades when the middle of its throughput lies a tenth and more below that of the
 * best lighter class, or when its p95 begins where that of the lightest class ends; it is unstable when a quarter of the throughput is
 * gone.
 */
final class EnvelopeAnalysis {

    private static final double DEGRADING = 0.1;
    private static final double UNSTABLE = 0.25;

    private EnvelopeAnalysis() {}

    static FigureSectionDocument of(FigureFile.Envelope envelope) {
        List<LoadClassDocument> classes = new ArrayList<>();
        double best = 0;
        for (LoadClass loadClass : envelope.classes()) {
            double lost = best > 0 ? Math.max(0, 1 - loadClass.throughput() / best) : 0;
            best = Math.max(best, loadClass.throughput());
            classes.add(document(loadClass, lost, envelope.classes().get(0)));
        }
        return new FigureSectionDocument(
                envelope.name(),
                Kind.ENVELOPE,
                sentences(envelope.classes(), classes),
                List.of(
                        "Ranges carry no breaking point, no scalability law and no tiers: these need single figures per level."),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                classes);
    }

    private static LoadClassDocument document(LoadClass loadClass, double lost, LoadClass lightest) {
        return new LoadClassDocument(
                loadClass.name(),
                loadClass.concurrency(),
                loadClass.leastThroughput(),
                loadClass.mostThroughput(),
                loadClass.leastP95().toNanos(),
                loadClass.mostP95().toNanos(),
                lost,
                state(loadClass, lost, lightest),
                loadClass.told().isEmpty() ? null : loadClass.told());
    }

    private static State state(LoadClass loadClass, double lost, LoadClass lightest) {
        if (lost >= UNSTABLE) {
            return State.UNSTABLE;
        }
        boolean isSlower = !loadClass.equals(lightest) && loadClass.leastP95().compareTo(lightest.mostP95()) >= 0;
        return lost >= DEGRADING || isSlower ? State.DEGRADING : State.STABLE;
    }

    private static List<String> sentences(List<LoadClass> classes, List<LoadClassDocument> documents) {
        List<String> sentences = new ArrayList<>();
        documents.stream()
                .filter(it -> it.state() == State.STABLE)
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
                .filter(it -> it.told() != null
                        && !it.state().name().toLowerCase(Locale.ROOT).equals(it.told()))
                .forEach(it -> sentences.add("The file calls " + it.name() + " " + it.told() + "; its ranges say "
                        + it.state().name().toLowerCase(Locale.ROOT) + "."));
        return sentences;
    }

    private static String at(LoadClassDocument loadClass) {
        return loadClass.name() + " (concurrency " + Figures.count(Math.round(loadClass.concurrency())) + ")";
    }
}
