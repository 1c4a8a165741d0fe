package io.perfjunit.analysis.sweep;

import java.util.Optional;

/**
 * The level with the highest throughput.
 *
 * @param load its users or rate
 * @param throughput successes per second there
 * @param lost share of it that is gone at the highest level, 0 when that is the highest level itself
 */
public record Peak(double load, double throughput, double lost) {

    static Optional<Peak> of(ThroughputCurve curve) {
        return curve.highest().filter(best -> best.throughput() > 0).map(best -> {
            double last = curve.at(curve.size() - 1).throughput();
            return new Peak(best.load(), best.throughput(), 1 - last / best.throughput());
        });
    }
}
