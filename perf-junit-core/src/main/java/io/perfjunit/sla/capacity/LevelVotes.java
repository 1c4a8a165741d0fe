package io.perfjunit.sla.capacity;

/**
 * What the probes of one level have said. A level is decided when one side leads by two, or has the majority of nine: two probes
 * where they agree, more where runs differ.
 *
 * @param held probes in which the limits held
 * @param broke probes in which one was broken
 */
record LevelVotes(int held, int broke) {

    static final LevelVotes NONE = new LevelVotes(0, 0);

    private static final int LEAD = 2;
    private static final int MOST = 9;

    LevelVotes plus(boolean holds) {
        return holds ? new LevelVotes(held + 1, broke) : new LevelVotes(held, broke + 1);
    }

    boolean isDecided() {
        return Math.abs(held - broke) >= LEAD || held + broke >= MOST;
    }

    /** True when more probes held than broke. */
    boolean holds() {
        return held > broke;
    }
}
