package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis of percentiles that gives each nine the same room: 90 %, 99 %, 99.9 % lie equally far apart (the axis of HdrHistogram's
 * plots, G. Tene). Values are shares between 0 and 1.
 *
 * @param last the largest share that has a place
 */
public record TailScale(double last) implements Scale {

    /** An axis on which {@code samples} values have their place: the last is 1 − 1/samples, at least 0.99. */
    public static TailScale of(long samples) {
        return new TailScale(Math.max(0.99, 1 - 1.0 / Math.max(1, samples)));
    }

    @Override
    public double position(double share) {
        return nines(Math.min(share, last)) / nines(last);
    }

    /** Place of a share: 1 for 90 %, 2 for 99 %, and so on. */
    public static double nines(double share) {
        return -Math.log10(1 - share);
    }

    @Override
    public List<Tick> ticks(int wanted) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, "0"));
        ticks.add(new Tick(0.5, "p50"));
        for (double beyond = 0.1; 1 - beyond <= last + 1e-12; beyond /= 10) {
            ticks.add(new Tick(1 - beyond, text(100 * (1 - beyond))));
        }
        return ticks;
    }

    private static String text(double percentile) {
        String text = String.format(Locale.ROOT, "%.6f", percentile);
        return "p" + text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
}
