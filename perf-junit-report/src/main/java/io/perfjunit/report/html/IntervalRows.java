package io.perfjunit.report.html;

import io.perfjunit.report.json.IntervalDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The intervals that a table over time has rows for. Nobody reads six hundred rows, and a page of many charts would grow beyond its
 * size by them; so of neighbours the worst stays. All of them are in the JSON.
 *
 * @param shown in order
 * @param group how many intervals one row stands for
 */
record IntervalRows(List<IntervalDocument> shown, int group) {

    static final int MOST = 200;

    /** Of each group of neighbours that for which {@code badness} is greatest; NaN is the least bad. */
    static IntervalRows of(List<IntervalDocument> all, ToDoubleFunction<IntervalDocument> badness) {
        int group = Math.max(1, (all.size() + MOST - 1) / MOST);
        Comparator<IntervalDocument> worst = Comparator.comparingDouble(interval -> orLeast(badness, interval));
        List<IntervalDocument> shown = new ArrayList<>();
        for (int from = 0; from < all.size(); from += group) {
            all.subList(from, Math.min(all.size(), from + group)).stream()
                    .max(worst)
                    .ifPresent(shown::add);
        }
        return new IntervalRows(shown, group);
    }

    private static double orLeast(ToDoubleFunction<IntervalDocument> badness, IntervalDocument interval) {
        double value = badness.applyAsDouble(interval);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /** A caption that says which rows are left out, if any are. */
    String caption(String of, String worst) {
        return group == 1 ? of : of + "; of every " + group + " that with the " + worst + ", all are in the JSON";
    }
}
