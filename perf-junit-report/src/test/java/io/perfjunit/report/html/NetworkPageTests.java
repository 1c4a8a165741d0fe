package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.ExchangesDocument.StatusDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a page says of calls over a network. */
class NetworkPageTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final String page = page(Samples.http());

    @Test
    void aPageWithoutCallsOverANetworkSaysNothingOfThem() {
        assertThat(page(Samples.broken()))
                .doesNotContain("Where the time goes", "class=\"phases\"", "Most of it", "Bytes sent", "#network");
    }

    @Test
    void everyStepNamesThePhaseInWhichTheSlowestCallsLoseTheirTime() {
        assertThat(text(page))
                .contains("GET /orders The slowest 1 % take 91.6 ms instead of 15.1 ms; 92 % of the difference is"
                        + " waiting for the first byte.")
                .contains("POST /orders The slowest 1 % take 283 ms instead of 42.2 ms;");
    }

    @Test
    void everyPhaseHasARowWithItsShares() {
        assertThat(text(page))
                .contains("Phase Calls p50 p95 p99 Max Usual call Share Slowest 1 % Share")
                .contains("wait for a connection 9,144 4 µs 4 µs 31 ms 31 ms 4 µs &lt; 1 % 3.4 ms 4 %")
                .contains("TLS handshake 95 1.5 ms 4.84 ms 9.39 ms 9.39 ms")
                .contains("whole call 15.1 ms 100 % 91.6 ms 100 %");
    }

    @Test
    void whatLiesOutsideAllPhasesIsARowWhereItCanBeSeen() {
        assertThat(text(page))
                .as("60 µs of 15.1 ms, and of 10.1 ms")
                .containsPattern("receive [^r]+whole call 15.1 ms")
                .containsPattern("receive [^r]+rest 60 µs 1 % 60 µs &lt; 1 % whole call 10.1 ms");
    }

    @Test
    void theBarsSayInWordsWhatTheyShow() {
        Matcher bars =
                Pattern.compile("(?s)<svg [^>]*class=\"phases\".*?</svg>").matcher(page);
        assertThat(bars.results()
                        .map(bar -> bar.group().replaceAll("<desc.*", "").replaceAll("<[^>]+>", "")))
                .startsWith("Usual call of GET /orders: 15.1 ms", "Slowest 1\u00a0% of GET /orders: 91.6 ms")
                .hasSize(6);
        assertThat(page)
                .containsPattern("<desc id=\"ph1u-d\">wait for a connection 4 µs, DNS lookup 4 µs, [^<]+, rest 60 µs<");
    }

    @Test
    void answersAndConnectionsHaveTablesOfTheirOwn() {
        assertThat(text(page))
                .contains("Step Calls 200 503 No answer GET /orders 9,315 9,144 98.2 % 38 0.408 % 133 1.43 %")
                .contains("Step Calls Protocol Opened Reused Sent again Bytes sent Bytes received GET /orders 9,315 h2"
                        + " 228 9,087 2 3.66 MB 412 B per call · 125 KB/s 20.5 MB 2.26 KB per call · 700 KB/s")
                .contains("all calls 27,945 684 27,261 6 11 MB");
    }

    @Test
    void ofManyStatusesTheRareOnesAreCountedTogether() {
        RunDocument run = RunMapper.toDocument(Samples.http().build(), SESSION);
        List<StatusDocument> statuses = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new StatusDocument(399 + i, i))
                .toList();
        ExchangesDocument calls =
                new ExchangesDocument(55, statuses, List.of(), 0, 0, 0, 0, 0, List.of(), null, List.of());
        TableView table = new AnswerTable(Map.of(run.steps().get(0), calls)).view();
        assertThat(table.head())
                .containsExactly("Step", "Calls", "402", "403", "404", "405", "406", "407", "408", "409", "Others");
        assertThat(table.rows().get(0))
                .extracting(Cell::text)
                .startsWith("GET /orders", "55", "3")
                .endsWith("10", "3");
    }

    @Test
    void aClientThatHeldCallsUpIsToldBeforeTheFigures() {
        assertThat(text(page))
                .contains("A part of the response times is the client's own: calls waited for a connection.")
                .contains("GET /orders waited 31 ms for a connection at p99, where the response time is 71.5 ms: the"
                        + " client held calls up, not the service");
        assertThat(page(Samples.shop().over("h2", 0)))
                .contains("Where the time goes")
                .doesNotContain("held calls up");
    }

    @Test
    void singleCallsSayWhatTheyWereAnsweredAndWhatTookLongest() {
        assertThat(text(page))
                .contains("POST /orders success 212 ms 212 ms 12.3 s 4 44 200 h2, reused connection wait for the first"
                        + " byte 211 ms")
                .contains("no answer h2, new connection, sent 2 times no answer for 1.9 s")
                .contains(
                        "took 1.9 s, answered 503 (h2, reused connection), most of it: wait for the first byte 1.9 s");
    }

    @Test
    void ofAClientThatTellsNoPhasesOnlyAnswersAndConnectionsAreShown() {
        assertThat(text(page(Samples.shop().over("h2", 0).withoutPhases())))
                .contains("Calls over the network Answers Answers by status Step Calls 200 GET /orders 9,315 9,315")
                .doesNotContain("Where the time goes", "The slowest 1 %", "whole answer");
    }

    @Test
    void fewCallsHaveTheirPhasesButNoTail() {
        String few = page(RunFixture.run()
                .load(1, Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(1))
                .step("GET /", 5, 40)
                .over("h2", 0));
        assertThat(text(few))
                .contains("Too few calls to tell the slowest 1 % from the usual ones.", "TLS handshake 1 ")
                .doesNotContain("Usual call");
        assertThat(few).doesNotContain("class=\"phases\"");
    }

    @Test
    void ofManyStepsThePageHasTheFirstAndTheOthersFolded() {
        RunFixture many = RunFixture.run().load(5, Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(1));
        for (int step = 0; step < 65; step++) {
            many.step("GET /" + step, 5, 60);
        }
        String text = text(page(many.over("h2", 0)));
        assertThat(text).contains("GET /5 The slowest", "More steps GET /6 The slowest", "GET /59 The slowest");
        assertThat(text).contains("5 more steps in the JSON.").doesNotContain("GET /60 The slowest");
    }

    @Test
    void anHourOfFiftyStepsIsBelowAMegabyte() {
        RunFixture large = RunFixture.run().load(200, Duration.ofMinutes(60), Duration.ZERO, Duration.ofSeconds(6));
        for (int step = 0; step < 50; step++) {
            large.step("GET /resources/" + step + "/{id}", 5, 1).failing(0.2);
        }
        assertThat(page(large.over("h2", 1))).contains("More steps").hasSizeLessThan(1_000_000);
    }

    @Test
    void hostileNamesStayTextInPicturesToo() throws Exception {
        for (String name : HostileNames.ALL) {
            RunFixture run = RunFixture.run()
                    .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500))
                    .step(name, 5, 100)
                    .over(name, 0)
                    .slowAnswer(name, 1, 5, 200);
            Matcher svg = Pattern.compile("(?s)<svg .*?</svg>").matcher(page(run));
            int bars = 0;
            while (svg.find()) {
                bars += svg.group().contains("class=\"phases\"") ? 1 : 0;
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg.group())));
            }
            assertThat(bars).as(name).isEqualTo(2);
        }
    }

    /** The text of a page without its pictures and markup, one blank between two pieces. */
    private static String text(String page) {
        return page.replaceAll("(?s)<svg .*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private static String page(RunFixture run) {
        RunDocument document = RunMapper.toDocument(run.build(), SESSION);
        return HtmlReport.page(document, List.of());
    }
}
