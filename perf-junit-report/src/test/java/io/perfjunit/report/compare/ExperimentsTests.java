package io.perfjunit.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.json.ExperimentDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentsTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final List<RunDocument> runs = new ArrayList<>();

    @Test
    void invocationsOfOneTestStandSideBySideInTheOrderInWhichTheyRan() throws Exception {
        run("variants", "[1] as-it-is", 20, 400);
        run("variants", "[2] pipelining", 22, 304);
        Experiment experiment = only();
        assertThat(experiment.name()).isEqualTo("TriggerTest#variants");
        assertThat(experiment.variants()).containsExactly("as-it-is", "pipelining");
        ExperimentDocument document = experiment.toDocument();
        assertThat(document.reference()).isEqualTo("as-it-is");
        assertThat(document.variants().get(0).perSecond().change()).isNull();
        assertThat(document.variants().get(1).perSecond().change()).isBetween(-0.26, -0.22);
        assertThat(document.variants().get(1).perSecond().worse()).isTrue();
        assertThat(document.variants().get(1).runs())
                .containsExactly(runs.get(1).id());
    }

    @Test
    void ofOneRunEachAQuarterLessCannotBeTold() throws Exception {
        run("variants", "[1] as-it-is", 20, 400);
        run("variants", "[2] pipelining", 20, 304);
        assertThat(only().toDocument().variants().get(1).perSecond().answer()).isEqualTo("CANNOT_TELL");
        assertThat(only().toDocument().sentences())
                .singleElement()
                .asString()
                .contains("whether these changes are real cannot be told: throughput ");
    }

    @Test
    void theSameParameterSeveralTimesIsSeveralRunsOfOneVariantAndTellsWhatIsReal() throws Exception {
        for (int round = 0; round < 3; round++) {
            run("variants", "[" + runs.size() + "] as-it-is", 20 + 0.2 * round, 400 - round);
            run("variants", "[" + runs.size() + "] pipelining", 20 + 0.2 * round, 304 - round);
            run("variants", "[" + runs.size() + "] gather", 26.4 + 0.2 * round, 400 - round);
            run("variants", "[" + runs.size() + "] renamed", 20.1 + 0.2 * round, 401 - round);
        }
        Experiment experiment = only();
        assertThat(experiment.variants()).containsExactly("as-it-is", "pipelining", "gather", "renamed");
        List<String> sentences = experiment.toDocument().sentences();
        assertThat(sentences.get(0))
                .startsWith("pipelining: really worse in throughput ")
                .contains("(−2");
        assertThat(sentences.get(1)).startsWith("gather: really worse in p50 ").contains("(+3");
        assertThat(sentences.get(2)).startsWith("renamed: no more than noise: throughput ");
        assertThat(experiment.runs(0)).isEqualTo(3);
    }

    @Test
    void testsThatAreDeclaredVariantsAreComparedWithTheNamedOne() throws Exception {
        declared("batched", "ReadingTest", "oneByOne");
        declared("oneByOne", "ReadingTest", "oneByOne");
        assertThat(only().name()).isEqualTo("reading an order");
        assertThat(only().variants()).containsExactly("oneByOne", "batched");
        assertThat(only().notes()).noneMatch(note -> note.contains("reference"));
    }

    @Test
    void aReferenceThatDidNotRunIsTold() throws Exception {
        declared("batched", "ReadingTest", "oneByOne");
        declared("cached", "ReadingTest", "oneByOne");
        assertThat(only().reference()).isEqualTo("batched");
        assertThat(only().notes())
                .contains(
                        "The reference, oneByOne, has left no result; the others are compared with the first that ran.");
    }

    @Test
    void repetitionsAreNoVariants() throws Exception {
        run("again", "repetition 1 of 2", 20, 400);
        run("again", "repetition 2 of 2", 20, 400);
        run("shop", "", 20, 400);
        assertThat(found()).isEmpty();
    }

    @Test
    void onlySoManyVariantsAreShownAndTheRestIsTold() throws Exception {
        for (int i = 0; i < Experiments.MOST_VARIANTS + 2; i++) {
            run("many", "[" + i + "] size " + i, 20, 40);
        }
        assertThat(only().variants()).hasSize(Experiments.MOST_VARIANTS);
        assertThat(only().notes()).contains("The first 24 variants are shown; 2 more are not.");
    }

    private Experiment only() throws IOException {
        assertThat(found()).hasSize(1);
        return found().get(0);
    }

    private List<Experiment> found() throws IOException {
        List<RunDocument> outlines =
                runs.stream().map(RunDocument::withoutIntervals).toList();
        return Experiments.of(outlines, outline -> runs.stream()
                .filter(run -> run.id().equals(outline.id()))
                .findFirst()
                .orElseThrow());
    }

    private void run(String method, String invocation, double medianMillis, int perSecond) {
        add(RunFixture.run()
                .test("com.shop.TriggerTest", method, invocation)
                .step("POST /trigger/{id}", medianMillis, perSecond));
    }

    private void declared(String method, String className, String reference) {
        add(RunFixture.run()
                .test("com.shop." + className, method, "")
                .step("GET /orders/{id}", 20, 100)
                .setting("experiment", "reading an order", "@Experiment on " + className)
                .setting("experiment.reference", reference, "@Experiment on " + className));
    }

    private void add(RunFixture fixture) {
        runs.add(RunMapper.toDocument(
                fixture.load(50, Duration.ofSeconds(20), Duration.ZERO, Duration.ofMillis(500))
                        .id("run-" + runs.size())
                        .startedAt(RunFixture.START.plusSeconds(60L * runs.size()))
                        .build(),
                SESSION));
    }
}
