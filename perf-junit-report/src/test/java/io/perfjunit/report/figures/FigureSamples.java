package io.perfjunit.report.figures;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.text.FiguresText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Files of figures for tests, and what is made of them. */
final class FigureSamples {

    private FigureSamples() {}

    /** A file among the test resources; see {@code figures/README.md} there for where it comes from. */
    static FigureFile study(String name) throws UnreadableFiguresException {
        try (InputStream file = FigureSamples.class.getResourceAsStream("/figures/" + name)) {
            return FigureFiles.of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FigureFile csv(String name, String... lines) throws UnreadableFiguresException {
        return FigureFiles.of(name, String.join("\n", lines));
    }

    /** The only section that the analysis makes of a file. */
    static FigureSectionDocument section(FigureFile file, String... limits) {
        return FiguresAnalysis.of(List.of(file), targets(limits)).sections().get(0);
    }

    static List<FigureTarget> targets(String... limits) {
        return Stream.of(limits).map(TargetSyntax::parse).toList();
    }

    /** The same for a terminal. */
    static String text(FigureFile file, String... limits) {
        return String.join("\n", FiguresText.lines(FiguresAnalysis.of(List.of(file), targets(limits))));
    }
}
