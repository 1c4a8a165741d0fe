package io.perfjunit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project as its own tests see it: compiled classes and text files. */
final class Project {

    /** Java that jte writes at build time; no rule of ours binds a generator. */
    private static final String GENERATED = "io.perfjunit.report.template";

    private static final String EXAMPLES = "io.perfjunit.examples";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.perfjunit");

    private static final Path ROOT = findRoot(Path.of("").toAbsolutePath());

    private Project() {}

    /** Everything written by hand: the published modules and the examples. */
    static JavaClasses classes() {
        return CLASSES.that(JavaClass.Predicates.resideOutsideOfPackage(GENERATED + ".."));
    }

    static JavaClasses published() {
        return classes().that(JavaClass.Predicates.resideOutsideOfPackage(EXAMPLES + ".."));
    }

    static JavaClasses examples() {
        return classes().that(JavaClass.Predicates.resideInAPackage(EXAMPLES + ".."));
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** The text of a file, or nothing where it is not there yet; the floors say when it must be. */
    static String text(String path) {
        Path file = file(path);
        return Files.exists(file) ? read(file) : "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of the checkout whose name ends like that, without what a build wrote. */
    static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !isBuildOutput(ROOT.relativize(path)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuildOutput(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.equals("target") || name.equals("node_modules") || name.startsWith(".git")) {
                return true;
            }
        }
        return false;
    }

    private static Path findRoot(Path start) {
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("perf-junit-bom"))) {
                return path;
            }
        }
        throw new IllegalStateException("No checkout of perf-junit at or above " + start);
    }
}
