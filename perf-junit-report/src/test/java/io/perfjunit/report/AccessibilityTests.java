package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core looks at index and pages and finds nothing that keeps anybody out. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class AccessibilityTests {

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Browser browser;
    private final BrowserReport report;

    AccessibilityTests(Browser browser, BrowserReport report) {
        this.browser = browser;
        this.report = report;
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
    void nobodyIsKeptOut(String scheme, int width) {
        for (Path file : List.of(
                report.index(), report.page(), report.many(), report.samples().get(4))) {
            browser.open(file).screen(width, 1600).dark(scheme.equals("dark")).reopen(file);
            browser.all("#steps .unfold").stream()
                    .limit(1)
                    .forEach(it -> browser.run("document.querySelector('.unfold').click()"));
            browser.run("document.querySelectorAll('details').forEach(it => { it.open = true; })");
            assertNobodyIsKeptOut(browser, scheme, file + " " + width);
        }
    }

    /** Looks at the page that stands open. A dark screen changes colours and nothing else, so that there only they are looked at. */
    static void assertNobodyIsKeptOut(Browser browser, String scheme, String page) {
        AxeBuilder axe = scheme.equals("dark") ? new AxeBuilder().withRules(COLOURS) : new AxeBuilder();
        assertThat(axe.analyze(browser.driver()).getViolations())
                .as(page + " " + scheme)
                .extracting(AccessibilityTests::words)
                .isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
