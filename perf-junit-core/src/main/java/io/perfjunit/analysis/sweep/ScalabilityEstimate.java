package io.perfjunit.analysis.sweep;

import io.perfjunit.stats.ScalabilityFit;
import io.perfjunit.stats.ScalabilityLaw;
import java.util.Optional;

/**
 * The {@link ScalabilityLaw} that fits the throughput of a closed model with five levels and more.
 *
 * <p>It describes what users cost each other, and where throughput falls again. It does not find the knee of a service that saturates
 * and stays there: of a plain queue with its knee at 16 users it puts the peak at 50 and more. So a peak is only told of where
 * throughput was seen to fall.
 *
 * @param law the fitted coefficients
 * @param sigma contention with its 90 % interval
 * @param kappa coherency with its 90 % interval
 * @param misfit root mean square of the residuals as a share of the highest throughput
 * @param peak at how many users throughput is highest. Only when, with 95 % confidence, a tenth of it is lost at the highest level, the
 *     peak lies within the measured levels, the law misses them by less than 10 %, and the ends of the interval are less than three
 *     times apart
 * @param projection what the law says beyond the measured levels. Only when it misses them by less than 10 % and the ends of the
 *     interval are less than three times apart
 */
public record ScalabilityEstimate(
        ScalabilityLaw law,
        Estimate sigma,
        Estimate kappa,
        double misfit,
        Optional<Estimate> peak,
        Optional<Projection> projection) {

    private static final double MOST_MISFIT = 0.1;
    private static final double MOST_SPREAD = 3;
    private static final double MOST_LEFT = 0.9;
    private static final double BEYOND = 2;

    /**
     * Throughput that nobody measured.
     *
     * @param users how many users it is for: twice those of the highest level
     * @param throughput successes per second with their 90 % interval
     */
    public record Projection(double users, Estimate throughput) {}

    /** True when the law misses the measured levels by less than 10 %, so that it may be spoken of. */
    public boolean fits() {
        return misfit < MOST_MISFIT;
    }

    static Optional<ScalabilityEstimate> of(ThroughputCurve curve) {
        boolean isServed = curve.points().stream().allMatch(point -> point.throughput() > 0);
        if (curve.size() < ScalabilityFit.FEWEST_LEVELS || !isServed) {
            return Optional.empty();
        }
        ScalabilityFit fit = ScalabilityFit.of(curve.loads(), curve.throughputs());
        boolean fits = fit.misfit() < MOST_MISFIT;
        double highest = curve.at(curve.size() - 1).load();
        return Optional.of(new ScalabilityEstimate(
                fit.law(),
                Estimate.of(fit, ScalabilityLaw::sigma),
                Estimate.of(fit, ScalabilityLaw::kappa),
                fit.misfit(),
                fits ? peak(fit, curve.at(0).load(), highest) : Optional.empty(),
                fits ? projection(fit, highest) : Optional.empty()));
    }

    private static Optional<Estimate> peak(ScalabilityFit fit, double lowest, double highest) {
        Estimate peak = Estimate.of(fit, law -> law.peak().orElse(Double.POSITIVE_INFINITY));
        boolean falls = fit.interval(law -> left(law, highest)).high() < MOST_LEFT;
        boolean isMeasured = peak.value() >= lowest && peak.value() < highest;
        return falls && isMeasured && peak.spread() < MOST_SPREAD ? Optional.of(peak) : Optional.empty();
    }

    /** The share of the highest throughput that is left at a number of users beyond its peak. */
    private static double left(ScalabilityLaw law, double users) {
        double peak = law.peak().orElse(Double.POSITIVE_INFINITY);
        return peak >= users ? 1 : law.throughput(users) / law.throughput(peak);
    }

    private static Optional<Projection> projection(ScalabilityFit fit, double highest) {
        double users = BEYOND * highest;
        Estimate throughput = Estimate.of(fit, law -> law.throughput(users));
        return throughput.spread() < MOST_SPREAD ? Optional.of(new Projection(users, throughput)) : Optional.empty();
    }
}
