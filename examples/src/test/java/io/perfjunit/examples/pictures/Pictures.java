package io.perfjunit.examples.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes all pictures of the documentation: of the index, and of the page of a test that tells much. */
final class Pictures {

    private static final Map<String, Screen> SCREENS =
            Map.of("", Screen.LIGHT, "-dark", Screen.DARK, "-narrow", Screen.NARROW);

    /** Parts of the page that have a picture of their own. */
    private static final Map<String, String> PARTS =
            Map.of("findings", "#findings", "sweep", "#sweep", "charts", "#charts");

    private final Camera camera;
    private final Path folder;

    private Pictures(Camera camera, Path folder) {
        this.camera = camera;
        this.folder = folder;
    }

    /**
     * Takes the pictures.
     *
     * @param arguments the folder of a report, how the name of the page begins, and the folder that the pictures go to
     * @throws IOException if the report lacks a page, or a picture cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[0]).toAbsolutePath();
        Path page = page(report.resolve("tests"), arguments[1]);
        Path profile = Files.createTempDirectory("perf-junit-pictures");
        try (Camera camera = new Camera(profile)) {
            Pictures pictures = new Pictures(camera, Path.of(arguments[2]));
            pictures.ofEveryScreen("index", report.resolve("index.html"));
            pictures.ofEveryScreen("page", page);
            pictures.ofParts(page);
        }
    }

    private static Path page(Path tests, String name) throws IOException {
        try (Stream<Path> pages = Files.list(tests)) {
            List<Path> found = pages.filter(
                            file -> file.getFileName().toString().startsWith(name))
                    .toList();
            if (found.size() != 1) {
                throw new IOException(
                        tests + " should have one page whose name begins with " + name + ", but has " + found);
            }
            return found.get(0);
        }
    }

    private void ofEveryScreen(String name, Path page) throws IOException {
        for (Map.Entry<String, Screen> screen : SCREENS.entrySet()) {
            camera.open(page, screen.getValue())
                    .take("main", screen.getValue(), folder.resolve(name + screen.getKey() + ".png"));
        }
    }

    private void ofParts(Path page) throws IOException {
        camera.open(page, Screen.LIGHT);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            camera.take(part.getValue(), Screen.LIGHT, folder.resolve(part.getKey() + ".png"));
        }
    }
}
