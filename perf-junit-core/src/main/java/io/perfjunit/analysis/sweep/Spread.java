package io.perfjunit.analysis.sweep;

/**
 * From where to where a figure went within a level.
 *
 * @param low its lowest value
 * @param middle what it usually was, from {@code low} to {@code high}
 * @param high its highest
 */
public record Spread(double low, double middle, double high) {

    public Spread {
        if (!(low <= middle && middle <= high)) {
            throw new IllegalArgumentException(
                    "a spread goes from low to high, was " + low + " to " + high + " around " + middle);
        }
    }

    /** Of which the ends are known, and nothing between. */
    public static Spread between(double low, double high) {
        return new Spread(low, (low + high) / 2, high);
    }

    /** Of which one value is known. */
    public static Spread at(double value) {
        return new Spread(value, value, value);
    }
}
