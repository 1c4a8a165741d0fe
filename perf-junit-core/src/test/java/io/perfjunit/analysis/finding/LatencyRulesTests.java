package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules about how long calls take: where a little more or less decides. */
class LatencyRulesTests {

    private final LatencyDrift drift = new LatencyDrift();
    private final SlowFirstCall firstCall = new SlowFirstCall();
    private final Bimodality bimodality = new Bimodality();

    private static Observed course(int calls, DoubleUnaryOperator factor) {
        Observed load = observed();
        return load.step(
                "GET /a",
                it -> it.successesAt(
                        calls,
                        at -> 0.02
                                * factor.applyAsDouble(at)
                                * Math.exp(0.1 * load.random().nextGaussian())));
    }

    @Test
    void aFifthMoreIsADriftAndATenthIsNone() {
        assertThat(course(2_000, at -> 1 + at / 10).only(drift).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(course(2_000, at -> 1 + 0.05 * at).only(drift).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(course(2_000, at -> 1 + 0.02 * at).by(drift)).isEmpty();
    }

    @Test
    void aStepFromOneLevelToAnotherIsNoDrift() {
        assertThat(course(2_000, at -> at < 7 ? 1 : 2).by(drift)).isEmpty();
        assertThat(course(2_000, at -> at < 3 ? 1 : 2).by(drift)).isEmpty();
    }

    @Test
    void fewCallsHaveNoDrift() {
        assertThat(course(90, at -> 1 + at / 5).by(drift)).isEmpty();
        assertThat(course(200, at -> 1 + at / 5).by(drift)).hasSize(1);
    }

    @Test
    void aLoadWithoutStepsDriftsAsAWhole() {
        assertThat(observed()
                        .step("", calls -> calls.successesAt(2_000, at -> 0.02 * (1 + at / 5)))
                        .only(drift)
                        .place())
                .isEqualTo(Place.WHOLE);
    }

    private static Observed first(double first, double from, int later, double median, double slowest) {
        return observed().step("GET /a", calls -> calls.success(from, first)
                .between(from + 0.2, 10)
                .logNormal(later, median, 0)
                .successes(Math.max(1, later / 50), slowest, slowest));
    }

    @Test
    void aFirstCallMustTakeManyTimesAsLongAsTheOthers() {
        assertThat(first(1, 0.05, 500, 0.01, 0.1).by(firstCall)).hasSize(1);
        assertThat(first(1, 0.05, 500, 0.01, 0.3).by(firstCall))
                .as("p99 is 0.3 s")
                .isEmpty();
    }

    @Test
    void aFirstCallThatNobodyNoticesIsNone() {
        assertThat(first(0.04, 0.05, 500, 0.001, 0.001).by(firstCall)).isEmpty();
        assertThat(first(0.06, 0.05, 500, 0.001, 0.001).by(firstCall)).hasSize(1);
    }

    @Test
    void theFirstCallIsTheFirstThatEnded() {
        assertThat(first(1, 1.05, 500, 0.01, 0.01).by(firstCall)).hasSize(1);
    }

    @Test
    void whetherBudgetsSeeTheFirstCallDependsOnTheWarmUp() {
        assertThat(first(1, 0.05, 500, 0.01, 0.01).only(firstCall).get(Clue.IN_WINDOW))
                .isEqualTo(1);
        assertThat(first(1, 0.05, 500, 0.01, 0.01)
                        .measuredFrom(2)
                        .only(firstCall)
                        .get(Clue.IN_WINDOW))
                .isZero();
    }

    @Test
    void aFewLaterCallsDoNotSayWhatIsUsual() {
        assertThat(first(1, 0.05, 90, 0.01, 0.01).by(firstCall)).isEmpty();
    }

    private static Observed mixture(int calls, double factor) {
        return observed().step("GET /a", it -> it.logNormal(calls * 7 / 10, 0.012, 0.1)
                .logNormal(calls * 3 / 10, 0.012 * factor, 0.1));
    }

    @Test
    void populationsThatAreThreeTimesApartAreSure() {
        assertThat(mixture(2_000, 5).only(bimodality).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(mixture(2_000, 2.5).only(bimodality).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(mixture(2_000, 1.6).by(bimodality)).isEmpty();
    }

    @Test
    void fewCallsAreOfNoKind() {
        assertThat(mixture(90, 5).by(bimodality)).isEmpty();
    }

    @Test
    void slowCallsOfASingleMomentAreNoPopulation() {
        assertThat(observed()
                        .step("GET /a", calls -> calls.logNormal(1_400, 0.012, 0.1)
                                .between(5.0, 5.1)
                                .logNormal(600, 0.06, 0.1))
                        .by(bimodality))
                .isEmpty();
    }

    @Test
    void aStepOfFewCallsHasNoDriftOfItsOwn() {
        assertThat(observed()
                        .step("GET /a", calls -> calls.logNormal(2_000, 0.02, 0.3))
                        .step("GET /b", calls -> calls.successesAt(90, at -> 0.04 * (1 + at)))
                        .by(drift))
                .isEmpty();
    }
}
