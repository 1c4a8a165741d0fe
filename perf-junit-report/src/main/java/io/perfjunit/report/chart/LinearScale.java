package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis from 0 to a largest value, with marks at round numbers.
 *
 * @param max end of the axis, more than 0
 * @param base what a round number is a multiple of: 10 for most things, 60 for seconds beyond a minute, a power of 1,024 for bytes
 * @param text writes a mark
 */
public record LinearScale(double max, double base, DoubleFunction<String> text) implements Scale {

    private static final double[] DECIMAL = {1, 2, 5, 10};
    private static final double[] SEXAGESIMAL = {1, 2, 5, 10, 15, 30, 60};
    private static final double EDGE = 1e-9;

    public LinearScale {
        if (!(max > 0)) {
            throw new IllegalArgumentException("an axis needs a length, was " + max);
        }
    }

    /** An axis that ends at the round number above {@code highest}, so that its last mark is its end. */
    public static LinearScale upTo(double highest, int wanted, DoubleFunction<String> text) {
        double top = highest > 0 ? highest : 1;
        double step = step(top / wanted, DECIMAL, 10);
        return new LinearScale(Math.ceil(top / step - EDGE) * step, 10, text);
    }

    /** An axis of bytes, with marks at round numbers of the binary multiple that {@code highest} is written in. */
    public static LinearScale ofBytes(double highest, int wanted, DoubleFunction<String> text) {
        double unit = 1;
        while (highest / unit >= 1_024) {
            unit *= 1_024;
        }
        return new LinearScale(upTo(highest / unit, wanted, text).max * unit, unit, text);
    }

    /** A time axis in nanoseconds that ends where the load ended. */
    public static LinearScale ofTime(double endNanos, DoubleFunction<String> text) {
        return new LinearScale(Math.max(1, endNanos), 60, text);
    }

    @Override
    public double position(double value) {
        return value / max;
    }

    @Override
    public List<Tick> ticks(int wanted) {
        double step = base == 60 ? timeStep(max / wanted) : base * step(max / wanted / base, DECIMAL, 10);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= max * (1 + EDGE); i++) {
            ticks.add(new Tick(i * step, text.apply(i * step)));
        }
        return ticks;
    }

    private static double timeStep(double least) {
        double second = 1e9;
        if (least <= second) {
            return step(least, DECIMAL, 10);
        }
        return least <= 60 * second
                ? second * step(least / second, SEXAGESIMAL, 60)
                : 60 * second * step(least / (60 * second), SEXAGESIMAL, 60);
    }

    /** The smallest round number that is not below {@code least}. */
    private static double step(double least, double[] rounds, double base) {
        double power = Math.pow(base, Math.floor(Math.log(least) / Math.log(base) + EDGE));
        for (double round : rounds) {
            if (round * power >= least * (1 - EDGE)) {
                return round * power;
            }
        }
        return base * power;
    }
}
