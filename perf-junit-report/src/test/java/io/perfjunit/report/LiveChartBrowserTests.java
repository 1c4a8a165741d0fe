package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers can do with charts: look at a moment in all of them, come closer, leave a line out. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class LiveChartBrowserTests {

    private static final int CHARTS = 6;
    private static final String OVER_TIME =
            "[data-chart=rt], [data-chart=tp], [data-chart=us], [data-chart=hm], [data-chart=fa]";

    private final Browser browser;
    private final BrowserReport report;

    LiveChartBrowserTests(Browser browser, BrowserReport report) {
        this.browser = browser;
        this.report = report;
    }

    @Test
    void everyPictureIsReplacedByAChartThatIsNotBlank() {
        browser.open(report.page());
        assertThat(browser.all("svg.chart")).noneMatch(WebElement::isDisplayed);
        assertThat(colours()).hasSize(CHARTS).allMatch(count -> count > 10);
    }

    @Test
    void aDarkScreenGetsOtherColoursInEveryChart() {
        browser.open(report.page());
        List<Long> light = browser.pixels();
        browser.dark(true).settled();
        assertThat(browser.pixels()).hasSize(CHARTS).doesNotContainAnyElementsOf(light);
        assertThat(colours()).allMatch(count -> count > 10);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void oneCursorShowsTheSameMomentInEveryChart() {
        browser.open(report.page());
        assertThat(browser.texts("[data-chart=rt] .now")).allMatch(String::isEmpty);
        hover("[data-chart=tp] .u-over", 0.5);
        assertThat(browser.texts("[data-chart=rt] button + .now")).hasSize(3).allMatch(text -> text.endsWith("ms"));
        assertThat(browser.texts("[data-chart=us] .now")).allMatch(text -> text.matches("\\d+"));
        assertThat(browser.first("[data-chart=hm] .said").getText()).endsWith("calls");
        String moment = browser.first("[data-chart=tp] .canvas").getDomAttribute("data-at");
        assertThat(moment).matches("1[78](\\.\\d)? s");
        assertThat(browser.all(OVER_TIME).stream()
                        .map(plot -> plot.findElement(By.cssSelector(".canvas")).getDomAttribute("data-at")))
                .containsOnly(moment);
        assertThat(browser.first(".time-tools input").getDomAttribute("aria-valuetext"))
                .startsWith(moment + "; p99 ")
                .contains("succeeded per second ");
    }

    @Test
    void draggingZoomsEveryChartOverTimeAndTheButtonBringsBackTheWhole() {
        browser.open(report.page());
        List<Long> whole = browser.pixels();
        WebElement over = browser.first("[data-chart=tp] .u-over");
        browser.actions()
                .moveToElement(over, -100, 0)
                .clickAndHold()
                .moveByOffset(100, 0)
                .moveByOffset(100, 0)
                .release()
                .perform();
        assertThat(range()).matches("\\d+(\\.\\d+)? s – \\d+(\\.\\d+)? s");
        List<Long> zoomed = browser.pixels();
        assertThat(zoomed.subList(0, CHARTS - 1)).doesNotContainAnyElementsOf(whole);
        assertThat(zoomed.get(CHARTS - 1)).as("percentiles have no time").isEqualTo(whole.get(CHARTS - 1));
        browser.first(".whole-run").click();
        browser.actions().moveToElement(browser.first("h1")).perform();
        assertThat(browser.pixels()).isEqualTo(whole);
        assertThat(browser.first(".whole-run").isEnabled()).isFalse();
    }

    @Test
    void keysAloneZoomMoveAndReset() {
        browser.open(report.page());
        String whole = range();
        browser.run("document.querySelector('.time-tools input').focus()");
        browser.actions().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT).perform();
        assertThat(browser.first("[data-chart=rt] .canvas").getDomAttribute("data-at"))
                .isEqualTo("1.3 s");
        assertThat(browser.first(".time-tools input").getDomAttribute("aria-valuetext"))
                .startsWith("1.3 s; p99 ")
                .contains("garbage collection 41 ms");
        browser.run("document.querySelector('[aria-label=\"Zoom in\"]').focus()");
        browser.actions().sendKeys(Keys.ENTER).sendKeys(Keys.ENTER).perform();
        String zoomed = range();
        assertThat(zoomed).isNotEqualTo(whole);
        browser.run("document.querySelector('[aria-label=Later]').focus()");
        browser.actions().sendKeys(Keys.SPACE).perform();
        assertThat(range()).isNotEqualTo(zoomed);
        browser.run("document.querySelector('.whole-run').focus()");
        browser.actions().sendKeys(Keys.ENTER).perform();
        assertThat(range()).isEqualTo(whole);
    }

    @Test
    void theMomentIsLookedAtWhereItIsEvenWhenItHasToBeFetched() {
        browser.open(report.page());
        browser.first("[aria-label='Zoom in']").click();
        browser.first("[aria-label='Zoom in']").click();
        browser.run("document.querySelector('.time-tools input').focus()");
        browser.actions().sendKeys(Keys.END).perform();
        assertThat(browser.all(OVER_TIME).stream()
                        .map(plot -> plot.findElement(By.cssSelector(".canvas")).getDomAttribute("data-at")))
                .containsOnly("35.4 s");
        assertThat(range()).endsWith("35.8 s");
    }

    @Test
    void aLineIsLeftOutAndComesBack() {
        browser.open(report.page());
        Long whole = browser.pixels().get(0);
        WebElement p99 = browser.first("[data-chart=rt] .readout button");
        p99.click();
        browser.actions().moveToElement(browser.first("h1")).perform();
        assertThat(p99.getDomAttribute("aria-pressed")).isEqualTo("false");
        assertThat(browser.pixels().get(0)).isNotEqualTo(whole);
        p99.click();
        browser.actions().moveToElement(browser.first("h1")).perform();
        assertThat(browser.pixels().get(0)).isEqualTo(whole);
    }

    @Test
    void aStepUnfoldsItsOwnChartsWhichShareTheCursor() {
        browser.open(report.page());
        List<WebElement> buttons = browser.all("#steps .unfold");
        assertThat(buttons).hasSize(4);
        buttons.get(1).click();
        assertThat(buttons.get(1).getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.all("#steps .detail canvas")).hasSize(2).allMatch(WebElement::isDisplayed);
        hover("[data-chart=rt] .u-over", 0.5);
        assertThat(browser.texts("#steps .detail .now")).hasSizeGreaterThan(2).noneMatch(String::isEmpty);
        buttons.get(1).click();
        assertThat(browser.all("#steps .detail")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    private String range() {
        return browser.first("output.range").getText();
    }

    private void hover(String css, double share) {
        WebElement over = browser.first(css);
        browser.actions()
                .moveToElement(over, (int) (over.getSize().width * (share - 0.5)), 0)
                .perform();
    }

    private List<Long> colours() {
        return browser.numbers("[...document.querySelectorAll('.plot canvas')].map(canvas =>"
                + " new Set(new Uint32Array(canvas.getContext('2d')"
                + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size)");
    }
}
