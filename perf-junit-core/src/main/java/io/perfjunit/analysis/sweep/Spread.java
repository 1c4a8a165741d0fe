package io.perfjunit.analysis.sweep;

/**
 * From where to where a figure went within a level.
 *
 * @param low its lowest value
 * @param high its highest, not less than {@code low}
 */
public record Spread(double low, double high) {

    public Spread {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a spread goes from low to high, was " + low + " to " + high);
        }
    }

    /** Of which one value is known. */
    public static Spread at(double value) {
        return new Spread(value, value);
    }

    /** The value in the middle. */
    public double middle() {
        return (low + high) / 2;
    }
}
