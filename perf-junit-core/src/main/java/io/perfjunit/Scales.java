package io.perfjunit;

import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * By which factors all loads are made shorter or longer, smaller or larger, from outside.
 *
 * @param duration factor of durations, ramp-ups and warm-ups, more than 0
 * @param users factor of numbers of users and of rates, more than 0
 */
record Scales(double duration, double users) {

    /** Loads as they are written. */
    static final Scales NONE = new Scales(1, 1);

    private static final long LONGEST_NANOS = Long.MAX_VALUE / 8;

    static Scales read(GeneralKeys keys) {
        return new Scales(
                keys.read(PerfKeys.DURATION_SCALE, UnitParser::factor).orElse(1.0),
                keys.read(PerfKeys.USERS_SCALE, UnitParser::factor).orElse(1.0));
    }

    Duration time(Duration written) {
        if (written.isZero() || duration == 1) {
            return written;
        }
        return Duration.ofNanos((long) Math.max(1, Math.min(LONGEST_NANOS, written.toNanos() * duration)));
    }

    /** A time that {@link #time} has made, as it was written. */
    Duration unscaled(Duration scaled) {
        return duration == 1
                ? scaled
                : Duration.ofNanos((long) Math.min(LONGEST_NANOS, Math.rint(scaled.toNanos() / duration)));
    }

    /** At least one is left. */
    int users(int written) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(written * users)));
    }

    double rate(double written) {
        return Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, written * users));
    }

    /** What they relax, in words. */
    List<String> relaxations(GeneralKeys keys) {
        List<String> relaxations = new ArrayList<>();
        if (duration < 1) {
            relaxations.add("durations are shortened to " + Figures.share(duration) + " by "
                    + keys.origin(PerfKeys.DURATION_SCALE));
        }
        if (users < 1) {
            relaxations.add("users and rates are lowered to " + Figures.share(users) + " by "
                    + keys.origin(PerfKeys.USERS_SCALE));
        }
        return relaxations;
    }
}
