package io.perfjunit.examples.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the reports of studies as their teams would: with the program {@code perf-junit}, the jar that this build has made. */
final class StudyCommand {

    private static final Path JARS = Path.of("..", "perf-junit-report", "target");

    private StudyCommand() {}

    /**
     * Sets reports side by side, writes page and Markdown to {@code target/studies/<name>.html} and {@code .md}, and hands out the
     * Markdown.
     */
    static String compare(String name, Map<String, StudyReport> sides) {
        Path markdown = Path.of("target", "studies", name + ".md");
        List<String> words = new ArrayList<>(List.of("compare"));
        sides.forEach((side, report) -> words.add(side + "=" + report.folder()));
        words.addAll(List.of("--markdown", markdown.toString()));
        words.addAll(List.of("--html", markdown.resolveSibling(name + ".html").toString()));
        run(words);
        try {
            return Files.readString(markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
        command.addAll(words);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output;
            try (InputStream out = process.getInputStream()) {
                output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(process.waitFor()).as(output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(JARS)) {
            return files.filter(file -> file.toString().endsWith("-cli.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no jar of the command line in " + JARS + "; mvn with -am and verify makes it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
