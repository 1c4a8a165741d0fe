package io.perfjunit.report.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerfJUnitTests {

    @TempDir
    Path root;

    private final Shell shell = new Shell();

    @BeforeEach
    void makeReports() throws Exception {
        Shell.report(root.resolve("one"), "one", Samples.met());
        Shell.report(root.resolve("two"), "two", Samples.broken().startedAt(RunFixture.START.plusSeconds(600)));
    }

    @Test
    void reportMakesEveryFileAnewFromTheRuns() throws Exception {
        shell.run("report", root.resolve("one"));
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .startsWith("✓ MET · The only load test keeps its promises.")
                .contains("report: " + root.resolve("one/index.html"));
        assertThat(shell.err()).isEmpty();
        assertThat(names("one")).contains("index.html", "summary.md", "report.json", "bencher.json");
        assertThat(names("one"))
                .filteredOn(name -> name.startsWith("orderrepositoryloadtest-"))
                .hasSize(5);
    }

    @Test
    void reportReplacesAPageThatAnOlderVersionWrote() throws Exception {
        shell.run("report", root.resolve("one"));
        Path page = files("one")
                .filter(it -> it.getParent().endsWith("tests"))
                .findFirst()
                .orElseThrow();
        Files.writeString(page, "an old page");
        shell.run("report", root.resolve("one"));
        assertThat(page).content().contains("OrderRepositoryLoadTest");
    }

    @Test
    void checkTurnsTheVerdictIntoTheExitCode() {
        assertThat(shell.run("report", root.resolve("two")).exitCode()).isZero();
        assertThat(shell.run("report", "--check", root.resolve("two")).exitCode())
                .isEqualTo(1);
        assertThat(shell.run("report", "--check", root.resolve("one")).exitCode())
                .isZero();
        assertThat(shell.run("show", "--check", root.resolve("two")).exitCode()).isEqualTo(1);
    }

    @Test
    void mergeKeepsTheRunsOfBuildsThatWouldReplaceEachOther() throws Exception {
        Path merged = root.resolve("merged");
        shell.run("merge", root.resolve("one"), root.resolve("two"), "--into", merged);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).startsWith("✗ BROKEN · 1 of 2 load tests is broken.");
        assertThat(merged.resolve("index.html"))
                .content()
                .contains("OrderRepositoryLoadTest#<wbr>findsOrders")
                .contains("ShopLoadTest#<wbr>shop");
    }

    @Test
    void mergeTakesWhatItMadeAndCountsARunOnce() {
        shell.run("merge", root.resolve("one"), root.resolve("two"), "--into", root.resolve("first"));
        shell.run("merge", root.resolve("first/report.json"), root.resolve("one"), "--into", root.resolve("second"));
        assertThat(shell.out()).startsWith("✗ BROKEN · 1 of 2 load tests is broken.");
    }

    @Test
    void mergeKeepsFieldsThatThisVersionDoesNotKnow() throws Exception {
        Path run = files("one").findFirst().orElseThrow();
        Files.writeString(run, Files.readString(run).replaceFirst("\\{", "{\"laterField\":[1,2,3],"));
        shell.run("merge", root.resolve("one"), "--into", root.resolve("merged"));
        assertThat(root.resolve("merged/report.json")).content().contains("\"laterField\":[1,2,3]");
    }

    @Test
    void mergeDoesNotMixWithAReportThatIsThereAlready() {
        shell.run("merge", root.resolve("one"), "--into", root.resolve("two"));
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("two holds a report already. Name a new folder");
    }

    @Test
    void showPrintsTheTableOfAllAndInFullWhatIsNotMet() {
        shell.run("merge", root.resolve("one"), root.resolve("two"), "--into", root.resolve("merged"));
        shell.run("show", root.resolve("merged"));
        assertThat(shell.out())
                .contains("✓ MET     OrderRepositoryLoadTest#findsOrders  50 users · 30 s  4 of 4")
                .contains("✗ BROKEN  ShopLoadTest#shop")
                .contains("✗ BROKEN   p95   ")
                .contains("! WARNING  p95 · POST /orders")
                .contains("1,311 × POST /orders: java.lang.IllegalStateException: connection pool exhausted")
                .doesNotContain("whole iteration  9,331");
    }

    @Test
    void showTakesAReportAFileOfAllRunsAndAFileOfOne() throws Exception {
        shell.run("report", root.resolve("one"));
        String whole = shell.run("show", root.resolve("one")).out();
        assertThat(whole).contains("whole iteration").contains("GET /orders/{id}");
        assertThat(shell.run("show", root.resolve("one/report.json")).out()).isEqualTo(whole);
        Path run = files("one")
                .filter(it -> it.getParent().endsWith("runs") && !it.endsWith(".lock"))
                .findFirst()
                .orElseThrow();
        assertThat(shell.run("show", run).out()).isEqualTo(whole);
        Files.delete(run);
        Files.delete(root.resolve("one/runs"));
        assertThat(shell.run("show", root.resolve("one")).out())
                .as("report.json alone, as from a CI artifact")
                .isEqualTo(whole);
    }

    @Test
    void aTestIsChosenByAPartOfItsNameAndAnUnknownOneIsToldWithThoseThatAre() {
        assertThat(shell.run("show", root.resolve("two"), "--test", "shoploadtest#SHOP")
                        .exitCode())
                .isZero();
        shell.run("show", root.resolve("two"), "--test", "cart");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("No test has \"cart\" in its name. There are: ShopLoadTest#shop.");
    }

    @Test
    void exportWritesTheFormatsThatWereAskedFor() {
        Path out = root.resolve("exports");
        shell.run("export", root.resolve("two"), "--format", "locust,bencher", "--into", out);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out().lines()).hasSize(4);
        assertThat(out.toFile().list())
                .hasSize(4)
                .anyMatch(name -> name.matches("shoploadtest-shop-[0-9a-f]{12}_stats\\.csv"))
                .contains("bencher.json");
        assertThat(shell.run("export", root.resolve("two"), "--format", "jtl").exitCode())
                .isEqualTo(2);
        assertThat(shell.err()).contains("jtl").contains("LOCUST, HLOG, BENCHER, BENCHMARK, OPENMETRICS");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsUsed() throws Exception {
        Path whole = files("one").findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(root.resolve("one/runs/torn.json"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        for (String command : new String[] {"report", "show"}) {
            shell.run(command, root.resolve("one"));
            assertThat(shell.exitCode()).as(command).isEqualTo(3);
            assertThat(shell.out()).contains("✓ MET");
            assertThat(shell.err())
                    .startsWith("perf-junit: missing: torn.json: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void everyInputThatIsNoneHasItsMessage() throws Exception {
        Path empty = Files.createDirectories(root.resolve("empty"));
        Path noRuns = Files.createDirectories(root.resolve("noRuns/runs")).getParent();
        Path foreign = Files.writeString(root.resolve("foreign.json"), "{\"name\":\"something else\"}");
        Path noJson = Files.writeString(root.resolve("notes.txt"), "hello");
        Path later = Files.writeString(
                root.resolve("later.json"), "{\"schema\":\"perf-junit-report\",\"schemaVersion\":99,\"runs\":[]}");
        Path laterRun = Files.writeString(
                root.resolve("laterRun.json"), "{\"schema\":\"perf-junit-run\",\"schemaVersion\":99}");
        refused(root.resolve("missing"), "There is no file or folder ", "missing");
        refused(empty, "is no report: there is neither a folder runs nor a file report.json in it");
        refused(noRuns, "holds no run of a load test.");
        refused(foreign, "it is not a document of perf-junit");
        refused(noJson, "cannot be read: ");
        refused(later, "99");
        refused(laterRun, "99");
    }

    private void refused(Path input, String... words) {
        shell.run("show", input);
        assertThat(shell.exitCode()).as(input.toString()).isEqualTo(3);
        assertThat(shell.err()).startsWith("perf-junit: ").contains(words).hasLineCount(1);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNoMistakeOfTheInput() throws Exception {
        Path file = Files.writeString(root.resolve("taken"), "");
        shell.run("export", root.resolve("one"), "--into", file);
        assertThat(shell.exitCode()).isEqualTo(4);
        assertThat(shell.err()).startsWith("perf-junit: not written: ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shwo", "show --nonsense x", "merge", "merge one", ""})
    void wrongUseSaysSoAndWhereToReadOn(String line) {
        shell.run((Object[]) line.split(" "));
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).startsWith("perf-junit: ").contains("--help");
    }

    @Test
    void helpNamesEveryCommandAndEveryExitCode() {
        shell.run("--help");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .contains("report", "merge", "show", "export")
                .contains("3   an input could not be read");
        assertThat(shell.run("--version").out()).startsWith("perf-junit ");
    }

    @Test
    void namesCannotSteerTheTerminal() throws Exception {
        Shell.report(
                root.resolve("hostile"),
                "hostile",
                RunFixture.run()
                        .test("com.shop.T", "m", "\u001b[2J\u202e\u009b31m")
                        .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                        .step("\u001b[31mstep\u0007", 3, 10));
        shell.run("show", root.resolve("hostile"));
        assertThat(shell.out())
                .doesNotContain("\u001b", "\u202e", "\u009b", "\u0007")
                .contains("[31mstep");
    }

    private Stream<Path> files(String report) throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve(report))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()
                    .stream();
        }
    }

    private Stream<String> names(String report) throws Exception {
        return files(report).map(file -> file.getFileName().toString());
    }
}
