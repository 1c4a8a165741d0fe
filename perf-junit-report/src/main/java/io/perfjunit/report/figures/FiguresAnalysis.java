package io.perfjunit.report.figures;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FiguresDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that the analysis makes of files of figures. */
public final class FiguresAnalysis {

    private FiguresAnalysis() {}

    /**
     * Analyses files. Those with one run each stand side by side, the first of them as what the others are compared with.
     *
     * @param files one at least
     * @param targets limits that somebody set, beside those of the files
     * @throws IllegalArgumentException if no file has the step or figure of a limit; the message names what there is
     */
    public static FiguresDocument of(List<FigureFile> files, List<FigureTarget> targets) {
        List<FigureFile> sections = SideBySide.of(files);
        targets.forEach(target -> KnownFigures.require(target, sections));
        List<FigureSectionDocument> documents = new ArrayList<>();
        for (FigureFile section : sections) {
            // A sealed type; the patterns of a switch need a later Java.
            if (section instanceof FigureFile.Levels levels) {
                documents.add(new LevelsAnalysis(levels, targets).document());
            } else if (section instanceof FigureFile.Sides sides) {
                documents.add(new SidesAnalysis(sides, targets).document());
            } else if (section instanceof FigureFile.Envelope envelope) {
                documents.add(EnvelopeAnalysis.of(envelope));
            }
        }
        return new FiguresDocument(documents);
    }

    static String names(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
