package io.perfjunit.report.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTests {

    @TempDir
    Path root;

    private final Shell shell = new Shell();

    @Test
    void aRunThatIsTwiceAsSlowIsWorseAndCheckSaysSo() throws Exception {
        Path before = report("before", shop(1));
        Path after = report("after", shop(2.2));
        shell.run("compare", before, after);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .startsWith("Real changes: ")
                .containsPattern("p95 +\\S+ ms +\\S+ ms +\\+1\\d\\d % +✗ worse")
                .contains("One run on each side cannot tell how much runs differ by themselves");
        assertThat(shell.run("compare", "--check", before, after).exitCode()).isEqualTo(1);
        assertThat(shell.run("compare", "--check", after, before).exitCode())
                .as("better is no failure")
                .isZero();
    }

    @Test
    void runsMayBeComparedWithAFolderOfKeptOnesAndOneThatIsTornIsNamed() throws Exception {
        Path kept = Files.createDirectories(root.resolve("kept"));
        try (Stream<Path> runs = Files.list(report("before", shop(1)).resolve("runs"))) {
            Files.copy(runs.findFirst().orElseThrow(), kept.resolve("shop.json"));
        }
        Files.writeString(kept.resolve("torn.json"), "{\"schema\":\"perf-junit-run\",\"sch");
        shell.run("compare", kept, report("after", shop(2.2)));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(shell.out()).containsPattern("p95 +\\S+ ms +\\S+ ms +\\+1\\d\\d % +✗ worse");
        assertThat(shell.err()).contains("torn.json: ");
    }

    @Test
    void aRunThatIsALittleSlowerThanOneOtherCannotBeTold() throws Exception {
        shell.run("compare", "--check", report("before", shop(1)), report("after", shop(1.2)));
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).startsWith("No change is shown to be real.").contains("? cannot tell");
    }

    @Test
    void theSameRunIsNoise() throws Exception {
        shell.run("compare", report("before", shop(1)), report("after", shop(1)));
        assertThat(shell.out()).contains("≈ noise").doesNotContain("✗ worse").doesNotContain("✓ better");
    }

    @Test
    void reportsOfTheSameNameAreRunsOfOneSideAndTellHowMuchRunsDiffer() throws Exception {
        shell.run(
                "compare",
                "old=" + report("a1", shop(1.00)),
                "old=" + report("a2", shop(1.02)),
                "old=" + report("a3", shop(0.99)),
                "new=" + report("b1", shop(1.20)),
                "new=" + report("b2", shop(1.22)),
                "new=" + report("b3", shop(1.19)));
        assertThat(shell.out())
                .containsPattern("p95 +\\S+ ms +\\S+ ms +\\+2\\d(\\.\\d)? % +✗ worse")
                .contains("Judged by how much runs of the same side differ");
    }

    @Test
    void environmentsNameTheirSides() throws Exception {
        Path dev = report("one", shop(1).setting("perf.environment", "dev", "-Dperf.environment"));
        Path staging = report("two", shop(1.1).setting("perf.environment", "staging", "-Dperf.environment"));
        Path production = report("three", Samples.broken());
        shell.run("compare", dev, staging, production);
        assertThat(shell.out())
                .containsPattern(" dev +staging +change +three")
                .contains("Failures differ by more than a percentage point")
                .containsPattern("failure rate +0 % +0 % +±0 points +≈ noise +9.82 % +\\+9.82 points +✗ worse");
    }

    @Test
    void loadsThatDifferAreTold() throws Exception {
        Path before = report("before", shop(1));
        Path after = report("after", shop(1).load(10, Duration.ofSeconds(30), Duration.ZERO, Duration.ofMillis(500)));
        shell.run("compare", before, after);
        assertThat(shell.out())
                .contains("The loads differ, so that figures tell of the load too: "
                        + "before 50 users · 30 s; after 10 users · 30 s.");
    }

    @Test
    void differentTestsAreRefusedUntilTheyAreNamedAsVariants() throws Exception {
        Path one = report("one", shop(1).test("com.shop.PoolTest", "ten", ""));
        Path two = report("two", shop(3).test("com.shop.PoolTest", "fifty", ""));
        shell.run("compare", one, two);
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err())
                .contains("The sides have no test in common. one has PoolTest#ten; two has PoolTest#fifty.")
                .contains("REPORT::TEST");
        shell.run("compare", one + "::ten", two + "::fifty");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("PoolTest#ten, PoolTest#fifty").contains("✗ worse");
    }

    @Test
    void aTestOfOneSideOnlyIsNamed() throws Exception {
        Path before = report("before", shop(1));
        Path after = report("after", shop(1), shop(1).id("other").test("com.shop.T", "other", ""));
        shell.run("compare", before, after);
        assertThat(shell.out()).contains("on one side only:").contains("after: T#other");
    }

    @Test
    void oneSideIsNoComparison() throws Exception {
        Path report = report("one", shop(1));
        assertThat(shell.run("compare", report).exitCode()).isEqualTo(2);
        assertThat(shell.run("compare", "a=" + report, "a=" + report).exitCode())
                .isEqualTo(2);
        assertThat(shell.err()).contains("There is but one side, a;");
        assertThat(shell.run("compare", report, root.resolve("missing")).exitCode())
                .isEqualTo(3);
    }

    @Test
    void slowestAndFastestStepsAreNamedWhereThereAreMany() throws Exception {
        RunFixture many = RunFixture.run();
        for (int i = 1; i <= 12; i++) {
            many.step("GET /s" + i, 10.0 * i, 40);
        }
        Path one = report("one", many);
        Path two = report("two", many.id("second"));
        shell.run("compare", one, two);
        assertThat(shell.out())
                .containsPattern("slowest of one: (GET /s(12|11|10|9|8) \\([0-9.]+ ms\\)(, |\\s)){5}")
                .containsPattern("fastest of two: (GET /s[1-5] \\([0-9.]+ ms, ±0 %\\)(, |\\s)){5}")
                .containsPattern("slowest of two: GET /s12 .* GET /s11 .* GET /s8 ");
    }

    @Test
    void aPageAndMarkdownAreWrittenWhereAskedFor() throws Exception {
        Path html = root.resolve("out/compare.html");
        Path markdown = root.resolve("out/compare.md");
        shell.run(
                "compare",
                report("before", shop(1)),
                report("after", shop(2.2)),
                "--html",
                html,
                "--markdown",
                markdown);
        assertThat(shell.out()).contains("written: " + html).contains("written: " + markdown);
        assertThat(html)
                .content()
                .contains("<h1>before · after</h1>")
                .contains("WORSE")
                .contains("ShopLoadTest#shop")
                .contains("<svg")
                .contains("p95 over time");
        assertThat(markdown)
                .content()
                .startsWith("## before · after\n\nReal changes: ")
                .contains("|  | before | after | change |  |\n|---|--:|--:|--:|---|\n")
                .contains("**✗ worse**");
    }

    @Test
    void namesFromOutsideStayText() throws Exception {
        String hostile = "<script>window.hacked=1</script>|\u001b[31m"; // no name of a side has = or / in it
        RunFixture run = RunFixture.run().test("com.shop.T", "m", hostile).step(hostile, 10, 50);
        Path html = root.resolve("c.html");
        Path markdown = root.resolve("c.md");
        shell.run(
                "compare",
                "<b>|\u001b[31m" + "=" + report("a", run),
                "b=" + report("b", run.id("b")),
                "--html",
                html,
                "--markdown",
                markdown);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).doesNotContain("\u001b");
        assertThat(html).content().doesNotContain("<script>window");
        assertThat(markdown).content().doesNotContain("\n<script>").doesNotContain("\u001b");
    }

    private Path report(String name, RunFixture... runs) throws Exception {
        return Shell.report(root.resolve(name), name, runs);
    }

    private static RunFixture shop(double factor) {
        return RunFixture.run()
                .id("run-" + factor)
                .step("GET /orders", 12 * factor, 310)
                .step("POST /orders", 34 * factor, 310);
    }
}
