package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.ExtremeSamples;
import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.StageFixture;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.sla.Severity;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlReportTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    @Test
    void thePageSaysTheVerdictAndTheBudgetsInNumbers() {
        String page = page(Samples.broken());
        assertThat(page)
                .contains("BROKEN")
                .contains("5 of 7 budgets are broken")
                .contains("<strong>1 of 7</strong> budgets kept")
                .contains("not reached (9.82\u00a0%\u00a0failed)")
                .contains("p95 · GET /orders/{id}")
                .contains("fails the test · @Sla on ShopLoadTest#<wbr>shop")
                .contains("at 15.5 s")
                .contains("1,311×")
                .contains("connection pool exhausted")
                .contains("not measured");
    }

    @Test
    void whatElseIsToBeKnownStandsBeforeTheFigures() {
        assertThat(page(Samples.met().noted("ran beside another load test (pid 7, CartLoadTest#cart)")))
                .contains("To be known before the figures are believed.")
                .contains("ran beside another load test (pid 7, CartLoadTest#cart)");
        assertThat(page(Samples.met())).doesNotContain("To be known before");
    }

    @Test
    void relaxedLimitsAndALoadThatWasCutShortCannotBeOverlooked() {
        String page = page(Samples.met().relaxed("perf.sla.scale=2").end(EndReason.INTERRUPTED));
        assertThat(page)
                .contains("Not the full promise")
                .contains("perf.sla.scale=2")
                .contains("CUT SHORT")
                .contains("The test was interrupted at 35.0 s.")
                .doesNotContain("verdict-card good");
    }

    @Test
    void aGeneratorNobodyWatchedIsNotCalledHealthy() {
        assertThat(page(Samples.met().health(GeneratorHealth.UNKNOWN)))
                .contains("Nothing was watched")
                .doesNotContain("✓ healthy");
    }

    @Test
    void aSignWithoutLimitsIsToldAndNotJudged() {
        assertThat(page(Samples.met()))
                .contains("own CPU", "this JVM used the processors", "97 %", "– for information");
    }

    @Test
    void aStarvedGeneratorIsToldWithWhatItMeans() {
        Sign wait = new Sign("run-queue wait", Unit.SHARE, 0.31, 0.1, 0.25).meaning("threads waited for a processor");
        assertThat(page(Samples.met().health(new GeneratorHealth(List.of(wait)))))
                .contains("The load generator was starved: response times may be its own.")
                .contains("run-queue wait: 31 %, unhealthy above 25 %. It means: threads waited for a processor.");
    }

    @Test
    void aRunWithoutBudgetsPromisesNothing() {
        assertThat(page(RunFixture.run())).contains("No budget was set, so nothing was promised.");
    }

    @Test
    void thePageAsksForNothingFromOutsideAndAllowsNoScriptButItsOwn() {
        Map<String, Script> pages = Map.of(
                page(Samples.broken()), Script.ofPage(), index(Samples.met(), Samples.broken()), Script.ofIndex());
        pages.forEach((page, script) -> {
            assertThat(page)
                    .contains("default-src 'none'; script-src '" + script.hash() + "'; style-src 'sha256-")
                    .contains("<script>" + script.js() + "</script>");
            assertThat(withoutScripts(page))
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase(" style=")
                    .doesNotContainPattern("(?i)\\son[a-z]+=")
                    .doesNotContainPattern("(?i)(src|href)=\"(https?:)?//");
        });
    }

    private static String withoutScripts(String page) {
        return page.replace("<script>" + Script.ofPage().js() + "</script>", "")
                .replace("<script>" + Script.ofIndex().js() + "</script>", "")
                .replaceAll("<script id=\"live\" type=\"application/json\">[^<>&]*</script>", "");
    }

    @Test
    void hostileTextStaysText() {
        Set<String> ours = tags(page(Samples.broken().hung(1, "a")));
        ours.addAll(tags(page(Samples.staged())));
        ours.addAll(tags(page(Samples.http())));
        ours.addAll(tags(index(Samples.broken().relaxed("a"))));
        for (String name : HostileNames.ALL) {
            RunFixture run = RunFixture.run()
                    .test(name, name, name)
                    .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500))
                    .step(name, 5, 50)
                    .step("other", 5, 50)
                    .budget(Samples.p(95, 500, name, Severity.FAIL))
                    .budget(Samples.p(95, 500, "unknown " + name, Severity.FAIL))
                    .error(name, Outcome.ERROR, 2, new IllegalStateException(name))
                    .relaxed(name)
                    .noted(name)
                    .setting(name, name, name)
                    .stage(StageFixture.users(name, 2, 2, 1, 1))
                    .stage(StageFixture.rate(name + " again", 2, 2, 1, 1))
                    .waiting(10)
                    .metric(MetricResult.count(name, MetricUnit.NUMBER, 1))
                    .over(name, 5)
                    .failing(0.5)
                    .slowAnswer(name, 1, 2, 200)
                    .after(RunFixture.run().budget(Samples.p(95, 1, name, Severity.FAIL)))
                    .hung(1, name)
                    .afterUserFailure(new IllegalStateException(name));
            for (String page : List.of(page(run), index(run))) {
                assertThat(tags(page)).as(name).isSubsetOf(ours);
                assertThat(page)
                        .as(name)
                        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
                assertThat(page).doesNotContain("=\"javascript:");
                assertThat(withoutScripts(page)).doesNotContainIgnoringCase("<script");
            }
        }
    }

    /** The tags of a page with the names of their attributes; a hostile text that became markup would add one. */
    private static Set<String> tags(String page) {
        Set<String> tags = new TreeSet<>();
        Matcher tag = Pattern.compile("<([a-zA-Z!/][^\\s>]*)")
                .matcher(withoutScripts(page).replaceAll("(?s)<style>.*?</style>", ""));
        while (tag.find()) {
            tags.add(tag.group(1).toLowerCase(Locale.ROOT));
        }
        return tags;
    }

    @Test
    void everyPictureIsWellFormedXmlWhateverTheNamesAre() throws Exception {
        String page = page(Samples.broken()) + page(Samples.staged()) + page(Samples.http()) + page(Samples.open());
        Matcher svg = Pattern.compile("(?s)<svg .*?</svg>").matcher(page);
        int count = 0;
        while (svg.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.group())));
            count++;
        }
        assertThat(count).isGreaterThan(10);
    }

    @Test
    void thePageIsTheSameInEveryLocale() {
        Locale usual = Locale.getDefault();
        try {
            RunDocument run = document(Samples.broken());
            String page = HtmlReport.page(run, List.of());
            for (String language : List.of("ru", "tr", "ar")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(HtmlReport.page(run, List.of())).isEqualTo(page);
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void anHourOfFiftyStepsIsBelowAMegabyte() {
        RunFixture large = RunFixture.run().load(200, Duration.ofMinutes(60), Duration.ZERO, Duration.ofSeconds(6));
        for (int step = 0; step < 50; step++) {
            large.step("GET /resources/" + step + "/{id}", 5, 1).failing(0.2);
        }
        assertThat(page(large)).hasSizeLessThan(1_000_000);
    }

    @Test
    void whereNothingSucceededNoTimesAreDrawn() {
        assertThat(page(ExtremeSamples.silent()))
                .contains("data-chart=\"tp\"", "2 of 2 budgets are broken, first of all p95: no calls.")
                .doesNotContain("data-chart=\"rt\"");
    }

    @Test
    void theSmallestRunsHavePages() {
        assertThat(page(RunFixture.run().load(1, Duration.ofMillis(1), Duration.ZERO, Duration.ofMillis(1))))
                .contains("Response time");
    }

    @Test
    void anOpenLoadIsToldByItsRateItsScheduleAndBothClocks() {
        String page = page(Samples.open());
        assertThat(page)
                .contains("open model · 310/s · 30 s · at most 20 in flight")
                .contains(
                        "Fell behind its schedule: 9,315 of 9,322 due iterations started, 2,960 waited for a free user")
                .contains("service p99 of successes")
                .contains("error rate · every 5 s", "all 6 windows within")
                .contains("<small>response time</small>", "<small>service time</small>")
                .contains("service p99", "<th scope=\"col\">Service time</th>", "Throughput and load")
                .doesNotContain("id=\"stages\"", "id=\"attempts\"", "virtual users");
        assertThat(text(page)).contains("whole iteration success 1.5 s 41 ms 12.3 s 3 43");
        assertThat(page(Samples.met()))
                .contains("Throughput and users")
                .doesNotContain("service time", "service p99", "schedule:", "id=\"slowest\"", "id=\"metrics\"");
    }

    @Test
    void everyStageHasARowItsStepsAndItsBeginOnTheTimeAxis() {
        String page = page(Samples.staged());
        assertThat(page)
                .contains("closed and open model · 10 users, 100 users, 500/s · 3 stages, 35 s")
                .contains("<summary>Steps of busy: times of successes in the measured window</summary>")
                .contains("<summary>Metrics of burst</summary>")
                .contains("p95 · stage burst", "fails the test and ends the load")
                .contains("no such stage", "seen: calm, busy, burst")
                .contains("burst: warm-up");
        assertThat(text(page))
                .contains("busy 100 users · 15 s · ramp-up 1 s · warm-up 1 s 15 s 4,650 0 310/s")
                .contains("7 never started");
        assertThat(page.split("class=\"s-mark\"", -1)).hasSizeGreaterThan(3);
        assertThat(page(Samples.met())).doesNotContain("class=\"s-mark\"");
    }

    @Test
    void aStageThatIsOnlyANumberSaysSoWhereItStandsAlone() {
        String page = page(RunFixture.run()
                .step("GET /orders", 5, 50)
                .stage(StageFixture.users("1", 2, 2, 1, 1))
                .stage(StageFixture.users("2", 4, 2, 1, 1)));
        assertThat(page).contains("Steps of stage 2", ">stage 1</text>", "stage 2: warm-up");
    }

    @Test
    void aSweepIsATableOfItsLevels() {
        String page = page(Samples.sweep());
        assertThat(page).contains("<h2>Levels</h2>", "closed model, sweep");
        assertThat(text(page)).contains("users=200 10 s · ramp-up 1 s · warm-up 1 s 10 s 5,305 0 528/s 170 ms 150 ms");
    }

    @Test
    void aSweepTellsWhatItsLevelsSayTogether() {
        String page = page(Samples.sweep());
        assertThat(page)
                .contains("<h2>Sweep</h2>", "Safe load: 100 users, the highest level at which all limits hold.")
                .contains(">saturated from about 63 users</text>", "class=\"s-projected\"", "class=\"s-fitted\"");
        assertThat(text(page))
                .contains("whole iteration ✓ 29.3 % p95 ✓ 30.7 % p95 ✓ 35.5 % p95 ✓ 56.8 % p95 ! 132 % p95")
                .contains("limits kept 3 of 3 3 of 3 3 of 3 3 of 3 1 of 3")
                .contains("200 users 528/s −0.62/s −10.5 % 0 % 26.8 ms 170 ms")
                .contains("GET /orders/{id} 8.61 ms 9.19 ms +6.81 %", "+362 % most", "+332 % least");
        assertThat(page(Samples.staged())).doesNotContain("<h2>Sweep</h2>");
    }

    @Test
    void metricsAndAttemptsAreTold() {
        String page = page(Samples.confirmed());
        assertThat(page)
                .contains("unstable, 1 of 2 attempts over; within 10 % of the limit")
                .contains("2 of 2, all else on this page")
                .contains("p95 140 ms &gt; 80 ms; cache.miss: no such metric");
        assertThat(text(page))
                .contains("cache.hit share 92.7 % 9,318")
                .contains("jvm.heap.afterGc highest 172 MB")
                .contains("payload mean 15.1 KB 5 800 B 4 KB 60 KB");
    }

    @Test
    void whatTheHeapHeldAfterCollectionsIsDrawnAndTold() {
        assertThat(text(page(Samples.confirmed())))
                .containsPattern(
                        "Heap After collections [0-9.]+ MB of the heap were in use at first and [0-9.]+ MB at last"
                                + " .*: at this pace it grows by 10.7 GB per hour.")
                .contains("the 20 largest of 28 readings", "of what is old");
        assertThat(page(Samples.met())).doesNotContain("<h3>Heap</h3>");
    }

    @Test
    void whatTheServiceSaidOfAFailureStandsBesideIt() {
        assertThat(text(page(Samples.http())))
                .contains("expected status 200, was 503, \"no connection within # ms\" (12 of them)");
    }

    @Test
    void theFirstCallOfAKindOfErrorIsTold() {
        assertThat(page(Samples.broken()))
                .contains("The first of them: user 3, iteration 43, due at 12.3 s, took 1.9 s");
    }

    @Test
    void ofManySlowCallsThePageHasTheFirst() {
        RunFixture run = Samples.met();
        for (int user = 0; user < 230; user++) {
            run.slow("GET /" + user, user, 1_000 - user, 1_000 - user);
        }
        assertThat(text(page(run)))
                .contains("30 more are in the JSON.", "GET /9 success", "More of the slowest calls", "GET /199 success")
                .doesNotContain("GET /200 success");
    }

    /** The text of a page without its markup, one blank between two pieces. */
    private static String text(String page) {
        return withoutScripts(page)
                .replaceAll("(?s)<svg .*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    private static String page(RunFixture run) {
        return HtmlReport.page(document(run), List.of());
    }

    private static String index(RunFixture... runs) {
        return HtmlReport.index(new BuildOutline(
                Arrays.stream(runs)
                        .map(run -> RunOutline.of(document(run), "tests/a.html", 1, 1))
                        .toList(),
                List.of("torn.json: <b>")));
    }

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(run.build(), SESSION);
    }
}
