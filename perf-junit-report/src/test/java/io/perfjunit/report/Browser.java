package io.perfjunit.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, cut off from every network, as a test of our pages needs it. */
final class Browser implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Else a click would have to wait until the page has come to rest. */
    private static final Map<String, String> STILL = feature("prefers-reduced-motion", "reduce");

    private final ChromeDriver driver;

    Browser(Path profile) {
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options(profile));
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-accelerated-2d-canvas",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1600",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a file as a reader does, on a wide and light screen with script. */
    Browser open(Path file) {
        screen(1280, 1600);
        dark(false);
        return reopen(file);
    }

    /** Opens a file on the screen that was set. */
    Browser reopen(Path file) {
        driver.get(file.toUri().toString());
        return this;
    }

    Browser screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    Browser dark(boolean dark) {
        return media("", dark ? "dark" : "light");
    }

    /** Waits until the page has heard of a new screen and has been drawn for it. */
    Browser settled() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))");
        return this;
    }

    Browser printed() {
        return media("print", "light");
    }

    private Browser media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(feature("prefers-color-scheme", scheme), STILL)));
        return this;
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    /** Runs something with script switched off in pages; our own still runs. */
    void withoutScript(Runnable looking) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            looking.run();
        } finally {
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement first(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return all(css).stream()
                .map(it -> String.valueOf(it.getDomProperty("textContent")))
                .toList();
    }

    Actions actions() {
        return new Actions(driver);
    }

    /** What the console has said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                // A word about how we look at pixels here, which pages do not do.
                .filter(message -> !message.contains("willReadFrequently"))
                .toList();
    }

    /** What was requested since it was asked last, files of ours left out. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                .toList();
    }

    /** A number for the pixels of every chart; equal pictures have equal numbers. */
    List<Long> pixels() {
        return numbers("[...document.querySelectorAll('.plot canvas')].map(canvas =>"
                + " new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)"
                + ".reduce((hash, pixel) => (hash * 31 + pixel) >>> 0, 7))");
    }

    /** What an expression is, a list of numbers. */
    List<Long> numbers(String expression) {
        return ((List<?>) run("return " + expression))
                .stream().map(Long.class::cast).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
