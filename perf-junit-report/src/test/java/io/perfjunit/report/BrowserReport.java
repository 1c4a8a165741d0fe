package io.perfjunit.report;

import io.perfjunit.report.json.RunMapper;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report to be looked at in a browser.
 *
 * @param index its index
 * @param page the page of a test of which nearly everything is broken
 * @param many the page of a test with many steps
 * @param samples pages of other tests
 * @param hostile pages of tests whose names try to get out
 */
record BrowserReport(Path index, Path page, Path many, List<Path> samples, List<Path> hostile) {

    static BrowserReport write(Path folder) throws IOException {
        ReportListener listener = new ReportListener(
                new ReportConsole(new PrintStream(System.out, true, StandardCharsets.UTF_8)), Session.start());
        Path baselines = folder.resolve("baselines");
        Map<String, String> settings = Map.of(
                ReportListener.DIRECTORY_KEY, folder.toString(),
                ReportListener.BASELINE_DIRECTORY_KEY, baselines.toString());
        listener.sessionStarted(key -> Optional.ofNullable(settings.get(key)));
        new BaselineFolder(baselines)
                .keep(RunMapper.toDocument(
                        Samples.broken().id("kept").failing(0.1).build(),
                        Session.start().document()));
        Path page = listener.runFinished(Samples.broken().build()).orElseThrow();
        Path many = listener.runFinished(manySteps().build()).orElseThrow();
        List<Path> samples = Stream.concat(
                        Stream.of(
                                Samples.open(), Samples.staged(), Samples.sweep(), Samples.confirmed(), Samples.http()),
                        ExtremeSamples.all().stream())
                .map(fixture -> listener.runFinished(fixture.build()).orElseThrow())
                .toList();
        for (String name : HostileNames.ALL) {
            listener.runFinished(hostile(name).build());
        }
        Path index = listener.sessionFinished().orElseThrow();
        try (Stream<Path> pages = Files.list(folder.resolve("tests"))) {
            List<Path> hostile = pages.filter(
                            file -> !file.equals(page) && !file.equals(many) && !samples.contains(file))
                    .toList();
            return new BrowserReport(index, page, many, samples, hostile);
        }
    }

    private static RunFixture manySteps() {
        RunFixture run = RunFixture.run()
                .id("many")
                .test("com.shop.ManyLoadTest", "manySteps", "")
                .load(20, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMillis(500));
        for (int step = 0; step < 12; step++) {
            run.step("GET /things/" + step, 5 + 7 * (step * 5 % 12), 20 + step);
        }
        return run;
    }

    private static RunFixture hostile(String name) {
        return RunFixture.run()
                .id(name)
                .test(name, name, "")
                .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                .step(name, 5, 50)
                .relaxed(name)
                .setting(name, name, name)
                .error(name, Outcome.ERROR, 1, new IllegalStateException(name));
    }

    /** All pages whose names are ordinary, and the index. */
    List<Path> ordinary() {
        return Stream.concat(Stream.of(index, page, many), samples.stream()).toList();
    }
}
