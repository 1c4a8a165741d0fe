package io.perfjunit.stats;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A service whose response times are lognormal, and in bursts a multiple of that. Bursts come and go at random, and it is as
 * likely as in the long run that a load begins within one. Its true quantiles are known.
 *
 * @param sigma standard deviation of ln response time
 * @param meanCalm mean time between bursts in seconds
 * @param meanBurst mean length of a burst in seconds; 0 for none
 * @param slowdown factor on response times in a burst
 */
public record BurstyService(double sigma, double meanCalm, double meanBurst, double slowdown) {

    /** Never bursts. */
    public static final BurstyService STEADY = new BurstyService(0.5, 1, 0, 1);

    /** Response times, 1 being the median of calm times, of calls that start at a constant rate. */
    public double[] responseTimes(int perSecond, int seconds, Random random) {
        double[] times = new double[perSecond * seconds];
        boolean burst = random.nextDouble() < shareOfBursts();
        double change = lengthOf(burst, random);
        for (int i = 0; i < times.length; i++) {
            while (change * perSecond <= i) {
                burst = !burst;
                change += lengthOf(burst, random);
            }
            times[i] = Math.exp(sigma * random.nextGaussian()) * (burst ? slowdown : 1);
        }
        return times;
    }

    private double lengthOf(boolean burst, Random random) {
        if (meanBurst == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return -Math.log(1 - random.nextDouble()) * (burst ? meanBurst : meanCalm);
    }

    /** The true quantile in the long run, by bisection. */
    public double quantile(double q) {
        double low = 1e-3;
        double high = 1e3;
        while (high / low > 1 + 1e-12) {
            double middle = Math.sqrt(low * high);
            if (shareAbove(middle) > 1 - q) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double shareAbove(double time) {
        NormalDistribution logs = NormalDistribution.of(0, sigma);
        double bursts = shareOfBursts();
        return (1 - bursts) * logs.survivalProbability(Math.log(time))
                + bursts * logs.survivalProbability(Math.log(time / slowdown));
    }

    private double shareOfBursts() {
        return meanBurst / (meanCalm + meanBurst);
    }
}
