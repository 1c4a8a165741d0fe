package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.command.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pages of loads that the engine has run, from the annotation to the screen: every section, on every kind of screen. */
@Tag("browser")
@Tag("wall-clock")
@ExtendWith(BrowserExtension.class)
class RealReportBrowserTests {

    @TempDir
    static Path root;

    private static RealReport report;
    private static Path comparison;

    private final Browser browser;

    RealReportBrowserTests(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void run() throws IOException {
        report = RealReport.write(root.resolve("now"));
        comparison = root.resolve("comparison.html");
        Path before = RealReport.write(root.resolve("before"), "sometimesFails")
                .index()
                .getParent();
        Shell shell =
                new Shell().run("compare", "before=" + before, "now=" + root.resolve("now"), "--html=" + comparison);
        assertThat(shell.exitCode()).as(shell.err()).isZero();
    }

    private static List<Path> all() {
        return Stream.concat(Stream.of(report.index(), comparison), report.pages().stream())
                .toList();
    }

    @Test
    void everySectionIsThere() {
        Set<String> sections = new TreeSet<>();
        for (Path page : report.pages()) {
            sections.addAll(browser.open(page).all("section[id], figure[id]").stream()
                    .map(section -> section.getDomAttribute("id"))
                    .toList());
        }
        assertThat(sections)
                .contains("budgets", "targets", "speed", "findings", "sweep", "stages", "capacity", "charts", "steps")
                .contains("metrics", "slowest", "outcomes", "errors", "health", "settings");
    }

    @Test
    void allOpenWithoutAWordOnTheConsoleAndWithoutARequest() {
        browser.requests();
        for (Path file : all()) {
            browser.open(file);
            assertThat(browser.console()).as(file.toString()).isEmpty();
            assertThat(browser.requests()).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
    void nobodyIsKeptOut(String scheme, int width) {
        for (Path file : all()) {
            browser.open(file).screen(width, 1600).dark(scheme.equals("dark")).reopen(file);
            browser.run("document.querySelectorAll('details').forEach(it => { it.open = true; })");
            AccessibilityTests.assertNobodyIsKeptOut(browser, scheme, file + " " + width);
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as("nothing stands beside the screen: " + file)
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void chartsAreDrawnFollowOneCursorAndComeCloser() {
        browser.open(report.page("moreAndMoreUsers"));
        List<Long> whole = browser.pixels();
        assertThat(whole).hasSizeGreaterThan(3);
        WebElement over = browser.first("[data-chart=tp] .u-over");
        browser.actions().moveToElement(over).perform();
        assertThat(browser.texts("[data-chart=rt] .now")).anyMatch(text -> text.endsWith("s"));
        browser.all(".time-tools .buttons button").get(3).click();
        browser.settled();
        assertThat(browser.pixels()).isNotEqualTo(whole);
        browser.dark(true).settled();
        assertThat(browser.pixels()).doesNotContainAnyElementsOf(whole);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void tablesAreSorted() {
        browser.open(report.page("moreAndMoreUsers"));
        for (String section : List.of("#steps", "#stages", "#budgets details")) {
            browser.run("document.querySelectorAll('details').forEach(it => { it.open = true; })");
            WebElement table = browser.first(section + " table.sortable");
            table.findElement(By.cssSelector("thead .sort")).click();
            assertThat(browser.all(section + " th[aria-sort]")).as(section).hasSize(1);
        }
    }

    @Test
    void aLinkIntoAFoldOpensIt() {
        browser.open(report.page("moreAndMoreUsers"));
        assertThat(browser.first("#stage-2-step-1").isDisplayed()).isFalse();
        browser.run("location.hash = '#stage-2-step-1'");
        browser.settled();
        assertThat(browser.first(":target").isDisplayed()).isTrue();
        assertThat(browser.first(":target").getText()).contains("query");
    }

    @Test
    void everyPictureAndTableIsThereWithoutScript() {
        browser.withoutScript(() -> {
            for (Path page : report.pages()) {
                browser.open(page);
                assertThat(browser.all("svg.chart.wide")).isNotEmpty().allMatch(WebElement::isDisplayed);
                assertThat(browser.all("#budgets tbody tr, #steps tbody tr, #health tbody tr"))
                        .isNotEmpty();
                assertThat(browser.all("canvas, button")).isEmpty();
            }
        });
    }

    @Test
    void onPaperTablesStayTablesAndNothingIsCutOff() {
        browser.open(report.page("moreAndMoreUsers"))
                .printed()
                .screen(718, 1000)
                .settled();
        assertThat(browser.run("return [...document.querySelectorAll('.scroll')]"
                        + ".filter(box => box.checkVisibility() && box.getBoundingClientRect().right < box.scrollWidth - 1)"
                        + ".map(box => box.getAttribute('aria-label'))"))
                .isEqualTo(List.of());
        assertThat(browser.first("#steps thead").isDisplayed()).isTrue();
        assertThat(browser.first("#steps thead .sort").getCssValue("display"))
                .as("a button is not drawn where a head is repeated on the next sheet")
                .isEqualTo("contents");
        assertThat(browser.first("#steps tbody tr").getCssValue("display")).isEqualTo("table-row");
        assertThat(browser.first("#budgets details tbody tr").getCssValue("display"))
                .isEqualTo("table-row");
    }
}
