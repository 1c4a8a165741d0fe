package io.perfjunit;

import io.perfjunit.plan.Extent;
import io.perfjunit.run.TestName;
import java.time.Duration;

/** Every default of a load test, in one place. */
final class Defaults {

    /** Long enough for a figure, short enough for a build. */
    static final Duration DURATION = Duration.ofSeconds(10);

    /** All users start at once. */
    static final Duration RAMP_UP = Duration.ZERO;

    /** As long as most clients wait for an answer before they give up. */
    static final Duration DRAIN = Duration.ofSeconds(10);

    /** A build in which a load takes longer has most likely a slip of the pen in it. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** The most users of a load on platform threads; so many a machine of the usual size still gives. */
    static final long MOST_PLATFORM_THREADS = 20_000;

    /** As long as most load tests of another JVM take. */
    static final Duration LOCK_WAIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_WARMUP = Duration.ofSeconds(5);
    private static final int WARMUP_DIVISOR = 5;

    private Defaults() {}

    /** A fifth of the duration, at most five seconds; none for an exact number of iterations, which would not be exact then. */
    static Duration warmup(Extent extent) {
        if (extent.iterations().isPresent()) {
            return Duration.ZERO;
        }
        Duration share = extent.duration().orElse(DURATION).dividedBy(WARMUP_DIVISOR);
        return share.compareTo(LONGEST_WARMUP) < 0 ? share : LONGEST_WARMUP;
    }

    /** The same in every run of a test, another one in another test. */
    static long seed(TestName test) {
        return Integer.toUnsignedLong((test.className() + "#" + test.methodName()).hashCode());
    }
}
