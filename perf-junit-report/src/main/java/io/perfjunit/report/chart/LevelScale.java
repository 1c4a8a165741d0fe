package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal factors have equal room, with a mark at each of the given places: levels that double stand at equal
 * distances.
 *
 * @param min its left end, more than 0
 * @param max its right end, more than {@code min}
 * @param places values with their texts, from left to right
 */
public record LevelScale(double min, double max, List<Tick> places) implements Scale {

    private static final double CROWDED = 0.8;

    public LevelScale {
        if (!(min > 0 && max > min)) {
            throw new IllegalArgumentException("an axis of factors needs a length, was " + min + " to " + max);
        }
        places = List.copyOf(places);
    }

    @Override
    public double position(double value) {
        return Math.log(value / min) / Math.log(max / min);
    }

    /** Places that stand too close to the one before them are left out, but for the last, before which others give way. */
    @Override
    public List<Tick> ticks(int wanted) {
        double least = CROWDED / wanted;
        List<Tick> ticks = new ArrayList<>();
        for (Tick place : places) {
            boolean isLast = place.equals(places.get(places.size() - 1));
            while (isLast && !ticks.isEmpty() && distance(ticks.get(ticks.size() - 1), place) < least) {
                ticks.remove(ticks.size() - 1);
            }
            if (ticks.isEmpty() || distance(ticks.get(ticks.size() - 1), place) >= least) {
                ticks.add(place);
            }
        }
        return ticks;
    }

    private double distance(Tick left, Tick right) {
        return position(right.value()) - position(left.value());
    }
}
