package io.perfjunit.engine;

import io.perfjunit.recorder.CallRecorder;
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

    private static final VarHandle CALL_START;
    private static final long IDLE = Long.MIN_VALUE;

    static {
        try {
            CALL_START = MethodHandles.lookup().findVarHandle(UserSession.class, "callStart", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int id;
    private final CallRecorder recorder;
    private final NanoClock clock;
    private final RandomGenerator random;
    private final RandomGenerator pauses;
    private long iteration = -1;
    private long lastEnd;

    @SuppressWarnings("unused") // by the handle
    private long callStart = IDLE;

    UserSession(int id, long seed, CallRecorder recorder, NanoClock clock) {
        this.id = id;
        this.recorder = recorder;
        this.clock = clock;
        // Two generators, so that a body that draws numbers does not change the pauses.
        SplittableRandom source = new SplittableRandom(seed + id * 0x9E3779B97F4A7C15L);
        this.random = source.split();
        this.pauses = source.split();
    }

    /** Number of the virtual user, from 0. */
    public int id() {
        return id;
    }

    /** Number of the running iteration of this user, from 0, ramp-up and warm-up included; −1 before the first. */
    public long iteration() {
        return iteration;
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

    void begin(long start) {
        iteration++;
        CALL_START.setOpaque(this, start);
    }

    void end(long end) {
        lastEnd = end;
        CALL_START.setOpaque(this, IDLE);
    }

    /** End of the last call. */
    long lastEnd() {
        return lastEnd;
    }

    boolean isInCall() {
        return (long) CALL_START.getOpaque(this) != IDLE;
    }

    /** Start of the running call; only meaningful while {@link #isInCall()}. */
    long callStart() {
        return (long) CALL_START.getOpaque(this);
    }
}
