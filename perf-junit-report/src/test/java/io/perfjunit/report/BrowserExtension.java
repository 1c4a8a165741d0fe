package io.perfjunit.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one {@link Browser} and one {@link BrowserReport} for all of them. Where there is no browser they are skipped, and
 * said so; on CI they fail.
 */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean there = Files.isExecutable(Browser.PROGRAM) && Files.isExecutable(Browser.DRIVER);
        boolean wanted = System.getenv("CI") != null;
        if (!there && !wanted) {
            System.out.println(context.getRequiredTestClass().getSimpleName() + " skipped: no " + Browser.PROGRAM
                    + " or " + Browser.DRIVER + " on this machine");
        }
        assumeTrue(there || wanted, "no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Browser.class, BrowserReport.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Opened opened = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Opened.class, key -> Opened.open(), Opened.class);
        return parameter.getParameter().getType() == Browser.class ? opened.browser : opened.report;
    }

    private record Opened(Path root, Browser browser, BrowserReport report)
            implements ExtensionContext.Store.CloseableResource {

        static Opened open() {
            try {
                Path root = Files.createTempDirectory("perf-junit-browser");
                BrowserReport report = BrowserReport.write(root.resolve("report"));
                return new Opened(root, new Browser(root.resolve("profile")), report);
            } catch (Exception broken) {
                throw new IllegalStateException("no browser, or no report to look at", broken);
            }
        }

        @Override
        public void close() throws Exception {
            browser.close();
            try (Stream<Path> files = Files.walk(root)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
