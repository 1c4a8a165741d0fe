package io.perfjunit.engine;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.MeasuredWindow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * When what was recorded is read: at fixed steps from the first start, and at the bounds of every window. A load that is short, or whose
 * end is open, is read ten times a second. Reading costs the same however long the load, so one that lasts is read less often: as
 * often as gives it {@value #FEWEST} readings at least, and once a second at least.
 */
record Readings(Duration step) {

    /** Each divides the last. */
    private static final List<Duration> STEPS =
            List.of(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(200));

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final int FEWEST = 300;

    /** Those of a load of which stretches of these lengths are judged by themselves: readings come at the bounds of each. */
    static Readings of(LoadPlan plan, Collection<Duration> stretches) {
        return STEPS.stream()
                .filter(step ->
                        isLongEnough(plan, step) && stretches.stream().allMatch(length -> divides(step, length)))
                .findFirst()
                .map(Readings::new)
                .orElseGet(() -> new Readings(SHORTEST));
    }

    private static boolean isLongEnough(LoadPlan plan, Duration step) {
        return plan.length()
                .filter(length -> length.compareTo(step.multipliedBy(FEWEST)) >= 0)
                .isPresent();
    }

    private static boolean divides(Duration step, Duration length) {
        return length.toNanos() % step.toNanos() == 0;
    }

    /** When to read next. */
    long next(MeasuredWindow window, long now) {
        long sinceOrigin = Math.max(0, now - window.origin());
        long next = window.origin() + (sinceOrigin / step.toNanos() + 1) * step.toNanos();
        for (int stage = 1; stage <= window.stages(); stage++) {
            next = earlier(next, window.start(stage), now);
            next = earlier(next, window.end(stage), now);
        }
        return next;
    }

    private static long earlier(long next, long bound, long now) {
        return bound - now > 0 && bound - next < 0 ? bound : next;
    }
}
