package io.perfjunit.analysis.sweep;

import io.perfjunit.stats.ScalabilityFit;
import io.perfjunit.stats.ScalabilityFit.FigureInterval;
import io.perfjunit.stats.ScalabilityLaw;
import java.util.function.ToDoubleFunction;

/**
 * A value that was estimated, with the range in which it may lie.
 *
 * @param value the best guess
 * @param low lower end of the range
 * @param high its upper end; may be infinite
 */
public record Estimate(double value, double low, double high) {

    /** A figure of a fitted law with its 90 % interval, which always holds the figure itself. */
    static Estimate of(ScalabilityFit fit, ToDoubleFunction<ScalabilityLaw> figure) {
        double value = figure.applyAsDouble(fit.law());
        FigureInterval interval = fit.interval(figure);
        return new Estimate(value, Math.min(value, interval.low()), Math.max(value, interval.high()));
    }

    /** How many times its lower end the upper end of the range is; infinite when it begins at 0. */
    public double spread() {
        return low > 0 ? high / low : Double.POSITIVE_INFINITY;
    }
}
