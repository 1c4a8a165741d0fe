package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.CapacityDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a page says of a search for the capacity. */
class CapacityPageTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final String page = page(Samples.capacity());

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(run.build(), SESSION);
    }

    private static String page(RunFixture run) {
        return HtmlReport.page(document(run), List.of());
    }

    private static String text(String markup) {
        return markup.replaceAll("(?s)<svg .*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void aPageWithoutASearchSaysNothingOfOne() {
        assertThat(page(Samples.met())).doesNotContain("id=\"capacity\"", "#capacity");
    }

    @Test
    void theSentenceStandsAboveTheProbes() {
        CapacityDocument capacity =
                Objects.requireNonNull(document(Samples.capacity()).capacity());

        assertThat(text(page)).contains("Capacity " + capacity.summary() + ".");
        assertThat(capacity.summary())
                .isEqualTo("Capacity 308/s: the limits hold there, and one breaks at 336/s; most likely 317/s, 95 %"
                        + " interval 287/s to 349/s; 22 probes in 3 m 12 s");
    }

    @Test
    void everyProbeHasARowWithItsOutcomeItsLoadAndWhatBroke() {
        CapacityDocument capacity =
                Objects.requireNonNull(document(Samples.capacity()).capacity());

        assertThat(text(page))
                .contains("Probe Outcome Load Window Calls Failed Throughput p50 p95 p99 1 held 50/s 5 s 250 0 49.5/s")
                .contains("not told, the generator was not healthy p95")
                .containsPattern("broke p95 \\d+ ms &gt; 200 ms 400/s 5 s 2,000")
                .containsPattern("held \\d+/s verification 15 s");
        assertThat(capacity.probes()).hasSizeBetween(10, 40);
        assertThat(text(page)).contains(capacity.probes().size() + " probes in ");
    }

    @Test
    void thePromiseIsABudgetLikeTheOthers() {
        assertThat(text(page))
                .containsPattern("BROKEN capacity fails the test · @Capacity ≥ 400/s \\d+/s .* short")
                .contains("≥ 400/s");
    }

    /** The throughput of the load that is shown is none that was promised. */
    @Test
    void thePromiseIsNoLimitOfTheThroughput() {
        assertThat(page.substring(page.indexOf("<section id=\"charts\""))).doesNotContain("≥ 400/s");
    }

    @Test
    void whatWasWrittenCanBeReadAgain() throws Exception {
        RunDocument document = document(Samples.capacity());

        assertThat(RunJson.read(RunJson.write(document))).isEqualTo(document);
    }
}
