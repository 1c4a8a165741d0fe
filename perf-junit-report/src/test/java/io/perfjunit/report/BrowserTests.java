package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How pages look in a real browser, on any screen, with and without script. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class BrowserTests {

    /** How many pixels of the chart of response times have a colour of the page. */
    private static final String PIXELS_OF_INK = """
            (name => {
              const canvas = document.querySelector('[data-chart=rt] canvas');
              const ink = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
              const [red, green, blue] = [1, 3, 5].map(at => parseInt(ink.slice(at, at + 2), 16));
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let count = 0;
              for (let i = 0; i < data.length; i += 4) {
                count += data[i] === red && data[i + 1] === green && data[i + 2] === blue;
              }
              return [count];
            })('%s')""";

    private final Browser browser;
    private final BrowserReport report;

    BrowserTests(Browser browser, BrowserReport report) {
        this.browser = browser;
        this.report = report;
    }

    @Test
    void pagesOpenWithoutAWordOnTheConsoleAndWithoutARequest() {
        browser.requests();
        for (Path file : report.ordinary()) {
            browser.open(file);
            assertThat(browser.console()).as(file.toString()).isEmpty();
            assertThat(browser.requests()).as(file.toString()).isEmpty();
            assertThat(background()).as("the policy lets our own style in").isEqualTo("rgb(245, 246, 248)");
        }
    }

    @Test
    void tablesAndPicturesAreThereWithScriptOff() {
        browser.withoutScript(() -> {
            browser.open(report.page());
            assertThat(browser.all("#budgets tbody tr")).hasSize(7).allMatch(WebElement::isDisplayed);
            assertThat(browser.all("svg.chart.wide")).hasSize(6).allMatch(WebElement::isDisplayed);
            assertThat(browser.all("svg.chart.narrow")).noneMatch(WebElement::isDisplayed);
            assertThat(browser.all("canvas, .time-tools, .table-tools, button")).isEmpty();
            browser.screen(360, 800);
            assertThat(browser.all("svg.chart.narrow")).hasSize(6).allMatch(WebElement::isDisplayed);
        });
    }

    @Test
    void onPaperThePicturesStandInPlaceOfTheCharts() {
        browser.open(report.page()).printed();
        assertThat(browser.all("svg.chart.wide")).hasSize(6).allMatch(WebElement::isDisplayed);
        assertThat(browser.all("canvas, .time-tools, .readout")).isNotEmpty().noneMatch(WebElement::isDisplayed);
    }

    @Test
    void theStateOfEveryLevelIsSeenOnTheChartsOfASweep() {
        browser.open(report.samples().get(2));
        for (String chart : List.of("Throughput by load", "Response time by load")) {
            List<WebElement> strip = browser.all("#sweep svg.chart.wide").stream()
                    .filter(svg ->
                            chart.equals(svg.findElement(By.tagName("title")).getDomProperty("textContent")))
                    .flatMap(svg -> svg.findElements(By.cssSelector("path.f-good, path.f-unsure")).stream())
                    .toList();
            assertThat(strip)
                    .as("stable, and degrading at the last level: " + chart)
                    .hasSize(2);
            assertThat(strip).allMatch(piece -> piece.getRect().height == 6);
            assertThat(strip.get(0).getRect().width)
                    .isGreaterThan(3 * strip.get(1).getRect().width);
        }
        assertThat(browser.texts("#sweep .legend li").stream().map(String::strip))
                .contains("stable, at the foot", "degrading, at the foot")
                .doesNotContain("unstable, at the foot");
        assertThat(browser.texts("#sweep h3")).contains("Envelope");
    }

    @Test
    void standstillsAreSeenAtTheFootOfChartsOverTimeWithAndWithoutScript() {
        browser.open(report.page());
        for (String ink : List.of("--gc", "--stall")) {
            assertThat(browser.numbers(PIXELS_OF_INK.formatted(ink)).get(0))
                    .as(ink)
                    .isPositive();
        }
        browser.withoutScript(() -> {
            browser.open(report.page());
            assertThat(browser.all(
                            "[data-chart=rt] svg.chart.wide path.f-gc, [data-chart=rt] svg.chart.wide path.f-stall"))
                    .hasSize(2)
                    .allMatch(WebElement::isDisplayed);
        });
    }

    @Test
    void theBaselineIsALineOfItsOwnAndAColumnOfTheIndex() {
        browser.open(report.page());
        assertThat(browser.numbers(PIXELS_OF_INK.formatted("--baseline").replace("data-chart=rt", "data-chart=pc"))
                        .get(0))
                .isPositive();
        browser.open(report.index());
        assertThat(browser.texts("table.index thead th")).anyMatch(head -> head.startsWith("Since the baseline"));
        assertThat(browser.texts("table.index .change"))
                .hasSize(3)
                .anyMatch(change -> change.matches("p95 −\\d+ %"))
                .anyMatch(change -> change.matches("error rate was [0-9.]+ %"));
    }

    @Test
    void aNarrowScreenShowsEverythingWithoutScrollingSideways() {
        for (Path file : report.ordinary()) {
            browser.open(file).screen(360, 800).reopen(file);
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as(file.toString())
                    .isEqualTo(360L);
        }
    }

    @Test
    void aWideScreenShowsEveryColumnWithoutScrolling() {
        for (Path file : report.samples()) {
            browser.open(file);
            assertThat(browser.run("return [...document.querySelectorAll('.scroll')]"
                            + ".filter(box => box.offsetParent && box.scrollWidth > box.clientWidth)"
                            + ".map(box => box.getAttribute('aria-label'))"))
                    .as(file.toString())
                    .isEqualTo(List.of());
        }
    }

    @Test
    void darkScreensGetADarkPage() {
        browser.open(report.page()).dark(true);
        assertThat(background()).isEqualTo("rgb(15, 18, 22)");
    }

    @Test
    void hostileNamesExecuteNothing() {
        for (Path file : Stream.concat(report.hostile().stream(), Stream.of(report.index()))
                .toList()) {
            browser.open(file);
            assertThat(browser.run("return [window.hacked === undefined,"
                            + " [...document.scripts].filter(it => it.closest('main')).length,"
                            + " document.querySelectorAll('main').length, document.images.length]"))
                    .as(file.toString())
                    .isEqualTo(List.of(true, 0L, 1L, 0L));
            assertThat(browser.console()).isEmpty();
        }
    }

    private String background() {
        return browser.first("body")
                .getCssValue("background-color")
                .replace("rgba", "rgb")
                .replace(", 1)", ")");
    }
}
