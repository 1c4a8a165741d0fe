package io.perfjunit.examples.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs load tests of a study as a build would, with a report in a folder of its own, which stays to be looked at. That promises are
 * broken is what the studies are about, so a failed test is no failure here; one that could not run is.
 */
final class StudyRun {

    private static final Path REPORTS = Path.of("target", "studies");

    private final Path folder;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private StudyRun(Path folder) {
        this.folder = folder;
    }

    /** A run whose report goes to {@code target/studies/<name>}; what was there goes away. */
    static StudyRun into(String name) {
        Path folder = REPORTS.resolve(name);
        clear(folder);
        return new StudyRun(folder)
                .with("perf.report.dir", folder.toString())
                .with("perf.console", "quiet")
                // A second run would make the tables no truer, and a busy machine must not keep a broken promise from
                // being told.
                .with("perf.confirm", "0")
                .with("perf.health", "tell");
    }

    /** Sets a configuration parameter, as {@code junit-platform.properties} would. */
    StudyRun with(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    /** Runs all load tests of a class. */
    StudyReport all(Class<?> study) {
        return run(List.of(DiscoverySelectors.selectClass(study)));
    }

    /** Runs some load tests of a class. */
    StudyReport only(Class<?> study, String... methods) {
        return run(Stream.of(methods)
                .map(method -> DiscoverySelectors.selectMethod(study.getName() + "#" + method))
                .toList());
    }

    private StudyReport run(List<? extends DiscoverySelector> selectors) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, summary);
        assertThat(summary.getSummary().getTestsStartedCount())
                .as("load tests that were started")
                .isPositive();
        assertThat(summary.getSummary().getFailures())
                .as("all failures are broken promises")
                .allSatisfy(failure ->
                        assertThat(failure.getException()).hasMessageMatching("(?s)SLA (broken|undecided): .*"));
        return new StudyReport(folder);
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
