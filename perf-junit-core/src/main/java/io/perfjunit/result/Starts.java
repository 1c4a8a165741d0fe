package io.perfjunit.result;

/**
 * How well the iterations of a part of a load kept their schedule. Only the open model and pacing have one.
 *
 * @param lag how much later than due those iterations started that a free user waited for; what the generator owes
 * @param waited iterations that were due while every user was busy, and waited for one
 * @param missed iterations that were due but could not start before the end of the drain
 */
public record Starts(LatencyHistogram lag, long waited, long missed) {

    /** There was no schedule. */
    public static final Starts NONE = new Starts(LatencyHistogram.EMPTY, 0, 0);

    /** Iterations that started. */
    public long started() {
        return lag.count() + waited;
    }

    /** Iterations that were due. */
    public long due() {
        return started() + missed;
    }

    /** Both together, by adding counts. */
    public Starts plus(Starts other) {
        return new Starts(lag.plus(other.lag), waited + other.waited, missed + other.missed);
    }
}
