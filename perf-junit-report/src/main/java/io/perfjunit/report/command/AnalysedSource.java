package io.perfjunit.report.command;

import io.perfjunit.report.figures.FigureFile;
import io.perfjunit.report.figures.FigureFiles;
import io.perfjunit.report.figures.UnreadableFiguresException;
import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of an analysis: {@code staging=results/staging_stats.csv}.
 *
 * @param name how its figures are called
 * @param path of the file
 */
record AnalysedSource(String name, Path path) {

    /** A name has no separator in it, or it would be part of a path. */
    private static final Pattern NAMED = Pattern.compile("([^=/\\\\]+)=(.+)", Pattern.DOTALL);

    static AnalysedSource parse(String argument) {
        Matcher named = NAMED.matcher(argument);
        // A file may have such a name.
        boolean hasName = named.matches() && !Files.exists(Path.of(argument));
        Path path = Path.of(hasName ? named.group(2) : argument);
        return new AnalysedSource(hasName ? named.group(1) : String.valueOf(path.getFileName()), path);
    }

    /** @throws CommandFailure if there is no such file, or it cannot be read or believed */
    FigureFile read() {
        if (!Files.isRegularFile(path)) {
            throw CommandFailure.unreadable(
                    Files.exists(path) ? path + " is no file." : "There is no file " + path + ".");
        }
        try {
            return FigureFiles.read(path, name);
        } catch (UnreadableFiguresException e) {
            throw CommandFailure.unreadable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailure.unreadable(
                    path + " cannot be read: " + VisibleText.line(String.valueOf(e.getMessage())));
        }
    }
}
