package io.perfjunit.report.figures;

import static io.perfjunit.report.figures.FigureSamples.section;
import static io.perfjunit.report.figures.FigureSamples.study;
import static io.perfjunit.report.figures.FigureSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.SafeLoad.Boundary;
import io.perfjunit.report.json.EnvelopeDocument;
import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.report.json.LimitMatrixDocument;
import io.perfjunit.report.json.LoadClassDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.json.TierDocument;
import io.perfjunit.sla.Tier;
import org.junit.jupiter.api.Test;

/** The conclusions that five teams drew by hand, drawn from their files alone. */
class StudyFilesTests {

    private static final String[] THREE_TIERS = {
        "median<=200ms,500ms,1s",
        "p95<=500ms,1s,2s",
        "p99<=1s,2s,5s",
        "errorRate<=1%,5%,10%",
        "throughput>=50/s,20/s,10/s"
    };

    @Test
    void studyTwoIsSafeUpToFiftyUsersAndRunsOutOfSomethingBeyond() throws Exception {
        FigureSectionDocument section = section(study("fastapi-easy-sweep.csv"));
        SweepDocument sweep = section.levels().orElseThrow();
        assertThat(sweep.safeLoad()).isEqualTo(50);
        assertThat(sweep.boundary()).isEqualTo(Boundary.BREAKING_POINT);
        assertThat(sweep.scaling().peak().load()).isEqualTo(50);
        assertThat(sweep.scaling().peak().perSecond()).isEqualTo(580);
        assertThat(sweep.scaling().peak().lost()).isEqualTo(1 - 280 / 580.0, within(1e-9));
        FindingDocument first = section.findings().get(0);
        assertThat(first.kind()).isEqualTo(FindingKind.THROUGHPUT_COLLAPSE);
        assertThat(first.sentence())
                .contains(
                        "from 580/s at 50 to 280/s at 1,000",
                        "0 % to 25.3 %",
                        "connections, threads or memory run out");
        assertThat(section.findings()).extracting(FindingDocument::kind).contains(FindingKind.SATURATION);
    }

    @Test
    void studyTwoHasAScalabilityLawAndAProjectionBecauseItsLevelsAllowThem() throws Exception {
        FigureSectionDocument section = section(study("fastapi-easy-sweep.csv"));
        var law = section.levels().orElseThrow().scaling().law();
        assertThat(law.fits()).isTrue();
        assertThat(law.peakUsers().value()).isEqualTo(102.5, within(0.1));
        assertThat(law.projectedUsers()).isEqualTo(2_000);
        assertThat(law.projectedPerSecond().value()).isEqualTo(163, within(1.0));
        assertThat(section.leftOut())
                .containsExactly(
                        "Without limits a load is safe as long as throughput has not broken; --sla sets some.");
    }

    @Test
    void limitsOfTheCommandLineMoveTheSafeLoadOfStudyTwo() throws Exception {
        SweepDocument sweep =
                section(study("fastapi-easy-sweep.csv"), "p95<=200ms").levels().orElseThrow();
        assertThat(sweep.safeLoad()).isEqualTo(10);
        assertThat(sweep.boundary()).isEqualTo(Boundary.LIMITS);
        assertThat(section(study("fastapi-easy-sweep.csv"), "p95<=500ms", "errorRate<=1%")
                        .levels()
                        .orElseThrow()
                        .safeLoad())
                .isEqualTo(50);
    }

    @Test
    void studyThreeKeepsEightOfEightLimitsUpToFiftyUsersAndOneOfEightAtAHundred() throws Exception {
        FigureSectionDocument section = section(study("posts-api-sweep.csv"));
        SweepDocument sweep = section.levels().orElseThrow();
        assertThat(sweep.limitMatrix().orElseThrow().levels())
                .extracting(LimitMatrixDocument.Level::stepsKept)
                .containsExactly(8, 8, 1);
        assertThat(sweep.limitMatrix().orElseThrow().highestKept()).isEqualTo(50);
        assertThat(sweep.safeLoad()).isEqualTo(50);
        assertThat(sweep.worstStep()).isEqualTo("GET /users/1");
        assertThat(sweep.bestStep()).isEqualTo("GET /users");
        assertThat(sweep.courses())
                .filteredOn(course -> course.name().equals("GET /users/1"))
                .singleElement()
                // The study writes +1,796 %, from means that it has not rounded.
                .satisfies(course -> assertThat(course.growth()).isEqualTo(1_335 / 70.0 - 1, within(1e-9)));
        assertThat(section.sentences())
                .containsExactly(
                        "By resource group: posts +1,550 %, albums +1,503 %, comments +1,143 %, users +878 % from the lowest to the"
                                + " highest level.");
        assertThat(section.leftOut()).singleElement().asString().contains("need the throughput of all calls together");
    }

    @Test
    void studyThreeReadsAsItsMatrix() throws Exception {
        assertThat(text(study("posts-api-sweep.csv")))
                .containsPattern("GET /users/1 +✓ 23.3 % +✓ 86.7 % +✗ 4.45 times")
                .containsPattern("limits kept +8 of 8 +8 of 8 +1 of 8")
                .containsPattern("GET /users/1 +70 ms +260 ms +1.34 s +\\+1,807 %");
    }

