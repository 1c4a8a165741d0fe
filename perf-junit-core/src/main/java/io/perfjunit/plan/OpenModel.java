package io.perfjunit.plan;

import static java.util.Objects.requireNonNull;

/**
 * Open model: iterations are due by the clock, whatever the answers take. An arrival that finds all of {@code maxInFlight} busy
 * waits, and its wait counts in its response time.
 *
 * @param perSecond arrivals per second, finite and more than 0
 * @param arrivals how they are spread over a second
 * @param maxInFlight the largest number of iterations at the same moment, at least 1
 */
public record OpenModel(double perSecond, Arrivals arrivals, int maxInFlight) implements LoadModel {

    private static final int FEWEST_IN_FLIGHT = 10;
    private static final int MOST_IN_FLIGHT = 1_000;

    public OpenModel {
        requireNonNull(arrivals, "arrivals");
        if (!(perSecond > 0 && perSecond < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be a finite number above 0 per second, was " + perSecond);
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be at least 1, was " + maxInFlight);
        }
    }

    /** As many iterations in flight as arrive in a second, but not fewer than 10 and not more than 1,000. */
    public static int defaultInFlight(double perSecond) {
        return (int) Math.max(FEWEST_IN_FLIGHT, Math.min(MOST_IN_FLIGHT, Math.ceil(perSecond)));
    }

    @Override
    public int concurrency() {
        return maxInFlight;
    }
}
