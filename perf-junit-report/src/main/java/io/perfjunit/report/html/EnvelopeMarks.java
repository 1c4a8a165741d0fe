package io.perfjunit.report.html;

import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.chart.Stop;
import io.perfjunit.report.json.EnvelopeDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.run.EnvelopeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How every level of a sweep is borne, as marks on its charts: a strip at the foot, and from where to where figures went. */
final class EnvelopeMarks {

    /** By so much the outermost levels reach beyond themselves. */
    private final double edge;

    private final List<EnvelopeDocument> levels;

    /** Marks on an axis of factors that ends by {@code edge} times beyond its outermost levels. */
    EnvelopeMarks(SweepDocument sweep, double edge) {
        this.levels = sweep.envelope();
        this.edge = edge;
    }

    /** A piece per level, from half way to its neighbour below to half way to that above. */
    List<Stop> strip() {
        List<Stop> strip = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double load = levels.get(i).load();
            double from = i == 0 ? load / edge : between(levels.get(i - 1).load(), load);
            double to = i == levels.size() - 1
                    ? load * edge
                    : between(load, levels.get(i + 1).load());
            strip.add(new Stop(ink(levels.get(i).state()), from, to));
        }
        return strip;
    }

    private static double between(double lower, double upper) {
        return Math.sqrt(lower * upper);
    }

    /** From the lowest to the highest throughput of each level. */
    Series perSecond() {
        return upright(Ink.GOOD, EnvelopeDocument::perSecondLow, EnvelopeDocument::perSecondHigh);
    }

    /** From the lowest to the highest p95 of each level. */
    Series p95() {
        return upright(Ink.P95, EnvelopeDocument::p95LowNanos, EnvelopeDocument::p95HighNanos);
    }

    private Series upright(
            Ink ink,
            Function<EnvelopeDocument, @Nullable Number> low,
            Function<EnvelopeDocument, @Nullable Number> high) {
        List<Series.Point> points = new ArrayList<>();
        for (EnvelopeDocument level : levels) {
            Number from = low.apply(level);
            Number to = high.apply(level);
            if (from != null && to != null) {
                points.add(new Series.Point(level.load(), from.doubleValue()));
                points.add(new Series.Point(level.load(), to.doubleValue()));
                points.add(new Series.Point(level.load(), Double.NaN));
            }
        }
        return new Series("", ink, Series.Kind.LINE, points);
    }

    /** The states that occur, beside the colour of their strip. */
    List<ChartView.Legend> legend() {
        return Arrays.stream(LevelState.values())
                .filter(state -> levels.stream().anyMatch(level -> level.state() == state))
                .map(state -> ChartView.Legend.ofStrip(ink(state), EnvelopeWords.word(state) + ", at the foot"))
                .toList();
    }

    /** What a reader has to know of them; empty where there are none. */
    String note() {
        if (levels.isEmpty()) {
            return "";
        }
        boolean isSpread = !perSecond().points().isEmpty() || !p95().points().isEmpty();
        String spread =
                " Upright lines span the stretches of a level, from the lowest throughput or p95 to the highest.";
        return (isSpread ? spread : "") + " The strip at the foot says how each level is borne.";
    }

    private static Ink ink(LevelState state) {
        return switch (state) {
            case STABLE -> Ink.GOOD;
            case DEGRADING -> Ink.UNSURE;
            case UNSTABLE -> Ink.BAD;
            case UNKNOWN -> Ink.REST;
        };
    }
}