    @Test
    void studyThreeBreaksGracefullyBetweenFiftyAndAHundredUsers() throws Exception {
        FigureSectionDocument section = section(study("posts-api-totals.csv"));
        var breaking = section.levels().orElseThrow().scaling().breakingPoint();
        assertThat(breaking.above()).isEqualTo(50);
        assertThat(breaking.upTo()).isEqualTo(100);
        assertThat(breaking.gain()).isEqualTo(15.38 / 16.89 - 1, within(1e-9));
        assertThat(breaking.confirmed()).isFalse();
        assertThat(section.sentences())
                .containsExactly("Degradation is graceful: calls become slower, and none fails at any level.");
        assertThat(section.leftOut())
                .contains(
                        "Saturation bound, scalability law and projection need five levels with a throughput; there are 2.");
    }

    @Test
    void theStateOfALevelWithoutP95IsNotKnownAndThatIsSaid() throws Exception {
        assertThat(section(study("posts-api-totals.csv")).levels().orElseThrow().envelope())
                .extracting(EnvelopeDocument::state, EnvelopeDocument::because)
                .containsOnly(tuple(LevelState.UNKNOWN, "p95 is not known"));
        assertThat(text(study("posts-api-totals.csv")))
                .contains("Breaking point", "not told: The state of a level needs its p95 beside its throughput.")
                .doesNotContain("stable", "Envelope");
        assertThat(text(study("fastapi-easy-sweep.csv"))).containsPattern("growth +state");
    }

    @Test
    void studyFourPutsEveryFigureIntoItsTier() throws Exception {
        FigureSectionDocument section = section(study("ops-api-environments.csv"), THREE_TIERS);
        assertThat(tier(section, "development baseline", "median")).isEqualTo(Tier.TARGET);
        assertThat(tier(section, "staging normal", "median")).isEqualTo(Tier.ACCEPTABLE);
        assertThat(tier(section, "production normal", "median")).isEqualTo(Tier.CRITICAL);
        assertThat(tier(section, "development baseline", "p95")).isEqualTo(Tier.CRITICAL);
        assertThat(tier(section, "production normal", "p95")).isEqualTo(Tier.BEYOND);
        assertThat(tier(section, "staging baseline", "p99")).isEqualTo(Tier.BEYOND);
        assertThat(tier(section, "staging baseline", "failure rate")).isEqualTo(Tier.TARGET);
        assertThat(tier(section, "development baseline", "failure rate")).isEqualTo(Tier.ACCEPTABLE);
        assertThat(tier(section, "production normal", "failure rate")).isEqualTo(Tier.BEYOND);
        assertThat(tier(section, "production normal", "throughput")).isEqualTo(Tier.BEYOND);
        assertThat(section.tiers()).hasSize(25).noneMatch(it -> it.tier() == Tier.UNKNOWN);
    }

    private static Tier tier(FigureSectionDocument section, String side, String figure) {
        return section.tiers().stream()
                .filter(it -> it.side().equals(side) && it.figure().equals(figure))
                .map(TierDocument::tier)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void studyFourComparesEnvironmentsOfTheSameProfile() throws Exception {
        assertThat(text(study("ops-api-environments.csv")))
                .containsPattern("baseline +development +staging +change +production +change")
                .containsPattern("failure rate +2.02 % +0.605 % +−1.41 points +3.37 % +\\+1.35 points")
                .containsPattern("normal +staging +production +change")
                .containsPattern("median +210 ms +940 ms +\\+348 %")
                .contains("Most calls fail on production normal (10.4 %), fewest on staging baseline (0.605 %).")
                .contains("production from 3 users to 10 users: failure rate 3.37 % → 10.4 %, throughput 0.9/s → 1.8/s")
                .contains("not told: Whether a change is real or noise");
    }

    @Test
    void studyFourRunsIntoATimeLimitOfTwentySeconds() throws Exception {
        assertThat(section(study("ops-api-environments.csv")).sentences())
                .filteredOn(it -> it.startsWith("Timeout plateau"))
                .singleElement()
                .asString()
                .startsWith("Timeout plateau at 20 s: p95 and p99 of production normal are one and the same round time,"
                        + " so that at least 5 % of its calls end there while 10.4 % fail")
                .contains("staging normal, production baseline stands there too", "status 504");
    }

    @Test
    void studyFiveHasAStableADegradingAndAnUnstableClass() throws Exception {
        FigureSectionDocument section = section(study("trigger-api-envelope.csv"));
        assertThat(section.classes())
                .extracting(LoadClassDocument::state)
                .containsExactly(LevelState.STABLE, LevelState.DEGRADING, LevelState.UNSTABLE);
        assertThat(section.sentences())
                .contains("Stable up to light (concurrency 100).")
                .noneMatch(it -> it.startsWith("The file calls"));
    }
}
