package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers can do with tables: sort and search them, by mouse and by key. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class LiveTableBrowserTests {

    private final Browser browser;
    private final BrowserReport report;

    LiveTableBrowserTests(Browser browser, BrowserReport report) {
        this.browser = browser;
        this.report = report;
    }

    @Test
    void aClickSortsByTheLargestTheNextByTheSmallestAndTheThirdNotAtAll() {
        browser.open(report.many());
        List<String> before = names();
        List<WebElement> heads = browser.all("#steps thead th");
        WebElement calls = browser.all("#steps thead .sort").get(1);
        calls.click();
        assertThat(heads.get(1).getDomAttribute("aria-sort")).isEqualTo("descending");
        List<String> descending = names();
        assertThat(descending.get(0)).as("the whole stays on top").isEqualTo("whole iteration");
        assertThat(descending.get(1)).isEqualTo("GET /things/11");
        calls.click();
        assertThat(heads.get(1).getDomAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(names().get(1)).isEqualTo("GET /things/0");
        calls.click();
        assertThat(heads.get(1).getDomAttribute("aria-sort")).isNull();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void timesOfDifferentUnitsAreSortedByLengthAndByKey() {
        browser.open(report.many());
        browser.run("document.querySelectorAll('#steps thead .sort')[5].focus()");
        browser.actions().sendKeys(Keys.ENTER).perform();
        List<Double> p95 = browser.texts("#steps tbody tr:not(:first-child) td:nth-child(6)").stream()
                .map(LiveTableBrowserTests::millis)
                .toList();
        assertThat(p95).hasSize(12).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(p95.get(0)).isGreaterThan(p95.get(11) * 5);
    }

    private static double millis(String text) {
        double value = Double.parseDouble(text.replaceAll("[^0-9.].*", ""));
        return text.endsWith("ms") ? value : value * 1_000;
    }

    @Test
    void aRowOfServiceTimesStaysBelowItsOwn() {
        browser.open(report.samples().get(0));
        browser.all("#steps thead .sort").get(4).click();
        List<String> kinds = browser.texts("#steps tbody tr > th.follows small");
        assertThat(kinds).isNotEmpty().containsOnly("service time");
        assertThat(browser.run("return [...document.querySelectorAll('#steps th.follows')].every(it =>"
                        + " it.firstChild.textContent === it.parentNode.previousElementSibling.cells[0]"
                        + ".querySelector('.unfold').nextSibling.textContent)"))
                .isEqualTo(true);
    }

    @Test
    void aSearchLeavesTheRowsThatHaveEveryWord() {
        browser.open(report.many());
        WebElement filter = browser.first("#steps input[type=search]");
        filter.sendKeys("things 1");
        assertThat(shown()).containsExactly("GET /things/1", "GET /things/10", "GET /things/11");
        assertThat(browser.first("#steps [role=status]").getText()).isEqualTo("3 of 13 rows");
        filter.clear();
        filter.sendKeys(" ", Keys.BACK_SPACE);
        assertThat(shown()).hasSize(13);
    }

    @Test
    void aNarrowScreenSortsByAChoice() {
        browser.open(report.many()).screen(360, 800).reopen(report.many());
        WebElement choice = browser.first("#steps select");
        assertThat(choice.isDisplayed()).isTrue();
        choice.sendKeys("Calls");
        assertThat(names().get(1)).isEqualTo("GET /things/11");
    }

    @Test
    void theIndexIsSortedAndSearchedToo() {
        browser.open(report.index());
        browser.first("input[type=search]").sendKeys("shop.");
        browser.first("input[type=search]").clear();
        browser.first("input[type=search]").sendKeys("ShopLoadTest#shop");
        assertThat(browser.all("table.index tbody tr").stream().filter(WebElement::isDisplayed))
                .isNotEmpty()
                .hasSizeLessThan(5)
                .allMatch(row -> row.getText().contains("ShopLoadTest#shop"));
        browser.all("table.index thead .sort").get(1).click();
        assertThat(browser.all("table.index thead th[aria-sort=ascending]")).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    private List<String> names() {
        return browser.all("#steps tbody tr > th").stream()
                .map(it -> it.getText().lines().findFirst().orElse(""))
                .toList();
    }

    private List<String> shown() {
        return browser.all("#steps tbody tr").stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.findElement(By.tagName("th")).getText())
                .toList();
    }
}
