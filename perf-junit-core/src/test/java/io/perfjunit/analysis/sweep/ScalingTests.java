package io.perfjunit.analysis.sweep;

import static io.perfjunit.analysis.sweep.Sweeps.DOUBLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.analysis.sweep.ScalabilityEstimate.Projection;
import io.perfjunit.stats.ScalabilityLaw;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScalingTests {

    @Test
    void aLinearServiceHasNoBreakingPointNoBoundAndNoPeak() {
        Scaling scaling = Scaling.of(Sweeps.exactly(Sweeps.LINEAR));
        assertThat(scaling.breakingPoint()).isEmpty();
        assertThat(scaling.bound()).isEmpty();
        assertThat(scaling.law().orElseThrow().peak()).isEmpty();
        assertThat(scaling.peak()).contains(new Peak(128, 3_200, 0));
        assertThat(scaling.gains()).hasSize(7).allSatisfy(gain -> {
            assertThat(gain.perUnit()).isEqualTo(25, within(1e-9));
            assertThat(gain.perDoubling()).isEqualTo(1, within(1e-9));
        });
        Projection projection = scaling.law().orElseThrow().projection().orElseThrow();
        assertThat(projection.users()).isEqualTo(256);
        assertThat(projection.throughput().value()).isEqualTo(6_400, within(1.0));
    }

    @Test
    void aQueueWithItsKneeAtSixteenIsBoundBySixteenAndNotByThePeakOfTheLaw() {
        Scaling scaling = Scaling.of(Sweeps.exactly(Sweeps.SIXTEEN_SERVERS));
        SaturationBound bound = scaling.bound().orElseThrow();
        assertThat(bound.users()).isEqualTo(new Estimate(16, 16, 16));
        assertThat(bound.throughput()).isEqualTo(400);
        assertThat(bound.round()).isEqualTo(Duration.ofMillis(40));
        ScalabilityLaw law = scaling.law().orElseThrow().law();
        assertThat(law.peak().orElseThrow()).isGreaterThan(40);
        assertThat(scaling.breakingPoint()).contains(new BreakingPoint(16, 32, 0, 2, true));
    }

    @Test
    void aQueueThatBendsSoftlyIsBoundWhereItsAsymptotesCross() {
        Scaling scaling = Scaling.of(Sweeps.exactly(Sweeps.ONE_SERVER));
        SaturationBound bound = scaling.bound().orElseThrow();
        assertThat(bound.users().value()).isEqualTo(16, within(0.1));
        assertThat(bound.round()).isBetween(Duration.ofMillis(160), Duration.ofMillis(161));
        assertThat(scaling.breakingPoint().orElseThrow().upTo()).isBetween(32.0, 64.0);
    }

    @Test
    void aCurveThatFallsHasItsPeakWithAnInterval() {
        Scaling scaling = Scaling.of(Sweeps.exactly(Sweeps.FALLING));
        Estimate peak = scaling.law().orElseThrow().peak().orElseThrow();
        assertThat(peak.value()).isEqualTo(44, within(0.1));
        assertThat(scaling.peak().orElseThrow().load()).isEqualTo(32);
        assertThat(scaling.peak().orElseThrow().lost()).isBetween(0.2, 0.5);
    }

    @Test
    void aBreakAtTheHighestLevelIsNotConfirmed() {
        Scaling scaling = Scaling.of(
                Sweeps.users(new double[] {10, 20, 40}, new double[] {100, 200, 205}, new double[] {10, 10, 100}));
        BreakingPoint point = scaling.breakingPoint().orElseThrow();
        assertThat(point.above()).isEqualTo(20);
        assertThat(point.upTo()).isEqualTo(40);
        assertThat(point.confirmed()).isFalse();
        assertThat(point.gain()).isEqualTo(0.025, within(1e-9));
        assertThat(point.slowdown()).isEqualTo(10, within(1e-9));
    }

    @Test
    void aLevelThatStumblesIsNoBreakingPointWhenTheNextOneRecovers() {
        Scaling scaling = Scaling.of(Sweeps.users(
                new double[] {10, 20, 40, 80}, new double[] {100, 105, 400, 800}, new double[] {10, 50, 10, 10}));
        assertThat(scaling.breakingPoint()).isEmpty();
    }

    @Test
    void throughputThatStaysBehindWithoutLongerTimesIsNoBreakingPoint() {
        Scaling scaling = Scaling.of(Sweeps.users(
                new double[] {10, 20, 40, 80}, new double[] {100, 101, 102, 103}, new double[] {10, 10, 11, 11}));
        assertThat(scaling.breakingPoint()).isEmpty();
    }

    @Test
    void levelsThatLieTooCloseAreComparedWithOnesFartherAway() {
        Scaling scaling = Scaling.of(Sweeps.users(
                new double[] {80, 90, 100, 110, 120},
                new double[] {800, 850, 1_000, 1_050, 1_200},
                new double[] {10, 16, 10, 15, 10}));
        assertThat(scaling.breakingPoint()).isEmpty();
    }

    @Test
    void ofRatesThereIsABreakingPointButNeitherBoundNorLaw() {
        double[] rates = {50, 100, 200, 400, 800, 1_600};
        Scaling scaling = Scaling.of(Sweeps.rates(
                rates, new double[] {50, 100, 200, 310, 312, 309}, new double[] {5, 5, 6, 900, 2_000, 3_000}));
        assertThat(scaling.breakingPoint().orElseThrow().above()).isEqualTo(400);
        assertThat(scaling.breakingPoint().orElseThrow().upTo()).isEqualTo(800);
        assertThat(scaling.bound()).isEmpty();
        assertThat(scaling.law()).isEmpty();
    }

    @Test
    void fourLevelsAreTooFewForABoundOrALaw() {
        Scaling scaling = Scaling.of(Sweeps.users(
                new double[] {1, 8, 64, 128}, new double[] {10, 80, 100, 100}, new double[] {100, 100, 640, 1_280}));
        assertThat(scaling.bound()).isEmpty();
        assertThat(scaling.law()).isEmpty();
        assertThat(scaling.breakingPoint()).isPresent();
    }

    @Test
    void aLawThatMissesItsDataIsNotSpokenOf() {
        Scaling scaling =
                Scaling.of(Sweeps.users(DOUBLING, new double[] {10, 200, 30, 500, 60, 300, 900, 100}, new double[] {
                    10, 10, 10, 10, 10, 10, 10, 10
                }));
        ScalabilityEstimate law = scaling.law().orElseThrow();
        assertThat(law.fits()).isFalse();
        assertThat(law.peak()).isEmpty();
        assertThat(law.projection()).isEmpty();
    }

    @Test
    void aServiceThatServesNobodyHasNothingThatScales() {
        double[] nothing = new double[DOUBLING.length];
        Scaling scaling = Scaling.of(Sweeps.users(DOUBLING, nothing, DOUBLING));
        assertThat(scaling).isEqualTo(Scaling.of(Sweeps.users(DOUBLING, nothing, DOUBLING)));
        assertThat(scaling.peak()).isEmpty();
        assertThat(scaling.gains()).isEmpty();
        assertThat(scaling.breakingPoint()).isEmpty();
        assertThat(scaling.bound()).isEmpty();
        assertThat(scaling.law()).isEmpty();
    }

    @Test
    void withoutThroughputNothingIsSaid() {
        SweepFigures means = Sweeps.means(new double[] {1, 2}, new String[] {"a"}, new double[][] {{1, 2}});
        Scaling scaling = Scaling.of(means);
        assertThat(scaling.peak()).isEmpty();
        assertThat(scaling.gains()).isEmpty();
    }

    @Test
    void levelsThatAreCloseToEachOtherHaveNoBreakingPointBetweenThem() {
        assertThat(Scaling.of(Sweeps.users(new double[] {10, 12}, new double[] {100, 100}, new double[] {10, 40}))
                        .breakingPoint())
                .isEmpty();
        assertThat(Scaling.of(Sweeps.users(new double[] {10, 14}, new double[] {100, 100}, new double[] {10, 40}))
                        .breakingPoint())
                .isPresent();
    }
}
