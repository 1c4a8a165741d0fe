package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perfjunit.result.Outcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Opens real pages in Debian's Chromium. Skipped, and said so, where there is none; on CI that is a failure. */
@Tag("browser")
class BrowserTests {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    static Path root;

    private static ChromeDriver browser;
    private static Path page;
    private static Path index;
    private static List<Path> samples;
    private static List<Path> hostile;

    @BeforeAll
    static void openBrowser() throws Exception {
        boolean there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!there && System.getenv("CI") == null) {
            System.out.println("BrowserTests skipped: no " + BROWSER + " or " + DRIVER + " on this machine");
        }
        assumeTrue(there || System.getenv("CI") != null, "no Chromium on this machine");
        writeReport();
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options());
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1600",
                "--user-data-dir=" + root.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static void writeReport() throws Exception {
        ReportListener listener = new ReportListener(
                new ReportConsole(new PrintStream(System.out, true, StandardCharsets.UTF_8)), Session.start());
        listener.sessionStarted(key -> key.equals(ReportListener.DIRECTORY_KEY)
                ? Optional.of(root.resolve("report").toString())
                : Optional.empty());
        page = listener.runFinished(Samples.broken().build()).orElseThrow();
        samples = Stream.of(Samples.open(), Samples.staged(), Samples.sweep(), Samples.confirmed(), Samples.http())
                .map(fixture -> listener.runFinished(fixture.build()).orElseThrow())
                .toList();
        for (String name : HostileNames.ALL) {
            listener.runFinished(RunFixture.run()
                    .id(name)
                    .test(name, name, "")
                    .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                    .step(name, 5, 50)
                    .relaxed(name)
                    .setting(name, name, name)
                    .error(name, Outcome.ERROR, 1, new IllegalStateException(name))
                    .build());
        }
        index = listener.sessionFinished().orElseThrow();
        try (Stream<Path> pages = Files.list(root.resolve("report/tests"))) {
            hostile = pages.filter(file -> !file.equals(page) && !samples.contains(file))
                    .toList();
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void pagesOpenWithoutAWordOnTheConsole() {
        for (Path file : List.of(page, index)) {
            open(file);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
            assertThat(background()).as("the policy lets our own style in").isEqualTo("rgb(245, 246, 248)");
        }
    }

    @Test
    void withScriptEveryPictureIsReplacedByAChartThatIsNotBlank() {
        open(page);
        assertThat(browser.findElements(By.cssSelector("svg.chart"))).noneMatch(WebElement::isDisplayed);
        assertThat(browser.executeScript("return [...document.querySelectorAll('.plot canvas')].map(canvas =>"
                        + " new Set(new Uint32Array(canvas.getContext('2d')"
                        + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size > 10)"))
                .isEqualTo(List.of(true, true, true, true, true));
    }

    @Test
    void tablesAndPicturesAreThereWithScriptOff() {
        script(false);
        try {
            open(page);
            assertThat(browser.findElements(By.cssSelector("#budgets tbody tr")))
                    .hasSize(7)
                    .allMatch(WebElement::isDisplayed);
            assertThat(browser.findElements(By.cssSelector("svg.chart.wide")))
                    .hasSize(5)
                    .allMatch(WebElement::isDisplayed);
            assertThat(browser.findElements(By.cssSelector("svg.chart.narrow"))).noneMatch(WebElement::isDisplayed);
        } finally {
            script(true);
        }
    }

    @Test
    void aNarrowScreenShowsEverythingWithoutScrollingSideways() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            for (Path file :
                    Stream.concat(Stream.of(page, index), samples.stream()).toList()) {
                open(file);
                assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                        .as(file.toString())
                        .isEqualTo(390L);
            }
            script(false);
            open(page);
            assertThat(browser.findElements(By.cssSelector("svg.chart.narrow")))
                    .hasSize(5)
                    .allMatch(WebElement::isDisplayed);
        } finally {
            script(true);
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void aWideScreenShowsEveryColumnWithoutScrolling() {
        for (Path file : samples) {
            open(file);
            assertThat(browser.executeScript("return [...document.querySelectorAll('.scroll')]"
                            + ".filter(box => box.offsetParent && box.scrollWidth > box.clientWidth)"
                            + ".map(box => box.getAttribute('aria-label'))"))
                    .as(file.toString())
                    .isEqualTo(List.of());
        }
    }

    @Test
    void darkScreensGetADarkPage() {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        try {
            open(page);
            assertThat(background()).isEqualTo("rgb(15, 18, 22)");
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
    }

    @Test
    void hostileNamesExecuteNothing() {
        for (Path file : Stream.concat(hostile.stream(), Stream.of(index)).toList()) {
            open(file);
            assertThat(browser.executeScript(
                            "return [window.hacked === undefined, [...document.scripts].filter(it => it.closest('main')).length,"
                                    + " document.querySelectorAll('main').length, document.images.length]"))
                    .as(file.toString())
                    .isEqualTo(List.of(true, 0L, 1L, 0L));
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        }
    }

    private static void open(Path file) {
        browser.get(file.toUri().toString());
    }

    private static void script(boolean on) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    private static String background() {
        return browser.findElement(By.tagName("body"))
                .getCssValue("background-color")
                .replace("rgba", "rgb")
                .replace(", 1)", ")");
    }
}
