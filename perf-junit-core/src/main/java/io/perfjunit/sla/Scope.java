package io.perfjunit.sla;

import java.time.Duration;
import java.util.Optional;

/**
 * What a budget belongs to.
 *
 * @param step name of the step it looks at; empty for the iteration as a whole, {@link #EVERY_STEP} for each step by itself
 * @param stage name of the stage it looks at; empty for the whole load
 * @param window every stretch of the measured time that is so long must keep the limit by itself; empty: the measured time as one
 * @param severity what happens when it is broken
 * @param abort with severity ABORT: when it may end the load
 * @param origin where it was written
 */
public record Scope(
        String step, String stage, Optional<Duration> window, Severity severity, AbortRule abort, Origin origin) {

    /** In place of a name: each step keeps the limit by itself. */
    public static final String EVERY_STEP = "*";

    /** True when each step keeps the limit by itself. */
    public boolean isEveryStep() {
        return step.equals(EVERY_STEP);
    }

    /** The same for one step. */
    Scope ofStep(String name) {
        return new Scope(name, stage, window, severity, abort, origin);
    }

    /** A step, or for the empty name the iteration as a whole, over the whole load. */
    public static Scope step(String step, Severity severity, Origin origin) {
        return new Scope(step, "", Optional.empty(), severity, AbortRule.DEFAULT, origin);
    }

    /** The iteration as a whole, failing the test, written at {@code place}. */
    public static Scope iterations(String place) {
        return step("", Severity.FAIL, Origin.of(place));
    }

    /** The same in one stage. */
    public Scope inStage(String name) {
        return new Scope(step, name, window, severity, abort, origin);
    }

    /** The same for each stretch of the measured time that is so long. */
    public Scope inEvery(Duration length) {
        return new Scope(step, stage, Optional.of(length), severity, abort, origin);
    }

    /** The same for the measured time as one. */
    Scope overall() {
        return new Scope(step, stage, Optional.empty(), severity, abort, origin);
    }
}
