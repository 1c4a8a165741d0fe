package io.perfjunit.report.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfjunit.report.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTests {

    @TempDir
    Path root;

    private final Shell shell = new Shell();

    @Test
    void aSweepIsToldOnTheTerminalAsMarkdownAndAsJson() throws Exception {
        Path sweep = study("fastapi-easy-sweep.csv");
        shell.run("analyse", sweep);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .startsWith("fastapi-easy-sweep.csv")
                .contains("Safe load: 50 users, the last level before throughput breaks.")
                .containsPattern("1,000 users +25.3 % +280/s +3.5 s +8 s +\\+7,678 % +unstable");
        assertThat(shell.run("analyse", sweep, "--format", "markdown").out())
                .startsWith("## fastapi-easy-sweep.csv\n\n- Safe load: 50 users")
                .contains(
                        "| level | failure rate | throughput | mean | p95 | growth | state |\n|---|--:|--:|--:|--:|--:|--:|\n");
        Path file = root.resolve("made/analysis.json");
        shell.run("analyse", sweep, "--format", "json", "--output", file);
        assertThat(shell.out()).isEqualToNormalizingNewlines("written: " + file + "\n");
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.path("schema").asText()).isEqualTo("perf-junit-figures");
        assertThat(json.path("sections").path(0).path("sweep").path("safeLoad").asInt())
                .isEqualTo(50);
        shell.run("analyse", file);
        assertThat(shell.exitCode())
                .as("our own documents are no figures of others")
                .isEqualTo(3);
    }

    @Test
    void checkTurnsBrokenLimitsIntoTheExitCode() throws Exception {
        Path environments = study("ops-api-environments.csv");
        assertThat(shell.run("analyse", environments, "--check").exitCode()).isZero();
        assertThat(shell.run("analyse", environments, "--check", "--sla", "p95<=30s")
                        .exitCode())
                .isZero();
        shell.run("analyse", environments, "--check", "--sla", "p95<=500ms,1s,2s");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).contains("✗ 20 s beyond critical", "✗ 1.7 s critical");
        assertThat(shell.run("analyse", environments, "--check", "--sla", "p95<=1s,30s")
                        .exitCode())
                .as("a target that is missed only warns")
                .isZero();
        assertThat(shell.run("analyse", study("posts-api-sweep.csv"), "--check").exitCode())
                .as("limits of the file itself")
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsUsed() throws Exception {
        Path bad = Files.writeString(root.resolve("bad.csv"), "users,mean_ms\n10,abc\n");
        shell.run("analyse", study("fastapi-easy-sweep.csv"), bad, root.resolve("none.csv"));
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.out()).startsWith("fastapi-easy-sweep.csv");
        assertThat(shell.err().lines())
                .containsExactly(
                        "perf-junit: missing: bad.csv line 2: column mean_ms: \"abc\" is no number; numbers are written 1234.5,"
                                + " without units and without marks between thousands",
                        "perf-junit: missing: There is no file " + root.resolve("none.csv") + ".");
        shell.run("analyse", bad);
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .startsWith("perf-junit: bad.csv line 2: column mean_ms")
                .hasLineCount(1);
    }

    @Test
    void aLimitThatIsNoneIsWrongUse() throws Exception {
        shell.run("analyse", study("fastapi-easy-sweep.csv"), "--sla", "p95<500");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("limit \"p95<500\": a limit looks like p95<=500ms");
        shell.run("analyse", study("fastapi-easy-sweep.csv"), "--sla", "p99<=1s");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err())
                .contains(
                        "no file has the figure p99 of all calls together; there is failure rate, throughput, mean, p95");
    }

    /** What we write in the layout of Locust is read again as what was measured, whole and step by step. */
    @Test
    void ourOwnTablesForLocustComeBack() throws Exception {
        Shell.report(root.resolve("report"), "one", Samples.broken());
        shell.run("export", root.resolve("report"), "--format", "locust", "--into", root.resolve("exports"));
        Path stats = export("_stats.csv");
        shell.run("analyse", "--format", "json", stats);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
        String text = shell.run("analyse", stats).out();
        for (String line : Files.readAllLines(stats).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            if (!cells[1].equals("Aggregated")) {
                String name = cells[0].isEmpty() ? cells[1] : cells[0] + " " + cells[1];
                String calls = String.format(Locale.ROOT, "%,d", Long.parseLong(cells[2]));
                String failures = String.format(Locale.ROOT, "%,d", Long.parseLong(cells[3]));
                assertThat(text).containsPattern(Pattern.quote(name) + " +" + calls + " +" + failures + " ");
            }
        }
        Path history = export("_stats_history.csv");
        shell.run("analyse", history);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("history", "throughput");
    }

    private Path export(String end) throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("exports"))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path study(String name) throws Exception {
        Path file = root.resolve(name);
        Files.write(file, getClass().getResourceAsStream("/figures/" + name).readAllBytes());
        return file;
    }
}
