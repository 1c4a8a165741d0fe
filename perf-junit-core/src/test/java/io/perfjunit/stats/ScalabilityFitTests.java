package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.stats.ScalabilityFit.FigureInterval;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Published fits: the data sets and printed coefficients of the R package {@code usl} 3 by S. Möding (its README and its tests
 * {@code confint}, {@code coef}, {@code fitted} and {@code peak-scalability}), the first two data sets from N. J. Gunther, "Guerrilla
 * Capacity Planning", Springer 2007.
 */
class ScalabilityFitTests {

    /** SPEC SDM91 on a Sun SPARCcenter 2000, October 1994: scripts per hour. */
    private static final double[] SDM91_USERS = {1, 18, 36, 72, 108, 144, 216};

    private static final double[] SDM91_THROUGHPUT = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};

    private static final double[] DOUBLING = {1, 2, 4, 8, 16, 32, 64, 128};

    @Test
    void theFitOfSpecSdm91IsThePublishedOne() {
        ScalabilityFit fit = ScalabilityFit.of(SDM91_USERS, SDM91_THROUGHPUT);
        // Printed is 89.9952330, where the solver of R stops; the least squares lie at 89.99523310.
        assertThat(fit.law().lambda()).isEqualTo(89.9952331, within(5e-8));
        assertThat(fit.law().sigma()).isEqualTo(0.0277285, within(5e-8));
        assertThat(fit.law().kappa()).isEqualTo(0.0001044, within(5e-8));
        assertThat(fit.law().peak().orElseThrow()).isEqualTo(96.51956, within(5e-6));
        double[] fitted = Arrays.stream(SDM91_USERS).map(fit.law()::throughput).toArray();
        assertThat(fitted).containsExactly(new double[] {90, 1078, 1541, 1850, 1879, 1822, 1646}, within(0.5));
        // The residual standard error is printed as 82.8, over 4 degrees of freedom.
        assertThat(fit.misfit() * 1853.2 * Math.sqrt(7 / 4.0)).isEqualTo(82.8, within(0.05));
    }

    @Test
    void theFitOfTheRayTracerIsThePublishedOne() {
        ScalabilityLaw law = ScalabilityFit.of(
                        new double[] {1, 4, 8, 12, 16, 20}, new double[] {20, 78, 130, 170, 190, 200})
                .law();
        assertThat(law.lambda()).isEqualTo(20.85605, within(5e-6));
        assertThat(law.sigma()).isEqualTo(0.02444, within(5e-6));
        assertThat(law.kappa()).isEqualTo(0.00163, within(5e-6));
    }

    @Test
    void aCurveThatIsTheLawGivesItsCoefficients() {
        ScalabilityLaw law = ScalabilityFit.of(
                        new double[] {1, 2, 4, 6, 8, 10}, new double[] {1, 1.8868, 3.0769, 3.5294, 3.5398, 3.3557})
                .law();
        assertThat(law.lambda()).isEqualTo(1.00, within(5e-3));
        assertThat(law.sigma()).isEqualTo(0.02, within(5e-5));
        assertThat(law.kappa()).isEqualTo(0.02, within(5e-5));
    }

    @Test
    void ofALinearServiceThroughputNeverFalls() {
        double[] linear = Arrays.stream(DOUBLING).map(n -> 25 * n).toArray();
        ScalabilityLaw law = ScalabilityFit.of(DOUBLING, linear).law();
        assertThat(law.throughput(256)).isEqualTo(6_400, within(1.0));
        assertThat(law.sigma()).isLessThan(1e-6);
        assertThat(law.peak().orElse(Double.POSITIVE_INFINITY)).isGreaterThan(1_000);
    }

    @Test
    void theSameDataGiveTheSameIntervals() {
        ScalabilityFit once = ScalabilityFit.of(SDM91_USERS, SDM91_THROUGHPUT);
        assertThat(ScalabilityFit.of(SDM91_USERS, SDM91_THROUGHPUT)).isEqualTo(once);
        FigureInterval lambda = once.interval(ScalabilityLaw::lambda);
        assertThat(lambda.low()).isLessThan(once.law().lambda());
        assertThat(lambda.high()).isGreaterThan(once.law().lambda());
    }

    @Test
    void theIntervalOfThePeakHoldsItMostly() {
        ScalabilityLaw truth = new ScalabilityLaw(100, 0.02, 0.98 / (44 * 44));
        SplittableRandom random = new SplittableRandom(44);
        int held = 0;
        int near = 0;
        int curves = 300;
        for (int i = 0; i < curves; i++) {
            double[] noisy = Arrays.stream(DOUBLING)
                    .map(n -> truth.throughput(n) * (1 + 0.05 * random.nextGaussian()))
                    .toArray();
            ScalabilityFit fit = ScalabilityFit.of(DOUBLING, noisy);
            FigureInterval peak = fit.interval(ScalabilityFitTests::peak);
            held += peak.low() <= 44 && 44 <= peak.high() ? 1 : 0;
            near += Math.abs(peak(fit.law()) / 44 - 1) < 0.15 ? 1 : 0;
        }
        assertThat(held).isGreaterThan(curves * 85 / 100);
        assertThat(near).isGreaterThan(curves * 95 / 100);
    }

    @Test
    void fewerThanFiveLevelsAreNoFit() {
        assertThatThrownBy(() -> ScalabilityFit.of(new double[] {1, 2, 4, 8}, new double[] {1, 2, 3, 4}))
                .hasMessage("a fit needs at least 5 levels with a throughput each, were 4 and 4");
        assertThatThrownBy(() -> ScalabilityFit.of(new double[] {1, 2, 4, 8, 16}, new double[] {1, 2, 3, 4, 0}))
                .hasMessage("users and throughput must be more than 0, were 16.0 and 0.0");
    }

    private static double peak(ScalabilityLaw law) {
        return law.peak().orElse(Double.POSITIVE_INFINITY);
    }
}
