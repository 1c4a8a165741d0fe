package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a limit counts as proven to be broken although the service keeps it by 5 % in the long run, over simulated loads with
 * a fixed seed.
 */
class ProofCoverageTests {

    private static final int LOADS = 600;
    private static final double CONFIDENCE = 0.95;

    @ParameterizedTest
    @CsvSource({
        // seconds, calls per second, seconds between bursts, seconds in a burst, slowdown, quantile
        "10, 200, 9, 1, 3, 0.95",
        "10, 200, 9, 1, 3, 0.99",
        "10, 200, 4, 1, 2, 0.95",
        "10, 200, 19, 1, 5, 0.99",
        "10, 1000, 9, 1, 3, 0.95",
        "30, 100, 9, 1, 3, 0.95",
        "30, 100, 19, 1, 5, 0.99",
    })
    void withBurstsAServiceWithinItsLimitIsHardlyEverProvenToBeOverIt(
            int seconds, int rate, double calm, double burst, double slowdown, double q) {
        var service = new BurstyService(0.5, calm, burst, slowdown);
        Rates rates = simulate(service, service.quantile(q) * 1.05, q, rate, seconds);
        assertThat(rates.broken).as("proven to be over the limit").isLessThanOrEqualTo(0.06);
        // The reason for the effort: calls taken as independent are wrong several times as often.
        assertThat(rates.brokenIfIndependent).isGreaterThan(0.15).isGreaterThan(3 * rates.broken);
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 0.95", "10, 1000, 0.99", "30, 100, 0.99"})
    void withoutBurstsItIsLessThanOnceInAHundred(int seconds, int rate, double q) {
        Rates rates = simulate(BurstyService.STEADY, BurstyService.STEADY.quantile(q) * 1.05, q, rate, seconds);
        assertThat(rates.broken).isLessThanOrEqualTo(0.01);
    }

    @ParameterizedTest
    @CsvSource({"10, 200, 0.95", "30, 100, 0.99"})
    void aServiceClearlyOverOrWithinItsLimitIsProvenToBeSo(int seconds, int rate, double q) {
        double truth = BurstyService.STEADY.quantile(q);
        assertThat(simulate(BurstyService.STEADY, truth * 0.75, q, rate, seconds).broken)
                .as("a third over")
                .isGreaterThan(0.97);
        assertThat(simulate(BurstyService.STEADY, truth * 1.5, q, rate, seconds).met)
                .as("a third within")
                .isGreaterThan(0.97);
    }

    @Test
    void theIntervalOfAPercentileCoversTheTruthWithoutBursts() {
        for (double q : new double[] {0.5, 0.95, 0.99}) {
            Rates rates = simulate(BurstyService.STEADY, BurstyService.STEADY.quantile(q), q, 100, 10);
            assertThat(rates.tooHigh + rates.tooLow).as("p%s", q * 100).isLessThanOrEqualTo(0.05);
        }
    }

    /** A load that met no burst cannot know of any, so that only the other direction can be promised. */
    @Test
    void theIntervalOfAPercentileIsSeldomWhollyAboveTheTruthDespiteBursts() {
        var service = new BurstyService(0.5, 9, 1, 3);
        Rates rates = simulate(service, service.quantile(0.95), 0.95, 200, 10);
        assertThat(rates.tooHigh).isLessThanOrEqualTo(0.08);
        assertThat(rates.tooHighIfIndependent).isGreaterThan(0.2);
    }

    private static Rates simulate(BurstyService service, double limit, double q, int rate, int seconds) {
        Random random = new Random(20_261_121);
        Rates rates = new Rates();
        for (int load = 0; load < LOADS; load++) {
            rates.add(service.responseTimes(rate, seconds, random), limit, q, rate);
        }
        return rates;
    }

    /** Shares of the loads. */
    private static final class Rates {
        private double broken;
        private double met;
        private double brokenIfIndependent;
        private double tooHigh;
        private double tooLow;
        private double tooHighIfIndependent;

        void add(double[] times, double limit, double q, int rate) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            double measured = sorted[(int) Math.ceil(q * times.length - 1e-9) - 1];
            EffectiveSample atLimit = EffectiveSample.of(slices(times, limit, rate), CONFIDENCE);
            EffectiveSample atQuantile = EffectiveSample.of(slices(times, measured, rate), CONFIDENCE);
            EffectiveSample sample = atLimit.size() < atQuantile.size() ? atLimit : atQuantile;
            EffectiveSample independent = EffectiveSample.independent(times.length);
            long over = Arrays.stream(times).filter(time -> time > limit).count();
            broken += oneIf(sample.clopperPearson(over, CONFIDENCE).isAbove(1 - q));
            met += oneIf(sample.clopperPearson(over, CONFIDENCE).isAtMost(1 - q));
            brokenIfIndependent +=
                    oneIf(independent.clopperPearson(over, CONFIDENCE).isAbove(1 - q));
            tooHigh += oneIf(low(sorted, sample, q) > limit);
            tooLow += oneIf(high(sorted, sample, q) < limit);
            tooHighIfIndependent += oneIf(low(sorted, independent, q) > limit);
        }

        private static double low(double[] sorted, EffectiveSample sample, double q) {
            long rank = OrderStatistics.quantileInterval(q, sample, CONFIDENCE).low();
            return rank < 1 ? 0 : sorted[(int) rank - 1];
        }

        private static double high(double[] sorted, EffectiveSample sample, double q) {
            long rank = OrderStatistics.quantileInterval(q, sample, CONFIDENCE).high();
            return rank > sorted.length ? Double.POSITIVE_INFINITY : sorted[(int) rank - 1];
        }

        private static List<Slice> slices(double[] times, double limit, int rate) {
            List<Slice> slices = new ArrayList<>();
            for (int from = 0; from < times.length; from += rate) {
                slices.add(new Slice(
                        rate,
                        Arrays.stream(times, from, from + rate)
                                .filter(time -> time > limit)
                                .count()));
            }
            return slices;
        }

        private static double oneIf(boolean condition) {
            return condition ? 1.0 / LOADS : 0;
        }
    }
}
