package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.run.PerfRun;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunJsonTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    @Test
    void aDocumentSurvivesWritingAndReading() throws Exception {
        for (RunFixture fixture : Samples.all()) {
            RunDocument run = RunMapper.toDocument(
                    fixture.relaxed("half")
                            .noted("beside another")
                            .hung(3, "a.B.c")
                            .build(),
                    SESSION);
            assertThat(RunJson.read(RunJson.write(run))).isEqualTo(run);
        }
    }

    @Test
    void everyNumberOfTheRunIsInItsDocument() {
        PerfRun run = Samples.broken().build();
        RunDocument document = RunMapper.toDocument(run, SESSION);
        var iterations = run.result().iterations();
        assertThat(document.iterations().counts().error())
                .isEqualTo(iterations.counts().of(Outcome.ERROR));
        assertThat(document.iterations().counts().total())
                .isEqualTo(iterations.counts().total());
        assertThat(document.iterations().throughputPerSecond())
                .isEqualTo(run.result().throughput(), within(1e-9));
        assertThat(document.iterations().successes().p95Nanos())
                .isEqualTo(iterations.successes().percentile(Percentile.P95).toNanos());
        assertThat(document.iterations().all().count())
                .isEqualTo(iterations.all().count());
        assertThat(document.steps()).hasSameSizeAs(run.result().steps());
        assertThat(document.intervals()).hasSameSizeAs(run.result().intervals());
        assertThat(document.verdict().budgets()).hasSameSizeAs(run.verdict().budgets());
        assertThat(document.plan().users())
                .isEqualTo(((ClosedModel) run.plan().first().model()).users());
    }

    @Test
    void histogramsOfTwoDocumentsMergeToThePercentilesOfAllCalls() throws Exception {
        LatencyHistogram one = Samples.met().build().result().iterations().successes();
        LatencyHistogram two = Samples.broken().build().result().iterations().successes();
        LatencyHistogram merged = read(Samples.met()).plus(read(Samples.broken()));
        LatencyHistogram direct = one.plus(two);
        assertThat(merged).isEqualTo(direct);
        assertThat(merged.percentile(Percentile.P99)).isEqualTo(direct.percentile(Percentile.P99));
        assertThat(merged.percentile(Percentile.P99).toNanos())
                .as("is no average of the two")
                .isNotEqualTo((one.percentile(Percentile.P99).toNanos()
                                + two.percentile(Percentile.P99).toNanos())
                        / 2);
    }

    private static LatencyHistogram read(RunFixture fixture) throws Exception {
        byte[] json = RunJson.write(RunMapper.toDocument(fixture.build(), SESSION));
        return RunJson.read(json).iterations().successes().toHistogram();
    }

    @Test
    void aRunWithoutAnyCallHasADocument() throws Exception {
        PerfRun run = RunFixture.run()
                .load(1, Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(1))
                .build();
        RunDocument document = RunMapper.toDocument(run, SESSION);
        assertThat(RunJson.read(RunJson.write(document))).isEqualTo(document);
        assertThat(new String(RunJson.write(document), StandardCharsets.UTF_8))
                .doesNotContain("null", "NaN", "Infinity");
    }

    @Test
    void hostileTextComesBackAsItWas() throws Exception {
        for (String name : HostileNames.ALL) {
            RunDocument run = RunMapper.toDocument(
                    RunFixture.run()
                            .test(name, name, name)
                            .step(name + " step", 5, 10)
                            .error(name, Outcome.ERROR, 1, new IllegalStateException(name))
                            .build(),
                    SESSION);
            String whole = name.replace("\ud800", "?").equals(name) || !name.contains("lone") ? name : null;
            assertThat(RunJson.read(RunJson.write(run))).isEqualTo(run);
            if (whole != null) {
                assertThat(run.test().methodName()).isEqualTo(whole);
            }
        }
    }

    @Test
    void stepsWithoutNumberDoNotMakeASeriesWithoutEnd() {
        RunFixture fixture = RunFixture.run().load(1, Duration.ofSeconds(100), Duration.ZERO, Duration.ofMillis(100));
        for (int step = 0; step < 70; step++) {
            fixture.step("GET /" + step, 0.0005, 10 + step);
        }
        RunDocument run = RunMapper.toDocument(fixture.build(), SESSION);
        assertThat(run.steps()).hasSize(70);
        assertThat(run.stepsWithoutSeries()).isEqualTo(70 - SeriesSteps.MOST_ENTRIES / 1001);
        assertThat(run.intervals().get(0).steps())
                .hasSize(SeriesSteps.MOST_ENTRIES / 1001)
                .as("the most called are kept")
                .anyMatch(slice -> slice.step().equals("GET /69"));
    }

    @Test
    void aFileTornAnywhereIsUnreadableAndNothingElse() throws Exception {
        byte[] json = RunJson.write(RunMapper.toDocument(
                RunFixture.run()
                        .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500))
                        .build(),
                SESSION));
        for (int length = 0; length < json.length; length += 41) {
            byte[] torn = Arrays.copyOf(json, length);
            assertThatThrownBy(() -> RunJson.read(torn)).isInstanceOf(UnreadableRunException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "7",
                "\"perf-junit-run\"",
                "<html>",
                "{\"schema\":\"perf-junit-run\",\"schemaVersion\":1}"
            })
    void whatIsNoRunIsUnreadable(String json) {
        assertThatThrownBy(() -> RunJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageMatching("\\P{Cntrl}+");
    }

    @Test
    void nestingAndHistogramsAreBounded() throws Exception {
        assertThatThrownBy(() -> RunJson.read(("[".repeat(5000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRunException.class);
        String json =
                new String(RunJson.write(RunMapper.toDocument(Samples.met().build(), SESSION)), StandardCharsets.UTF_8);
        String broken = json.replaceFirst("\"histogram\":\"[^\"]{40}", "\"histogram\":\"AAAA");
        assertThatThrownBy(() -> RunJson.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("histogram");
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws Exception {
        RunDocument run = RunMapper.toDocument(Samples.met().build(), SESSION);
        String json = new String(RunJson.write(run), StandardCharsets.UTF_8);
        String later = json.replaceFirst("\\{", "{\"newField\":{\"a\":[1]},");
        assertThat(RunJson.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(run);
    }

    @Test
    void aStackIsShortenedAndAnExceptionThatCannotBePrintedIsNamed() {
        assertThat(StackText.of(new IllegalStateException("x".repeat(100_000))))
                .hasSizeLessThan(17_000)
                .endsWith("… shortened");
        assertThat(StackText.of(new StackOverflowError() {
                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no message");
                    }
                }))
                .contains("its stack cannot be printed");
    }
}
