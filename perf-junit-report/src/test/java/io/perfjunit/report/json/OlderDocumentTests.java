package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Documents that earlier versions of perf-junit wrote. */
class OlderDocumentTests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Written by the code before stages, metrics, the open model and calls over a network were in it. */
    private static byte[] early() throws Exception {
        try (InputStream file = OlderDocumentTests.class.getResourceAsStream("early-version-1.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void aDocumentFromBeforeThereWereStagesIsReadAndShown() throws Exception {
        assertThat(MAPPER.readTree(early()).path("plan").has("stages")).isFalse();
        RunDocument run = RunJson.read(early());
        assertThat(run.plan().stages())
                .singleElement()
                .extracting(StageDocument::users)
                .isEqualTo(4);
        assertThat(run.verdict().budgets()).hasSize(7);
        RunOutline outline = RunOutline.of(run, "tests/a.html", 1, 1);
        assertThat(HtmlReport.page(run, List.of(outline))).contains("BROKEN", "4 users");
        BuildOutline build = new BuildOutline(List.of(outline), List.of());
        assertThat(HtmlReport.index(build)).contains("ShopLoadTest#<wbr>shop");
        assertThat(MarkdownSummary.of(build)).contains("`ShopLoadTest#shop`");
    }

    @Test
    void stepsAreTakenOneAfterTheOtherFromTheVersionOfTheDocument() throws Exception {
        UnaryOperator<ObjectNode> second =
                tree -> tree.put("second", tree.path("first").asInt() + 1);
        UnaryOperator<ObjectNode> third =
                tree -> tree.put("third", tree.path("second").asInt() + 1);
        SchemaSteps steps = new SchemaSteps(List.of(second, third));
        assertThat(steps.lift(MAPPER.readTree("{\"schemaVersion\":1,\"first\":1}")))
                .hasToString("{\"schemaVersion\":3,\"first\":1,\"second\":2,\"third\":3}");
        assertThat(steps.lift(MAPPER.readTree("{\"schemaVersion\":2,\"second\":7}")))
                .hasToString("{\"schemaVersion\":3,\"second\":7,\"third\":8}");
        assertThat(steps.lift(MAPPER.readTree("{\"schemaVersion\":3}"))).hasToString("{\"schemaVersion\":3}");
        assertThatThrownBy(() -> steps.lift(MAPPER.readTree("{\"schemaVersion\":4}")))
                .isInstanceOf(LaterVersionException.class)
                .hasMessage("it is of schema version 4; this perf-junit reads up to version 3, a later one reads it");
        assertThatThrownBy(() -> steps.lift(MAPPER.readTree("{}"))).isInstanceOf(UnreadableRunException.class);
    }

    @Test
    void thereIsAStepToEveryVersion() {
        assertThat(SchemaSteps.ALL.newest()).isEqualTo(RunDocument.SCHEMA_VERSION);
    }
}
