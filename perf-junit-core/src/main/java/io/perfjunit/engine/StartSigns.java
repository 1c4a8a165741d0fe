package io.perfjunit.engine;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the schedule of the open model, or of pacing, tells of the generator. That arrivals found all users busy is told but
 * discredits nothing: their wait is the service's, and counts.
 */
final class StartSigns {

    private static final long LATE_NANOS = 5_000_000;

    private StartSigns() {}

    static List<Sign> added(GeneratorHealth health, Starts starts) {
        List<Sign> signs = new ArrayList<>(health.signs());
        if (starts.due() > 0) {
            signs.add(new Sign("start lag p99", Unit.NANOSECONDS, lagAtP99(starts.lag()), 5e6, 20e6));
            double late = (double) starts.lag().countAbove(LATE_NANOS) / Math.max(1, starts.started());
            signs.add(new Sign("late starts", Unit.SHARE, late, 0.01, 0.05));
            signs.add(told("waited for a user", (double) starts.waited() / starts.due()));
            signs.add(told("never started", (double) starts.missed() / starts.due()));
        }
        return signs;
    }

    private static double lagAtP99(LatencyHistogram lag) {
        return lag.isEmpty() ? Double.NaN : lag.percentile(Percentile.P99).toNanos();
    }

    private static Sign told(String name, double share) {
        return new Sign(name, Unit.SHARE, share, 0.01, Double.POSITIVE_INFINITY);
    }
}
