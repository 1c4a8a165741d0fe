package io.perfjunit.report;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.VirtualUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The report of loads that were run, and not made up: by the extension, as a build would run them.
 *
 * @param index its index
 * @param pages one per test
 */
record RealReport(Path index, List<Path> pages) {

    private static final int LOADS = 3;

    /** All loads. */
    static RealReport write(Path folder) throws IOException {
        return write(folder, LOADS, selectClass(RealLoadsTestCase.class));
    }

    /** One of them, for a comparison. */
    static RealReport write(Path folder, String method) throws IOException {
        return write(folder, 1, selectMethod(RealLoadsTestCase.class, method, VirtualUser.class.getName()));
    }

    private static RealReport write(Path folder, int loads, DiscoverySelector which) throws IOException {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(which)
                        .configurationParameter("perf.report.dir", folder.toString())
                        .configurationParameter("perf.console", "quiet")
                        .configurationParameter("perf.confirm", "0")
                        .configurationParameter("perf.health", "tell")
                        .configurationParameter("perf.lock.wait", "off")
                        .configurationParameter("perf.bands", "6ms,20ms,1s")
                        .build());
        try (Stream<Path> pages = Files.list(folder.resolve("tests"))) {
            RealReport report =
                    new RealReport(folder.resolve("index.html"), pages.sorted().toList());
            if (report.pages.size() != loads) {
                throw new IllegalStateException("not every load was run: " + report);
            }
            return report;
        }
    }

    /** The page of a method. */
    Path page(String method) {
        return pages.stream()
                .filter(page -> page.getFileName().toString().contains("-" + method.toLowerCase(Locale.ROOT) + "-"))
                .findFirst()
                .orElseThrow();
    }
}
