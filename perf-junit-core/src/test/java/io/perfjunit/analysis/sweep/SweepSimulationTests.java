package io.perfjunit.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * How often the statements about a sweep are right: 300 seeded sweeps each over eight levels with 5 % noise, on services of which the
 * truth is known. docs/decisions/0014-sweeps.md holds the figures.
 */
class SweepSimulationTests {

    private static final int RUNS = 300;
    private static final double NOISE = 0.05;

    @Test
    void aLinearServiceIsNeverSaidToBreak() {
        Tally tally = tally(Sweeps.LINEAR);
        assertThat(tally.breaking()).isZero();
        assertThat(tally.bounds()).isZero();
        assertThat(tally.peaks()).isLessThanOrEqualTo(RUNS / 100);
    }

    @Test
    void aServiceThatOnlyBendsIsNeverSaidToBreak() {
        Tally tally = tally(Sweeps.BENDING);
        assertThat(tally.breaking()).isZero();
        assertThat(tally.bounds()).isZero();
        assertThat(tally.peaks()).isLessThanOrEqualTo(RUNS / 100);
    }

    @Test
    void theKneeOfSixteenServersIsFound() {
        Tally tally = tally(Sweeps.SIXTEEN_SERVERS);
        assertThat(tally.boundsWithin(16, 0.15)).isGreaterThanOrEqualTo(RUNS * 95 / 100);
        assertThat(tally.boundsHolding(16)).isGreaterThanOrEqualTo(RUNS * 70 / 100);
        assertThat(tally.breakingBetween(16, 32)).isGreaterThanOrEqualTo(RUNS * 90 / 100);
        assertThat(tally.peaks()).isLessThanOrEqualTo(RUNS / 100);
    }

    @Test
    void theBoundOfOneServerIsFound() {
        Tally tally = tally(Sweeps.ONE_SERVER);
        assertThat(tally.boundsWithin(16, 0.15)).isGreaterThanOrEqualTo(RUNS * 95 / 100);
        assertThat(tally.boundsHolding(16)).isGreaterThanOrEqualTo(RUNS * 70 / 100);
        assertThat(tally.breakingBetween(16, 64)).isGreaterThanOrEqualTo(RUNS * 90 / 100);
        assertThat(tally.peaks()).isLessThanOrEqualTo(RUNS / 100);
    }

    @Test
    void aServiceWhoseThroughputFallsFromFortyFourUsersOnIsFound() {
        Tally tally = tally(Sweeps.FALLING);
        assertThat(tally.peaksWithin(44, 0.15)).isGreaterThanOrEqualTo(RUNS * 95 / 100);
        assertThat(tally.breakingBetween(32, 128)).isGreaterThanOrEqualTo(RUNS * 95 / 100);
    }

    private static Tally tally(Sweeps.Service service) {
        SplittableRandom random = new SplittableRandom(20);
        Tally tally = new Tally();
        for (int run = 0; run < RUNS; run++) {
            tally.add(Scaling.of(Sweeps.measured(service, NOISE, random)));
        }
        return tally;
    }
}
