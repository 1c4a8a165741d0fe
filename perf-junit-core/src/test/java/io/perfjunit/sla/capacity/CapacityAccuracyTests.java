package io.perfjunit.sla.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How near the truth a search lands on services whose capacity differs from run to run. The figures stand in docs/capacity.md;
 * print them with {@code -Dprint.accuracy=true}.
 */
class CapacityAccuracyTests {

    private static final int RUNS = 1_000;
    private static final double TRUTH = 100;

    /** What a thousand searches found, as shares of the truth. */
    private static final class Tally {
        private final double noise;
        private int holdsNear;
        private int estimateNear;
        private int covered;
        private int probes;
        private int mostProbes;

        Tally(double noise) {
            this.noise = noise;
            for (int seed = 0; seed < RUNS; seed++) {
                add(seed);
            }
        }

        private void add(int seed) {
            double start = TRUTH / Math.exp(new Random(-seed).nextDouble(Math.log(1.5), Math.log(40)));
            NoisyService service = new NoisyService(TRUTH, noise, seed);
            CapacityFound found = service.search(new CapacityRange(start, 100 * TRUTH, OptionalDouble.empty(), false));
            CapacityEstimate estimate = found.estimate().orElseThrow();
            holdsNear += isNear(found.holds().orElse(0)) ? 1 : 0;
            estimateNear += isNear(estimate.likely()) ? 1 : 0;
            covered += estimate.low() <= TRUTH && TRUTH <= estimate.high() ? 1 : 0;
            probes += service.probes();
            mostProbes = Math.max(mostProbes, service.probes());
        }

        private static boolean isNear(double level) {
            return level >= 0.85 * TRUTH && level <= 1.1 * TRUTH;
        }

        double share(int count) {
            return (double) count / RUNS;
        }

        void print() {
            if (Boolean.getBoolean("print.accuracy")) {
                System.out.printf(
                        "noise %.2f: holds %.3f, estimate %.3f, covered %.3f, probes %.1f, at most %d%n",
                        noise, share(holdsNear), share(estimateNear), share(covered), share(probes), mostProbes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.10, 0.05, 0})
    void nineSearchesOfTenLandNearTheTruthAndTheIntervalCoversIt(double noise) {
        Tally tally = new Tally(noise);
        tally.print();

        assertThat(tally.share(tally.holdsNear)).as("holds").isGreaterThanOrEqualTo(0.90);
        assertThat(tally.share(tally.estimateNear)).as("estimate").isGreaterThanOrEqualTo(0.90);
        assertThat(tally.share(tally.covered)).as("covered").isGreaterThanOrEqualTo(0.93);
        assertThat(tally.share(tally.probes)).as("probes on average").isLessThanOrEqualTo(20);
    }

    @Test
    void anAssertedLevelIsTriedItself() {
        for (double asserted : new double[] {20, 70, 95, 100, 105, 130, 300}) {
            NoisyService service = new NoisyService(TRUTH, 0, 1);
            CapacityFound found = service.search(new CapacityRange(10, 1_000, OptionalDouble.of(asserted), false));

            assertThat(found.holdsAt(asserted)).as("holds at %s", asserted).isEqualTo(asserted <= TRUTH);
            assertThat(found.breaksAt(asserted)).as("breaks at %s", asserted).isEqualTo(asserted > TRUTH);
        }
    }

    @Test
    void aPromiseFarFromTheTruthIsHardlyEverMisjudged() {
        DoubleUnaryOperator wrong = asserted -> {
            int count = 0;
            for (int seed = 0; seed < RUNS; seed++) {
                CapacityFound found = new NoisyService(TRUTH, 0.15, seed)
                        .search(new CapacityRange(10, 1_000, OptionalDouble.of(asserted), false));
                count += found.holdsAt(asserted) == (asserted <= TRUTH) ? 0 : 1;
            }
            return (double) count / RUNS;
        };
        assertThat(wrong.applyAsDouble(70)).as("70 %% of the capacity").isLessThan(0.02);
        assertThat(wrong.applyAsDouble(140)).as("140 %% of the capacity").isLessThan(0.02);
    }
}
