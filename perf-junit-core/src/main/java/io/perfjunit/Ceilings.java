package io.perfjunit;

import java.time.Duration;
import java.util.Optional;

/**
 * How large a load may be at most: what goes beyond has most likely a slip of the pen in it.
 *
 * @param longest from the first start to the end of the last window
 * @param users the most users; empty when nobody has set it: then the default bounds platform threads alone
 */
record Ceilings(Duration longest, Optional<Long> users) {

    static Ceilings read(GeneralKeys keys) {
        return new Ceilings(
                keys.read(PerfKeys.MAX_DURATION, UnitParser::positiveDuration).orElse(Defaults.LONGEST),
                keys.read(PerfKeys.MAX_USERS, UnitParser::count));
    }
}
