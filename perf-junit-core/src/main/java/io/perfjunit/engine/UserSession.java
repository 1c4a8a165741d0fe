package io.perfjunit.engine;

import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.LoadRecorder;
import io.perfjunit.recorder.NanoClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The state of one virtual user. Owned by the thread that runs it; the thread that controls the load only looks whether a call
 * is running and since when.
 */
public final class UserSession {

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long IDLE = Long.MIN_VALUE;

    // What changes with every call lies in the middle of an array of three cache lines: fields of two sessions on one
    // line would
    // slow both users down, by a factor of four on an empty body.
    private static final int LINE = 8;
    private static final int ITERATION = LINE;
    private static final int LAST_END = LINE + 1;
    private static final int CALL_DUE = LINE + 2;

    private final int id;
    private final CallRecorder recorder;
    private final NanoClock clock;
    private final RandomGenerator random;
    private final RandomGenerator pauses;
    private final long[] cells = new long[3 * LINE];

    UserSession(int id, long seed, LoadRecorder recorder, NanoClock clock) {
        this.id = id;
        this.recorder = recorder.forUser(id, this::iteration);
        this.clock = clock;
        // Two generators, so that a body that draws numbers does not change the pauses.
        SplittableRandom source = new SplittableRandom(seed + id * 0x9E3779B97F4A7C15L);
        this.random = source.split();
        this.pauses = source.split();
        cells[ITERATION] = -1;
        cells[CALL_DUE] = IDLE;
    }

    /** Number of the virtual user, from 0. */
    public int id() {
        return id;
    }

    /** Number of the running iteration of this user, from 0, ramp-up and warm-up included; −1 before the first. */
    public long iteration() {
        return cells[ITERATION];
    }

    /** Random numbers that depend on nothing but the seed of the load and the number of the user. */
    public RandomGenerator random() {
        return random;
    }

    /** Records the steps of this user. */
    public CallRecorder recorder() {
        return recorder;
    }

    /** The clock by which steps are timed. */
    public NanoClock clock() {
        return clock;
    }

    RandomGenerator pauses() {
        return pauses;
    }

    void begin(long due) {
        cells[ITERATION]++;
        CELL.setOpaque(cells, CALL_DUE, due);
    }

    void end(long end) {
        cells[LAST_END] = end;
        CELL.setOpaque(cells, CALL_DUE, IDLE);
    }

    /** End of the last call. */
    long lastEnd() {
        return cells[LAST_END];
    }

    boolean isInCall() {
        return callDue() != IDLE;
    }

    /** When the running call was due; only meaningful while {@link #isInCall()}. */
    long callDue() {
        return (long) CELL.getOpaque(cells, CALL_DUE);
    }
}
