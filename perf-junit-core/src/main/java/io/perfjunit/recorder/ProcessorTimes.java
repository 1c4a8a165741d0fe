package io.perfjunit.recorder;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads how the processors spent their time: this process from the JVM, the whole machine from the first line of
 * {@code /proc/stat} (proc(5)), where there is one.
 */
final class ProcessorTimes {

    private final Machine machine;

    ProcessorTimes(Machine machine) {
        this.machine = machine;
    }

    Reading read() {
        return new Reading(
                machine.ownCpuNanos().get(),
                MachineTicks.read(machine),
                machine.processors().getAsInt());
    }

    /** One look at the clocks. */
    static final class Reading {

        /** Foreign work has limits that are wide enough for an error of a few in so many steps. */
        private static final int STEPS_FOR_FOREIGN = 20;

        /** One step more or less of so many stays within the narrowest limit, 1 %. */
        private static final int STEPS_FOR_STEAL = 100;

        private final OptionalLong own;
        private final Optional<MachineTicks> ticks;
        private final int processors;

        private Reading(OptionalLong own, Optional<MachineTicks> ticks, int processors) {
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
            boolean isLong = wallNanos >= STEPS_FOR_FOREIGN * step * MachineTicks.NANOS;
            return ticks.get()
                    .since(earlier.ticks.get())
                    .filter(added -> isLong)
                    .map(added -> new Shares(ownShare, foreign(added, ownNanos), steal(added, step)))
                    .orElse(new Shares(ownShare, OptionalDouble.empty(), OptionalDouble.empty()));
        }

        private static OptionalDouble foreign(MachineTicks added, OptionalDouble ownNanos) {
            if (added.total() == 0 || ownNanos.isEmpty()) {
                return OptionalDouble.empty();
            }
            double busy = added.total() - added.idle();
            return OptionalDouble.of(Math.max(0, busy - ownNanos.getAsDouble() / MachineTicks.NANOS) / added.total());
        }

        private static OptionalDouble steal(MachineTicks added, long step) {
            return added.total() < STEPS_FOR_STEAL * step
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) added.stolen() / added.total());
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
