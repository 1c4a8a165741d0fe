package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.sla.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The index of a large build, whose tests are folded by class: how a reader finds one of them. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class LargeIndexBrowserTests {

    private static final int TESTS = 70;

    @TempDir
    static Path root;

    private final Browser browser;

    LargeIndexBrowserTests(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void build() {
        ReportListener listener = new ReportListener(
                new ReportConsole(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                Session.start());
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(root.toString()) : Optional.empty());
        for (int test = 0; test < TESTS; test++) {
            listener.runFinished(RunFixture.run()
                    .id("run-" + test)
                    .test("com.shop.Part" + test / 10 + "LoadTest", "promise" + test, "")
                    .startedAt(Instant.now())
                    .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                    .step("GET /orders", 5, 20)
                    .budget(Samples.p(95, test % 35 == 7 ? 1 : 500, "", Severity.FAIL))
                    .build());
        }
        listener.sessionFinished();
    }

    @Test
    void everyFoldSaysHowItsRunsStand() {
        browser.open(root.resolve("index.html"));
        assertThat(browser.texts("#tests .group .tag"))
                .hasSize(8)
                .startsWith("2 runs: 2 broken")
                .contains("9 runs: 9 met", "10 runs: 10 met");
    }

    @Test
    void oneSearchLooksIntoAllFoldsAndLeavesThemAsTheyWere() {
        browser.open(root.resolve("index.html"));
        List<WebElement> fields = browser.all("#tests input[type=search]");
        assertThat(fields).as("one for all").hasSize(1);
        WebElement field = fields.get(0);
        field.sendKeys("promise6");
        assertThat(shown())
                .containsExactlyInAnyOrder(
                        "promise6",
                        "promise60",
                        "promise61",
                        "promise62",
                        "promise63",
                        "promise64",
                        "promise65",
                        "promise66",
                        "promise67",
                        "promise68",
                        "promise69");
        assertThat(browser.first("#tests [role=status]").getText()).isEqualTo("11 of 70 rows");
        assertThat(browser.all("#tests .group").stream().filter(WebElement::isDisplayed))
                .as("groups without a row that fits are gone")
                .hasSize(2);
        assertThat(browser.texts("#tests details[open] .tag")).contains("1 of 9 runs: 9 met");
        field.clear();
        field.sendKeys(" ", Keys.BACK_SPACE);
        assertThat(browser.all("#tests details[open]")).isEmpty();
        assertThat(browser.all("#tests .group")).hasSize(8).allMatch(WebElement::isDisplayed);
        assertThat(browser.console()).isEmpty();
    }

    private List<String> shown() {
        return browser.all("#tests td.name a").stream()
                .filter(WebElement::isDisplayed)
                .map(link -> link.getText().replaceAll(".*#", ""))
                .toList();
    }
}
