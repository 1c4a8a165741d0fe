package io.perfjunit.sla.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Which levels a search may try.
 *
 * @param from the level it begins with, more than 0
 * @param upTo the highest level that it tries, more than {@code from}
 * @param asserted a level of which is to be known for certain whether it holds, from {@code from} to {@code upTo}; it is tried
 *     itself unless a lower one breaks
 * @param whole true when levels are whole numbers, as users are; else they have three significant digits
 */
public record CapacityRange(double from, double upTo, OptionalDouble asserted, boolean whole) {

    /** Two levels so near each other are not told apart any more. */
    static final double FINE = 1.1;

    private static final double ROUNDING = 1e-9;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    public CapacityRange {
        if (!(from > 0 && upTo > from && upTo < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a search goes from a level above 0 to a higher one, was " + from + " to " + upTo);
        }
        if (asserted.isPresent() && !(asserted.getAsDouble() >= from && asserted.getAsDouble() <= upTo)) {
            throw new IllegalArgumentException(
                    "the asserted level must lie from " + from + " to " + upTo + ", was " + asserted.getAsDouble());
        }
    }

    /** The level to rise to from one that holds: twice as much, but not past the asserted level or the highest one. */
    double above(double level) {
        double twice = Math.min(upTo, 2 * level);
        return isBetween(level, twice) ? asserted.getAsDouble() : twice;
    }

    /** The level that halves the distance between one that holds and one that breaks; the asserted one if it lies between. */
    double between(double holds, double breaks) {
        return isBetween(holds, breaks) ? asserted.getAsDouble() : rounded(Math.sqrt(holds * breaks));
    }

    /** True when nothing worth trying lies between the two. */
    boolean isFine(double holds, double breaks) {
        boolean near = breaks / holds <= FINE * (1 + ROUNDING) || (whole && breaks - holds <= 1);
        return near && !isBetween(holds, breaks);
    }

    /** The highest level up to there: half a user is none. */
    double upToThere(double threshold) {
        return whole ? Math.floor(threshold) : threshold;
    }

    private boolean isBetween(double low, double high) {
        return asserted.isPresent() && low < asserted.getAsDouble() && asserted.getAsDouble() < high;
    }

    private double rounded(double level) {
        return whole
                ? Math.rint(level)
                : new BigDecimal(level).round(THREE_DIGITS).doubleValue();
    }
}
