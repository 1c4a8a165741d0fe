package io.perfjunit.recorder;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Reads how the processors spent their time: this process from the JVM, the whole machine from the first line of
 * {@code /proc/stat} (proc(5)), where there is one.
 */
final class ProcessorTimes {

    private static final int COLUMNS = 8;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    private final Machine machine;

    ProcessorTimes(Machine machine) {
        this.machine = machine;
    }

    Reading read() {
        return new Reading(
                machine.ownCpuNanos().get(), ticks(), machine.processors().getAsInt());
    }

    private Optional<Ticks> ticks() {
        String[] fields =
                machine.file("proc/stat").text().lines().findFirst().orElse("").split(" +");
        if (!fields[0].equals("cpu") || fields.length <= COLUMNS) {
            return Optional.empty();
        }
        OptionalLong[] columns =
                Arrays.stream(fields, 1, 1 + COLUMNS).map(KernelFile::number).toArray(OptionalLong[]::new);
        return Arrays.stream(columns).allMatch(OptionalLong::isPresent)
                ? Optional.of(new Ticks(Arrays.stream(columns)
                        .mapToLong(OptionalLong::getAsLong)
                        .toArray()))
                : Optional.empty();
    }

    /** The first eight columns, counted in hundredths of a second since boot over all processors. */
    private record Ticks(long[] columns) {

        static final double NANOS = 1e7;
        private static final long TENTH_OF_A_SECOND = 10;

        /** What was added to each column since; empty when a column ran backwards: a wrap, a migration, a new set of processors. */
        Optional<long[]> since(Ticks earlier) {
            long[] added = new long[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                added[i] = columns[i] - earlier.columns[i];
            }
            // Of all columns this one alone may decrease in good health (proc(5)).
            added[IO_WAIT] = Math.max(0, added[IO_WAIT]);
            return Arrays.stream(added).anyMatch(ticks -> ticks < 0) ? Optional.empty() : Optional.of(added);
        }

        /** By how many ticks the columns step: some containers refresh their counters every tenth of a second only. */
        long stepWith(Ticks other) {
            return LongStream.concat(Arrays.stream(columns), Arrays.stream(other.columns))
                            .allMatch(ticks -> Long.remainderUnsigned(ticks, TENTH_OF_A_SECOND) == 0)
                    ? TENTH_OF_A_SECOND
                    : 1;
        }
    }

    /** One look at the clocks. */
    static final class Reading {

        /** Foreign work has limits that are wide enough for an error of a few in so many steps. */
        private static final int STEPS_FOR_FOREIGN = 20;

        /** One step more or less of so many stays within the narrowest limit, 1 %. */
        private static final int STEPS_FOR_STEAL = 100;

        private final OptionalLong own;
        private final Optional<Ticks> ticks;
        private final int processors;

        private Reading(OptionalLong own, Optional<Ticks> ticks, int processors) {
            this.own = own;
            this.ticks = ticks;
            this.processors = processors;
        }

        /** How the time since an earlier reading was spent. */
        Shares since(Reading earlier, double wallNanos) {
            OptionalDouble ownNanos = own.isPresent() && earlier.own.isPresent()
                    ? OptionalDouble.of(Math.max(0, own.getAsLong() - earlier.own.getAsLong()))
                    : OptionalDouble.empty();
            OptionalDouble ownShare = share(ownNanos, wallNanos * Math.max(processors, earlier.processors));
            if (ticks.isEmpty() || earlier.ticks.isEmpty()) {
                return new Shares(ownShare, OptionalDouble.empty(), OptionalDouble.empty());
            }
            long step = ticks.get().stepWith(earlier.ticks.get());
            boolean isLong = wallNanos >= STEPS_FOR_FOREIGN * step * Ticks.NANOS;
            return ticks.get()
                    .since(earlier.ticks.get())
                    .filter(added -> isLong)
                    .map(added -> new Shares(ownShare, foreign(added, ownNanos), steal(added, step)))
                    .orElse(new Shares(ownShare, OptionalDouble.empty(), OptionalDouble.empty()));
        }

        private static OptionalDouble foreign(long[] added, OptionalDouble ownNanos) {
            double total = LongStream.of(added).sum();
            if (total == 0 || ownNanos.isEmpty()) {
                return OptionalDouble.empty();
            }
            double busy = total - added[IDLE] - added[IO_WAIT];
            return OptionalDouble.of(Math.max(0, busy - ownNanos.getAsDouble() / Ticks.NANOS) / total);
        }

        private static OptionalDouble steal(long[] added, long step) {
            double total = LongStream.of(added).sum();
            return total < STEPS_FOR_STEAL * step ? OptionalDouble.empty() : OptionalDouble.of(added[STEAL] / total);
        }

        private static OptionalDouble share(OptionalDouble part, double whole) {
            return part.isPresent() ? OptionalDouble.of(part.getAsDouble() / whole) : OptionalDouble.empty();
        }
    }

    /**
     * Shares of the processors, 0 to 1; empty where not measured.
     *
     * @param own this process, of the processors that it may use
     * @param foreign everything else that was busy, steal included, of all processors
     * @param steal taken by the hypervisor, of all processors
     */
    record Shares(OptionalDouble own, OptionalDouble foreign, OptionalDouble steal) {

        static final Shares UNKNOWN =
                new Shares(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
