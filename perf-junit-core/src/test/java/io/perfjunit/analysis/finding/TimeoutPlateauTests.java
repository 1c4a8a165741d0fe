package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeoutPlateauTests {

    private final TimeoutPlateau rule = new TimeoutPlateau();

    private static Observed gateway() {
        return observed()
                .step("GET /orders", calls -> calls.logNormal(970, 0.2, 0.8).failures(30, 20.0, 20.3))
                .step("POST /orders", calls -> calls.logNormal(984, 0.3, 0.8).failures(16, 20.0, 20.3))
                .step("GET /health", calls -> calls.logNormal(1_000, 0.002, 0.3));
    }

    @Test
    void failuresThatPileUpAfterTwentySecondsAreALimitOnTheWay() {
        Finding finding = gateway().only(rule);
        assertThat(finding.kind()).isEqualTo(FindingKind.TIMEOUT_PLATEAU);
        assertThat(finding.place()).isEqualTo(Place.WHOLE);
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(finding.get(Clue.LIMIT)).isEqualTo(20e9);
        assertThat(finding.get(Clue.PLATEAU_CALLS)).isEqualTo(46);
        assertThat(finding.get(Clue.PLATEAU_FAILURES)).isEqualTo(46);
        assertThat(finding.get(Clue.CALLS)).isEqualTo(3_000);
        assertThat(finding.get(Clue.PLATEAU_FROM)).isBetween(19.98e9, 20.1e9);
        assertThat(finding.get(Clue.PLATEAU_TO)).isBetween(20.2e9, 20.4e9);
        assertThat(finding.steps()).containsExactly("GET /orders", "POST /orders");
    }

    @Test
    void successesThatPileUpAreAPlateauTooButLessSurely() {
        Finding finding = observed()
                .step("GET /slow", calls -> calls.logNormal(980, 0.5, 0.5).successes(20, 5.0, 5.05))
                .only(rule);
        assertThat(finding.place()).isEqualTo(Place.step("GET /slow"));
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(finding.get(Clue.PLATEAU_FAILURES)).isZero();
        assertThat(finding.steps()).isEmpty();
    }

    @Test
    void ourOwnTimeoutIsNone() {
        assertThat(gateway().ownLimit(Duration.ofSeconds(20)).by(rule)).isEmpty();
        assertThat(gateway().ownLimit(Duration.ofSeconds(30)).by(rule)).hasSize(1);
    }

    @Test
    void callsThatTheClientItselfGaveUpAreNone() {
        assertThat(observed()
                        .step("GET /orders", calls -> calls.logNormal(954, 0.2, 0.8)
                                .failing(Outcome.TIMEOUT, 46, 20.0, 20.3))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void aServiceThatIsSlowAllOverIsNone() {
        assertThat(observed()
                        .step("GET /search", calls -> calls.successes(2_000, 1.0, 30.0))
                        .by(rule))
                .isEmpty();
        assertThat(observed()
                        .step("GET /search", calls -> calls.failures(2_000, 15.0, 24.0))
                        .by(rule))
                .isEmpty();
    }

    private List<Finding> at(double from, double to, int ended, int others) {
        return observed()
                .step("GET /orders", calls -> calls.logNormal(others, 0.02, 0.1).failures(ended, from, to))
                .by(rule);
    }

    @Test
    void timersOfOthersMayBeALittleEarlyOrLate() {
        assertThat(at(0.978, 1.01, 30, 1_000)).hasSize(1);
        assertThat(at(19.905, 19.97, 30, 1_000)).hasSize(1);
        assertThat(at(19.5, 19.6, 30, 1_000)).isEmpty();
        assertThat(at(22.5, 22.9, 30, 1_000)).isEmpty();
    }

    @Test
    void fourCallsOrOneInAThousandAreNoPlateau() {
        assertThat(at(20.01, 20.1, 5, 500)).hasSize(1);
        assertThat(at(20.01, 20.1, 4, 500)).isEmpty();
        assertThat(at(20.01, 20.1, 6, 6_000)).isEmpty();
    }

    @Test
    void lessThanOneInAHundredIsLessSure() {
        assertThat(at(20.01, 20.1, 6, 1_000)).extracting(Finding::confidence).containsExactly(Confidence.MEDIUM);
    }

    @Test
    void aFewCallsBesideDoNotHideIt() {
        assertThat(observed()
                        .step("GET /orders", calls -> calls.logNormal(1_000, 0.02, 0.1)
                                .failures(100, 20.01, 20.1)
                                .failures(5, 19.6, 19.8)
                                .failures(5, 20.5, 20.7))
                        .only(rule)
                        .get(Clue.BESIDE))
                .isEqualTo(10);
    }

    @Test
    void answersOfAGatewayAreTold() {
        assertThat(observed()
                        .step("GET /orders", calls -> calls.logNormal(1_000, 0.02, 0.1)
                                .failures(30, 20.01, 20.1)
                                .exchanges(StepRulesTests.exchanges(Map.of(200, 1_000L, 504, 30L), 0, Map.of())))
                        .only(rule)
                        .get(Clue.GATEWAY_ANSWERS))
                .isEqualTo(30);
    }

    @Test
    void fewCallsTellNothing() {
        assertThat(observed()
                        .step("GET /orders", calls -> calls.logNormal(80, 0.2, 0.8)
                                .failures(19, 20.0, 20.3))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void onAStarvedGeneratorNothingIsSaidOfTheService() {
        assertThat(Findings.of(gateway().load())).isNotEmpty();
        assertThat(Findings.of(gateway().starved().load())).isEmpty();
    }

    @Test
    void aStepThatAloneShowsItIsNamed() {
        Observed load = observed()
                .step("GET /report", calls -> calls.logNormal(190, 0.2, 0.8).failures(10, 30.0, 30.2))
                .step("GET /health", calls -> calls.logNormal(9_000, 0.002, 0.3));
        assertThat(load.by(rule)).extracting(Finding::place).isEqualTo(List.of(Place.step("GET /report")));
    }
}
