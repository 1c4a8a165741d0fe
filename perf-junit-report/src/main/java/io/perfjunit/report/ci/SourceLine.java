package io.perfjunit.report.ci;

import io.perfjunit.report.json.TestDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a test is written.
 *
 * @param file relative to the workspace, with slashes
 * @param line of the method, where it was found
 */
record SourceLine(String file, OptionalInt line) {

    private static final List<String> ROOTS =
            List.of("src/test/java", "src/test/kotlin", "src/it/java", "src/main/java");
    private static final List<String> ENDINGS = List.of(".java", ".kt");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_$]+");

    /** Looks in the usual source folders of the module that runs. */
    static Optional<SourceLine> of(TestDocument test, Path module, Path workspace) {
        String path = test.className().replaceAll("\\$.*", "").replace('.', '/');
        return ROOTS.stream()
                .flatMap(root -> ENDINGS.stream().map(ending -> root + "/" + path + ending))
                .flatMap(name -> resolved(module, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new SourceLine(relative(file, workspace), lineOf(test.methodName(), file)));
    }

    /** The name of a load outside JUnit may be anything. */
    private static Stream<Path> resolved(Path module, String name) {
        try {
            Path file = module.resolve(name).normalize();
            return file.startsWith(module) ? Stream.of(file) : Stream.of();
        } catch (java.nio.file.InvalidPathException noPath) {
            return Stream.of();
        }
    }

    private static String relative(Path file, Path workspace) {
        Path shown = file.startsWith(workspace) ? workspace.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private static OptionalInt lineOf(String method, Path file) {
        if (!IDENTIFIER.matcher(method).matches()) {
            return OptionalInt.empty();
        }
        Pattern declaration = Pattern.compile("(?<![.\\w])" + Pattern.quote(method) + "`?\\s*\\(");
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.range(0, lines.size())
                    .filter(i -> declaration.matcher(lines.get(i)).find())
                    .map(i -> i + 1)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }
}
