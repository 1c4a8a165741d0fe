package io.perfjunit.examples.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, which takes pictures of parts of pages. */
final class Camera implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    /**
     * Starts the browser.
     *
     * @param profile an empty folder for what it keeps
     */
    Camera(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    /** Opens a page on a screen, as it is when everything on it is drawn. */
    Camera open(Path page, Screen screen) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width(),
                        "height", screen.height(),
                        "deviceScaleFactor", 1,
                        "mobile", screen.isPhone()));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"))));
        driver.get(page.toUri().toString());
        driver.executeAsyncScript("const done = arguments[0];"
                + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))");
        return this;
    }

    /**
     * Takes a picture of the first element of a selector, from its top to its end or that of the screen.
     *
     * @throws IllegalArgumentException if the page has no such element
     */
    void take(String css, Screen screen, Path picture) throws IOException {
        Object top = driver.executeScript(
                "const e = document.querySelector(arguments[0]); if (!e) return null; const box = e.getBoundingClientRect();"
                        + " return [box.top + scrollY, box.bottom + scrollY]",
                css);
        if (!(top instanceof List<?> edges)) {
            throw new IllegalArgumentException(driver.getCurrentUrl() + " has no " + css + " to take a picture of");
        }
        double from = Math.max(0, number(edges.get(0)) - MARGIN);
        double height = Math.min(screen.height(), number(edges.get(1)) + MARGIN - from);
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", from, "width", screen.width(), "height", height, "scale", 1)));
        Files.write(
                picture,
                SmallPng.of(new ByteArrayInputStream(Base64.getDecoder().decode(String.valueOf(taken.get("data"))))));
    }

    private static final int MARGIN = 16;

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
