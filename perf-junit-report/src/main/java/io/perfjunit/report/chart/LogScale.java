package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis on which every factor has the same room, with marks at 1, 2 and 5 of every power of ten, or at the powers alone.
 *
 * @param low its begin, more than 0
 * @param high its end
 * @param text writes a mark
 */
public record LogScale(double low, double high, DoubleFunction<String> text) implements Scale {

    private static final double[] ALL = {1, 2, 5};
    private static final double[] POWERS = {1};

    public LogScale {
        if (!(low > 0 && high > low)) {
            throw new IllegalArgumentException("an axis of factors needs 0 < low < high, was " + low + " and " + high);
        }
    }

    @Override
    public double position(double value) {
        return Math.log(value / low) / Math.log(high / low);
    }

    @Override
    public List<Tick> ticks(int wanted) {
        double decades = Math.log10(high / low);
        double[] digits = decades * ALL.length <= wanted * 1.5 ? ALL : POWERS;
        List<Tick> ticks = new ArrayList<>();
        for (double power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (double digit : digits) {
                double value = digit * Math.pow(10, power);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(value, text.apply(value)));
                }
            }
        }
        return ticks;
    }
}
