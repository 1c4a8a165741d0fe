package io.perfjunit.recorder;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How the processors of a machine spent their time, in hundredths of a second over all of them: the first eight columns of
 * {@code /proc/stat} (proc(5)). The time of guests, which follows, is part of the first two.
 */
final class MachineTicks {

    static final double NANOS = 1e7;

    private static final int COLUMNS = 8;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;
    private static final long TENTH_OF_A_SECOND = 10;

    private final long[] columns;

    private MachineTicks(long[] columns) {
        this.columns = columns;
    }

    /** Ticks since the machine began; empty when it does not tell all columns. */
    static Optional<MachineTicks> read(Machine machine) {
        String[] fields =
                machine.file("proc/stat").text().lines().findFirst().orElse("").split(" +", -1);
        if (!fields[0].equals("cpu") || fields.length <= COLUMNS) {
            return Optional.empty();
        }
        OptionalLong[] columns =
                Arrays.stream(fields, 1, 1 + COLUMNS).map(KernelFile::number).toArray(OptionalLong[]::new);
        return Arrays.stream(columns).allMatch(OptionalLong::isPresent)
                ? Optional.of(new MachineTicks(Arrays.stream(columns)
                        .mapToLong(OptionalLong::getAsLong)
                        .toArray()))
                : Optional.empty();
    }

    /** What was added since; empty when a column ran backwards: a wrap, a migration, another set of processors. */
    Optional<MachineTicks> since(MachineTicks earlier) {
        long[] added = new long[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            added[i] = columns[i] - earlier.columns[i];
        }
        // Of all columns this one alone may decrease in good health (proc(5)).
        added[IO_WAIT] = Math.max(0, added[IO_WAIT]);
        return Arrays.stream(added).anyMatch(ticks -> ticks < 0)
                ? Optional.empty()
                : Optional.of(new MachineTicks(added));
    }

    /** By how many ticks the columns step: some containers refresh their counters every tenth of a second only. */
    long stepWith(MachineTicks other) {
        return LongStream.concat(Arrays.stream(columns), Arrays.stream(other.columns))
                        .allMatch(ticks -> Long.remainderUnsigned(ticks, TENTH_OF_A_SECOND) == 0)
                ? TENTH_OF_A_SECOND
                : 1;
    }

    long total() {
        return LongStream.of(columns).sum();
    }

    /** Time without work, that in which a disk was waited for included. */
    long idle() {
        return columns[IDLE] + columns[IO_WAIT];
    }

    long stolen() {
        return columns[STEAL];
    }
}
