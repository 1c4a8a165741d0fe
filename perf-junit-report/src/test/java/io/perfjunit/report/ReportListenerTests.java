package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.PerfRunListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportListenerTests {

    @TempDir
    Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(PerfRunListener.class)).hasAtLeastOneElementOfType(ReportListener.class);
    }

    @Test
    void aRunLeavesAFragmentAndAPageAndTheSessionAnIndex() throws Exception {
        ReportListener listener = listener(root);
        Path page = listener.runFinished(Samples.met().build()).orElseThrow();
        assertThat(page).exists().hasParent(root.resolve("tests"));
        assertThat(page.getFileName().toString()).matches("orderrepositoryloadtest-findsorders-[0-9a-f]{12}\\.html");
        Path index = listener.sessionFinished().orElseThrow();
        assertThat(index).isEqualTo(root.resolve("index.html"));
        assertThat(Files.readString(index)).contains("tests/" + page.getFileName());
        assertThat(root.resolve("summary.md")).content().contains("OrderRepositoryLoadTest#findsOrders");
        assertThat(root.resolve("report.json")).content().startsWith("{\"schema\":\"perf-junit-report\"");
        assertThat(printed.size()).isZero();
    }

    @Test
    void nothingIsLeftBesideTheReport() throws Exception {
        ReportListener listener = listener(root);
        listener.runFinished(Samples.met().build());
        listener.sessionFinished();
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void everyRunOfATestInOneSessionIsKeptAndTheirPagesNameEachOther() throws Exception {
        ReportListener listener = listener(root);
        listener.runFinished(Samples.broken().id("first").build());
        Path second = listener.runFinished(Samples.broken()
                        .id("second")
                        .startedAt(RunFixture.START.plusSeconds(60))
                        .build())
                .orElseThrow();
        listener.sessionFinished();
        assertThat(second.getFileName().toString()).endsWith("-2.html");
        assertThat(second).content().contains("run 1 of 2").contains("run 2 of 2");
        assertThat(root.resolve("index.html")).content().contains("run 1 of 2").contains("run 2 of 2");
        assertThat(fragments()).hasSize(2);
    }

    @Test
    void invocationsOfATestStandSideBySideInAllThatIsMadeOfTheBuild() throws Exception {
        ReportListener listener = listener(root);
        for (String variant : List.of("[1] as-it-is", "[2] <b>pipelining|")) {
            listener.runFinished(Samples.met()
                    .test("com.shop.ShopLoadTest", "variants", variant)
                    .id("of" + variant.length())
                    .startedAt(RunFixture.START.plusSeconds(variant.length()))
                    .build());
        }
        listener.sessionFinished();
        assertThat(root.resolve("index.html"))
                .content()
                .contains("id=\"experiments\"", "<strong>&lt;b&gt;pipelining|</strong>: no more than noise: throughput")
                .doesNotContain("<b>pipelining");
        assertThat(root.resolve("summary.md"))
                .content()
                .contains("### Experiment: ShopLoadTest\\#variants", "| Variant | Calls | Throughput |");
        assertThat(root.resolve("report.json"))
                .content()
                .contains("\"reference\":\"as-it-is\"", "\"answer\":\"NOISE\"");
    }

    @Test
    void aLaterSessionReplacesTheTestsThatItRanAgain() throws Exception {
        Instant before = Instant.now().minus(Duration.ofHours(1));
        ReportListener earlier = listener(root);
        earlier.runFinished(Samples.met().id("other").startedAt(before).build());
        earlier.runFinished(Samples.broken().id("old-1").startedAt(before).build());
        earlier.runFinished(
                Samples.broken().id("old-2").startedAt(before.plusSeconds(60)).build());
        earlier.sessionFinished();
        ReportListener later = listener(root);
        later.runFinished(Samples.broken().id("new").startedAt(Instant.now()).build());
        later.sessionFinished();
        assertThat(fragments())
                .hasSize(2)
                .anyMatch(it -> it.startsWith("other-"))
                .anyMatch(it -> it.startsWith("new-"));
        try (Stream<Path> pages = Files.list(root.resolve("tests"))) {
            assertThat(pages).as("the page of the second old run is gone").hasSize(2);
        }
    }

    @Test
    void aLaterBuildLeavesOutWhatItDidNotRun() throws Exception {
        ReportListener earlier = listener(root, Session.of(Optional.of("build 1")));
        earlier.runFinished(Samples.broken()
                .id("gone")
                .startedAt(Instant.now().minus(Duration.ofHours(1)))
                .build());
        earlier.sessionFinished();
        ReportListener later = listener(root, Session.of(Optional.of("build 2")));
        later.runFinished(Samples.met().id("new").startedAt(Instant.now()).build());
        later.sessionFinished();
        assertThat(fragments()).singleElement().asString().startsWith("new-");
    }

    @Test
    void forksOfOneBuildKeepEachOthersRunsEvenOneAfterTheOther() throws Exception {
        ReportListener earlier = listener(root, Session.of(Optional.of("build")));
        earlier.runFinished(Samples.broken()
                .id("one")
                .startedAt(Instant.now().minus(Duration.ofMinutes(1)))
                .build());
        earlier.sessionFinished();
        ReportListener later = listener(root, Session.of(Optional.of("build")));
        later.runFinished(Samples.met().id("two").startedAt(Instant.now()).build());
        later.sessionFinished();
        assertThat(fragments()).hasSize(2);
    }

    @Test
    void aRunWhoseReportGoesElsewhereIsNoAttempt() throws Exception {
        Session process = Session.of(Optional.of("build"));
        for (String folder : List.of("dev", "production")) {
            ReportListener listener = listener(root.resolve(folder), process);
            listener.runFinished(
                    Samples.met().id(folder).startedAt(Instant.now()).build());
            listener.sessionFinished();
            try (Stream<Path> pages = Files.list(root.resolve(folder).resolve("tests"))) {
                assertThat(pages).as(folder).hasSize(1);
            }
        }
    }

    @Test
    void sessionsThatOverlapKeepEachOthersRuns() throws Exception {
        ReportListener one = listener(root);
        ReportListener two = listener(root);
        one.runFinished(Samples.met().id("one").startedAt(Instant.now()).build());
        two.runFinished(Samples.met().id("two").startedAt(Instant.now()).build());
        one.sessionFinished();
        two.sessionFinished();
        assertThat(fragments()).hasSize(2);
    }

    @Test
    void listenersThatWriteToOneFolderAtOnceLoseNothing() throws Exception {
        int writers = 4;
        int runs = 6;
        var pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Optional<Path>>> work = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<Optional<Path>>) () -> {
                        ReportListener listener = listener(root);
                        for (int run = 0; run < runs; run++) {
                            listener.runFinished(small(writer + "-" + run));
                            listener.sessionFinished();
                        }
                        return listener.sessionFinished();
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isPresent();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(fragments()).hasSize(writers * runs);
        assertThat(root.resolve("index.html")).content().contains("All 24 load tests keep their promises.");
    }

    private static io.perfjunit.run.PerfRun small(String name) {
        return RunFixture.run()
                .id(name)
                .test("com.shop.T", "t" + name, "")
                .startedAt(Instant.now())
                .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500))
                .build();
    }

    @Test
    void aBrokenFragmentIsNamedAndTheRestIsThere() throws Exception {
        ReportListener listener = listener(root);
        listener.runFinished(Samples.met().build());
        Path whole = root.resolve("runs").resolve(fragments().get(0));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(root.resolve("runs/torn.json"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(root.resolve("runs/foreign.json"), "{\"name\":\"something else\"}");
        Files.writeString(root.resolve("runs/empty.json"), "");
        Files.writeString(root.resolve("runs/later.json"), "{\"schema\":\"perf-junit-run\",\"schemaVersion\":99}");
        assertThat(listener.sessionFinished()).isPresent();
        assertThat(root.resolve("index.html"))
                .content()
                .contains("OrderRepositoryLoadTest#<wbr>findsOrders")
                .contains("torn.json: ")
                .contains("foreign.json: it is not a document of perf-junit")
                .contains("empty.json: ")
                .contains("later.json: it is of schema version 99; this perf-junit reads up to version")
                .contains("4 results missing");
    }

    @Test
    void aFolderThatIsAFileIsToldOnceAndHarmsNothing() throws Exception {
        Path file = Files.writeString(root.resolve("taken"), "");
        ReportListener listener = listener(file);
        assertThat(listener.runFinished(Samples.met().build())).isEmpty();
        assertThat(listener.runFinished(Samples.met().build())).isEmpty();
        assertThat(listener.sessionFinished()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("perf-junit: report not written: ")
                .endsWith("perf-junit: the report lacks OrderRepositoryLoadTest#findsOrders\n")
                .hasLineCount(2);
    }

    @Test
    void anInterruptedTestStillGetsItsReportAndStaysInterrupted() {
        ReportListener listener = listener(root);
        Thread.currentThread().interrupt();
        Optional<Path> page = listener.runFinished(Samples.met().build());
        Optional<Path> index = listener.sessionFinished();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(page).isPresent();
        assertThat(index).isPresent();
    }

    @Test
    void noNameLeavesTheFolder() throws Exception {
        ReportListener listener = listener(root.resolve("report"));
        for (String name : HostileNames.ALL) {
            Path page = listener.runFinished(RunFixture.run()
                            .id(name)
                            .test(name, name, name)
                            .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                            .build())
                    .orElseThrow();
            assertThat(page).hasParent(root.resolve("report/tests"));
            assertThat(page.getFileName().toString()).matches("[a-z0-9-]{1,80}\\.html");
        }
        assertThat(listener.sessionFinished()).isPresent();
        try (Stream<Path> beside = Files.list(root)) {
            assertThat(beside).containsExactly(root.resolve("report"));
        }
        assertThat(printed.size()).isZero();
    }

    private List<String> fragments() throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("runs"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private ReportListener listener(Path folder) {
        return listener(folder, Session.start());
    }

    private ReportListener listener(Path folder, Session session) {
        ReportListener listener =
                new ReportListener(new ReportConsole(new PrintStream(printed, true, StandardCharsets.UTF_8)), session);
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(folder.toString()) : Optional.empty());
        return listener;
    }
}
