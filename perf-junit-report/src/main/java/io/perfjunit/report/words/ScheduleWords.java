package io.perfjunit.report.words;

import io.perfjunit.report.json.StartsDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** How well the iterations of a load started when they were due, in words. */
public final class ScheduleWords {

    /** A share of iterations that may have waited where a schedule is said to be kept. */
    private static final double FEW = 0.01;

    private ScheduleWords() {}

    /**
     * Such as {@code Kept its schedule: 6,000 of 6,000 due iterations started; start lag p99 0.2 ms.} Iterations that waited for a
     * user, and those that never started, are what an overloaded service makes of a schedule; a lag is what the generator owes.
     */
    public static String of(StartsDocument starts) {
        boolean kept = starts.missed() == 0 && starts.waited() <= starts.due() * FEW;
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(starts.started()) + " of " + Figures.count(starts.due()) + " due iterations started");
        if (starts.waited() > 0) {
            parts.add(Figures.count(starts.waited()) + " waited for a free user");
        }
        if (starts.missed() > 0) {
            parts.add(Figures.count(starts.missed()) + " never started");
        }
        return (kept ? "Kept its schedule: " : "Fell behind its schedule: ") + String.join(", ", parts) + "; "
                + lag(starts) + ".";
    }

    private static String lag(StartsDocument starts) {
        Long p99 = starts.lag().p99Nanos();
        return p99 == null ? "start lag not measured" : "start lag p99 " + Figures.nanos(p99);
    }
}
