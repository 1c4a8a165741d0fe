package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links within the page of a run, and what stands behind folds. */
class PageLinksTests {

    @Test
    void everyLinkWithinAPageLeadsToAPlaceOfItsOwn() {
        for (RunFixture sample : Samples.all()) {
            Document page = page(sample);
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("a[href^=#]").eachAttr("href")).isNotEmpty().allSatisfy(link -> assertThat(
                            page.getElementById(link.substring(1)))
                    .as(link)
                    .isNotNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "users=50, POST /orders, POST /orders",
        "users=50, '', users=50",
        "'', GET /orders/{id}, GET /orders/{id}",
        "'', '', whole iteration",
        "gone, POST /orders, POST /orders"
    })
    void aFindingLeadsToTheRowOfItsStepInItsStage(String stage, String step, String row) {
        RunDocument sweep = document(Samples.sweep());
        String link = FindingView.of(finding(step, stage), new Places(sweep)).link();
        Element place = page(sweep).getElementById(link.substring(1));
        assertThat(place).as(link).isNotNull();
        assertThat(place.ownText()).isEqualTo(row);
        String caption = place.closest("table").selectFirst("caption").text();
        assertThat(caption.contains("users=50")).isEqualTo(stage.equals("users=50") && !step.isEmpty());
    }

    private static FindingDocument finding(String step, String stage) {
        return new FindingDocument(
                FindingKind.TWO_POPULATIONS,
                step,
                stage,
                Confidence.HIGH,
                "title",
                "sentence",
                List.of(),
                List.of(),
                "",
                "");
    }

    @Test
    void ofManyBudgetsThoseThatAreNotKeptStandOpenAndTheOthersAreFolded() {
        Document page = page(Samples.sweep());
        List<String> open = page.select("#budgets > .panel tbody tr > th").eachText();
        List<String> folded = page.select("#budgets details tbody tr > th").eachText();
        assertThat(open).isNotEmpty().noneMatch(verdict -> verdict.contains("MET"));
        assertThat(folded).isNotEmpty().allMatch(verdict -> verdict.contains("MET"));
        assertThat(open.size() + folded.size()).isEqualTo(15);
        assertThat(page.select("#budgets summary").text()).isEqualTo(folded.size() + " budgets kept");
    }

    @Test
    void fewBudgetsStandTogetherInTheOrderInWhichTheyWereAskedFor() {
        Document page = page(Samples.broken());
        assertThat(page.select("#budgets details")).isEmpty();
        assertThat(page.select("#budgets tbody tr")).hasSize(7);
    }

    private static Document page(RunFixture run) {
        return page(document(run));
    }

    private static Document page(RunDocument run) {
        return Jsoup.parse(HtmlReport.page(run, List.of()));
    }

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(
                run.build(), new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000"));
    }
}
