package io.perfjunit.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.TestDocument;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.sla.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CI systems are told. */
class CiNotesTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(run.build(), SESSION);
    }

    private static RunFixture small(String test) {
        return RunFixture.run()
                .test("com.shop." + test, "orders", "")
                .load(1, Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(100));
    }

    private CiNotes notes(Map<String, String> variables) {
        return new CiNotes(CiSystem.of(variables::get, folder), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** After a change on purpose: {@code mvn test -Dgolden.update=true}, then look at the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ru", "tr", "ar-EG-u-nu-arab"})
    void annotationsAndStepSummaryAreTheSameInEveryLocale(String language) throws Exception {
        List<RunDocument> runs = Stream.of(
                        Samples.met(), Samples.broken(), Samples.open(), Samples.staged(), Samples.http())
                .map(CiNotesTests::document)
                .toList();
        String expected = MarkdownSummary.of(outline(runs));
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Path summary = folder.resolve("summary");
            notes(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()))
                    .sessionFinished(runs, MarkdownSummary.of(outline(runs)), Path.of("/workspace/target/perf-report"));
            golden("annotations.txt", printed());
            assertThat(Files.readString(summary)).contains(expected);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static BuildOutline outline(List<RunDocument> runs) {
        return new BuildOutline(
                runs.stream().map(run -> RunOutline.of(run, "", 1, 1)).toList(), List.of());
    }

    private static void golden(String name, String text) throws Exception {
        Path file = Path.of("src", "test", "resources", "io", "perfjunit", "report", "ci", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }

    @Test
    void aDeveloperIsToldNothing() throws Exception {
        CiNotes notes = notes(Map.of());
        notes.runFinished(folder.resolve("page.html"));
        notes.sessionFinished(List.of(document(Samples.broken())), "## summary", folder);
        assertThat(printed()).isEmpty();
    }

    @Test
    void pagesAreNamedForThoseWhoCollectAttachments() {
        for (String variable : List.of("JENKINS_URL", "GITLAB_CI", "TF_BUILD")) {
            printed.reset();
            notes(Map.of(variable, "x")).runFinished(folder.resolve("page.html"));
            assertThat(printed()).isEqualTo("[[ATTACHMENT|" + folder.toAbsolutePath() + "/page.html]]\n");
        }
    }

    @Test
    void gitHubIsToldOfEveryTestThatIsNotMetTheWorstFirst() throws Exception {
        RunDocument warning = document(small("WarningLoadTest").budget(Samples.p(50, 1, "", Severity.WARN)));
        RunDocument broken = document(small("BrokenLoadTest").budget(Samples.p(50, 1, "", Severity.FAIL)));
        notes(Map.of("GITHUB_ACTIONS", "true"))
                .sessionFinished(List.of(document(Samples.met()), warning, broken), "", folder);
        assertThat(printed().lines()).hasSize(2);
        assertThat(printed().lines().toList().get(0))
                .startsWith("::error title=BrokenLoadTest#orders::")
                .contains("p50");
        assertThat(printed().lines().toList().get(1))
                .startsWith("::warning title=WarningLoadTest#orders::warning: p50 ");
    }

    @Test
    void moreThanTenAreCounted() throws Exception {
        List<RunDocument> runs = IntStream.range(0, 25)
                .mapToObj(i -> document(small("LoadTest" + i).budget(Samples.p(50, 1, "", Severity.FAIL))))
                .toList();
        assertThat(Annotations.of(runs, folder, folder))
                .hasSize(10)
                .last()
                .isEqualTo("::error title=Load tests::and 16 more load tests that do not keep their promises");
        assertThat(Annotations.of(runs.subList(0, 10), folder, folder))
                .hasSize(10)
                .noneMatch(line -> line.contains("more load test"));
    }

    @Test
    void anAnnotationPointsToTheMethodInItsFile() throws Exception {
        Path source = folder.resolve("shop/src/test/java/com/shop/ShopLoadTest.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package com.shop;
                class ShopLoadTest {
                    // orders.orders() is no declaration
                    @LoadTest
                    void orders() {}
                }
                """);
        RunDocument run = document(RunFixture.run()
                .test("com.shop.ShopLoadTest$Nested", "orders", "")
                .budget(Samples.p(50, 1, "", Severity.FAIL)));
        assertThat(Annotations.of(List.of(run), folder.resolve("shop"), folder))
                .singleElement()
                .asString()
                .startsWith("::error file=shop/src/test/java/com/shop/ShopLoadTest.java,line=5,title=");
        assertThat(SourceLine.of(
                        new TestDocument("com.shop.ShopLoadTest", "absent", "", "t"), folder.resolve("shop"), folder))
                .get()
                .satisfies(found -> assertThat(found.line()).isEmpty());
    }

    @Test
    void namesThatTryToGetOutStayInTheirLine() {
        for (String name : HostileNames.ALL) {
            RunDocument run = document(RunFixture.run()
                    .test(name, name, name)
                    .load(1, Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(100))
                    .step(name, 5, 50)
                    .budget(Samples.p(95, 1, name, Severity.FAIL)));
            assertThat(Annotations.of(List.of(run), folder, folder))
                    .as(name)
                    .singleElement()
                    .asString()
                    .matches("::error title=[^:,\\r\\n]*::[^\\r\\n]*");
        }
    }

    @Test
    void theStepSummaryTellsOfAReportOnceAndKeepsWhatOthersWrote() throws Exception {
        Path file = folder.resolve("summary");
        Files.writeString(file, "## of somebody else");
        CiNotes notes = notes(Map.of("GITHUB_STEP_SUMMARY", file.toString()));
        notes.sessionFinished(List.of(), "first\n", folder.resolve("a"));
        notes.sessionFinished(List.of(), "of another module\n", folder.resolve("b"));
        notes.sessionFinished(List.of(), "second, longer than the first\n", folder.resolve("a"));
        assertThat(Files.readString(file).lines().filter(line -> !line.startsWith("<!--")))
                .containsExactly("## of somebody else", "second, longer than the first", "of another module");
    }

    @Test
    void aSummaryThatGitHubWouldRefuseIsNotWritten() throws Exception {
        Path file = folder.resolve("summary");
        Files.writeString(file, "kept");
        StepSummary summary = new StepSummary(file, folder);
        assertThatIOException()
                .isThrownBy(() -> summary.write("x".repeat(StepSummary.LARGEST)))
                .withMessageContaining("GitHub takes 1048576");
        assertThat(file).hasContent("kept");
    }
}
