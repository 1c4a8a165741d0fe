package io.perfjunit.stats;

import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where something begins to break, estimated from trials at several levels each of which held or broke. Between runs the level at
 * which it breaks varies by some noise, so that trials near it hold at one time and break at another.
 *
 * <p>Maximum likelihood of a probit model (C. I. Bliss, Annals of Applied Biology 22, 1935): a trial at level x holds with
 * probability Φ((ln c − ln x)/σ), where σ is known beforehand. The interval is that of the likelihood ratio (S. S. Wilks, Annals of
 * Mathematical Statistics 9, 1938): all c for which the trials are not much less likely than for the best one.
 *
 * @param estimate the most likely level, within the range of the tried ones
 * @param low lower end of the 95 % interval; 0 when no trial held
 * @param high its upper end; positive infinity when no trial broke
 */
public record ThresholdInterval(double estimate, double low, double high) {

    /** Half the 95 % quantile of a chi-squared distribution with one degree of freedom. */
    private static final double DROP = 1.920_729;

    /** So many σ beyond the outermost trials no level is likely any more. */
    private static final double FARTHEST = 6;

    private static final int HALVINGS = 60;
    private static final double FAR = 30;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * One trial.
     *
     * @param level how much was asked for, more than 0
     * @param held whether it held
     */
    public record Trial(double level, boolean held) {}

    /**
     * The interval that {@code trials} give, at least one, when the logarithm of the level at which it breaks varies by a standard
     * deviation of {@code noise} from trial to trial.
     */
    public static ThresholdInterval of(List<Trial> trials, double noise) {
        double lowest = Math.log(trials.stream().mapToDouble(Trial::level).min().orElseThrow());
        double highest =
                Math.log(trials.stream().mapToDouble(Trial::level).max().orElseThrow());
        double left = lowest - FARTHEST * noise;
        double right = highest + FARTHEST * noise;
        double best = bisect(left, right, at -> slope(trials, noise, at) > 0);
        double enough = likelihood(trials, noise, best) - DROP;
        boolean neverHeld = trials.stream().noneMatch(Trial::held);
        boolean neverBroke = trials.stream().allMatch(Trial::held);
        return new ThresholdInterval(
                Math.exp(Math.max(lowest, Math.min(highest, best))),
                neverHeld ? 0 : Math.exp(bisect(left, best, at -> likelihood(trials, noise, at) < enough)),
                neverBroke
                        ? Double.POSITIVE_INFINITY
                        : Math.exp(bisect(best, right, at -> likelihood(trials, noise, at) >= enough)));
    }

    /** Where {@code isLeft} turns from true to false; the likelihood has one peak, so it turns once. */
    private static double bisect(double from, double to, DoublePredicate isLeft) {
        double left = from;
        double right = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (left + right) / 2;
            if (isLeft.test(middle)) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return (left + right) / 2;
    }

    private static double likelihood(List<Trial> trials, double noise, double logLevel) {
        return trials.stream()
                .mapToDouble(trial -> logProbability(distance(trial, noise, logLevel)))
                .sum();
    }

    private static double slope(List<Trial> trials, double noise, double logLevel) {
        return trials.stream()
                .mapToDouble(trial -> {
                    double z = distance(trial, noise, logLevel);
                    return trial.held() ? steepness(z) : -steepness(z);
                })
                .sum();
    }

    /** By how many σ the level speaks for the outcome of the trial. */
    private static double distance(Trial trial, double noise, double logLevel) {
        double z = (logLevel - Math.log(trial.level())) / noise;
        return trial.held() ? z : -z;
    }

    /** ln Φ(z); far out, where Φ has no number any more, by the first term of its asymptotic series. */
    private static double logProbability(double z) {
        return z > -FAR
                ? Math.log(NORMAL.cumulativeProbability(z))
                : -z * z / 2 - Math.log(-z) - Math.log(2 * Math.PI) / 2;
    }

    /** The derivative of ln Φ at z. */
    private static double steepness(double z) {
        return z > -FAR ? NORMAL.density(z) / NORMAL.cumulativeProbability(z) : -z;
    }
}
