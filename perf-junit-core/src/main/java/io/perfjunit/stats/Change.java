package io.perfjunit.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The change of a figure between two sides of one run or more each, and whether it is more than noise.
 *
 * <p>Runs of the same code differ far more than one run tells: on a shared machine the 95th percentile of unchanged code moved by 11
 * to 12 % (standard deviation) between runs that each claimed to know it to 1 %, so every test that looks into two runs only calls
 * 16 to 36 of a hundred unchanged builds changed. Therefore:
 *
 * <ul>
 *   <li>With six runs in all, or with five against one, their own spread is known: the means of both sides are compared by
 *       Student's t with the pooled standard deviation, never less than 1 %.
 *   <li>With fewer, the spread between runs cannot be known and is assumed, as the one that was measured on a busy machine; what
 *       varies within the runs is added. Only a large change passes for real then, and a small one for noise only where it is
 *       within what each run varies by itself.
 * </ul>
 *
 * <p>How often this is wrong is simulated in {@code ChangeTests}; figures in decision 0012.
 *
 * @param logRatio natural logarithm of after ÷ before
 * @param noise the largest logarithm of a ratio, in either direction, that is not more than noise
 * @param answer what it says
 * @param knowsSpread true when the spread between runs was measured and not assumed
 */
public record Change(double logRatio, double noise, Answer answer, boolean knowsSpread) {

    /** So much did runs of unchanged code differ on a busy shared machine, as a standard deviation of logarithms. */
    public static final double ASSUMED_SPREAD = 0.12;

    /** A smaller change does not matter: 5 %. */
    public static final double LEAST = Math.log(1.05);

    /** Where changes of less than this could be noise, a change that is not seen says nothing: 25 %. */
    private static final double COARSEST = Math.log(1.25);

    /** The usual 95 %, however many comparisons there are: that something is noise must not become easier to say. */
    private static final double USUAL = 1.96;

    private static final double SMALLEST_SPREAD = 0.01;
    private static final int FEWEST_DEGREES = 4;

    /**
     * Compares two sides.
     *
     * @param before levels of the runs of one side, at least one
     * @param after levels of the runs of the other
     * @param assumedSpread standard deviation between runs, for where it cannot be known
     * @param mistakes how often noise may pass for real, such as 0.01; both directions together
     */
    public static Change between(List<Level> before, List<Level> after, double assumedSpread, double mistakes) {
        double ratio = mean(after) - mean(before);
        int degrees = before.size() + after.size() - 2;
        double own = degrees == 0 ? 0 : Math.sqrt((squares(before) + squares(after)) / degrees);
        double perRun = Math.sqrt(1.0 / before.size() + 1.0 / after.size());
        if (degrees >= FEWEST_DEGREES) {
            double t = TDistribution.of(degrees).inverseSurvivalProbability(mistakes / 2);
            double noise = t * Math.max(own, SMALLEST_SPREAD) * perRun;
            return new Change(ratio, noise, answer(ratio, noise, noise), true);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(mistakes / 2);
        double within = Math.hypot(error(before), error(after));
        double noise = z * Math.hypot(Math.max(own, assumedSpread) * perRun, within);
        return new Change(ratio, noise, answer(ratio, noise, Math.max(USUAL * within, own * perRun)), false);
    }

    /** @param seen up to here a change is no more than what was seen to vary */
    private static Answer answer(double ratio, double noise, double seen) {
        double size = Math.abs(ratio);
        if (size > Math.max(noise, LEAST)) {
            return Answer.REAL;
        }
        return size <= Math.max(seen, LEAST) && seen <= COARSEST ? Answer.NOISE : Answer.CANNOT_TELL;
    }

    /** The same, but nothing is said of it. */
    public Change doubted() {
        return new Change(logRatio, noise, Answer.CANNOT_TELL, knowsSpread);
    }

    /** After ÷ before, minus 1. */
    public double share() {
        return Math.expm1(logRatio);
    }

    /** The increase from which on a change would have been real, as a share: what these runs could have seen. */
    public double resolution() {
        return Math.expm1(Math.max(noise, LEAST));
    }

    private static double mean(List<Level> levels) {
        return levels.stream().mapToDouble(Level::value).average().orElseThrow();
    }

    private static double squares(List<Level> levels) {
        double mean = mean(levels);
        return levels.stream()
                .mapToDouble(level -> (level.value() - mean) * (level.value() - mean))
                .sum();
    }

    private static double error(List<Level> levels) {
        double squares = levels.stream()
                .mapToDouble(level -> level.error() * level.error())
                .sum();
        return Math.sqrt(squares) / levels.size();
    }
}
