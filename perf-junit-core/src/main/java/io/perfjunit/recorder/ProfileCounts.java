package io.perfjunit.recorder;

import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.Sums;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of the phases of calls, by how long the calls took. Rows exist once a call has fallen into them. Owned by one thread at a time.
 */
final class ProfileCounts {

    private static final Phase[] PHASES = Phase.values();
    private static final int CALLS = PHASES.length;
    private static final int TOTAL = PHASES.length + 1;

    private final long[][] rows = new long[PhaseProfile.CLASSES][];

    void record(ExchangeTrace trace, long tookNanos) {
        long took = Math.max(0, tookNanos);
        long[] row = row(PhaseProfile.classOf(took));
        row[CALLS]++;
        row[TOTAL] += took;
        for (int i = 0; i < PHASES.length; i++) {
            row[i] += Math.max(0, trace.nanosOf(PHASES[i]));
        }
    }

    private long[] row(int index) {
        long[] row = rows[index];
        if (row == null) {
            row = new long[PHASES.length + 2];
            rows[index] = row;
        }
        return row;
    }

    void addTo(ProfileCounts target) {
        for (int index = 0; index < rows.length; index++) {
            long[] row = rows[index];
            if (row != null && row[CALLS] > 0) {
                long[] into = target.row(index);
                for (int i = 0; i < row.length; i++) {
                    into[i] += row[i];
                }
            }
        }
    }

    PhaseProfile freeze() {
        SortedMap<Integer, Sums> classes = new TreeMap<>();
        for (int index = 0; index < rows.length; index++) {
            long[] row = rows[index];
            if (row != null && row[CALLS] > 0) {
                classes.put(index, sums(row));
            }
        }
        return new PhaseProfile(classes);
    }

    private static Sums sums(long[] row) {
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        for (Phase phase : PHASES) {
            if (row[phase.ordinal()] > 0) {
                phases.put(phase, row[phase.ordinal()]);
            }
        }
        return new Sums(row[CALLS], row[TOTAL], phases);
    }
}
