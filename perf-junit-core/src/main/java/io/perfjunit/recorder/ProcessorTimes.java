package io.perfjunit.recorder;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads how the processors spent their time: this process from the JVM, the whole machine from the first line of
 * {@code /proc/stat} (proc(5)), where there is one.
 */
final class ProcessorTimes {

    private static final int USER = 1;
    private static final int IDLE = 4;
    private static final int IO_WAIT = 5;
    private static final int STEAL = 8;

    private final Path stat;

    ProcessorTimes(Path stat) {
        this.stat = stat;
    }

    static ProcessorTimes ofThisMachine() {
        return new ProcessorTimes(Path.of("/proc/stat"));
    }

    Reading read() {
        return new Reading(ownNanos(), machine(), Runtime.getRuntime().availableProcessors());
    }

    private static OptionalLong ownNanos() {
        var bean = ManagementFactory.getOperatingSystemMXBean();
        return bean instanceof com.sun.management.OperatingSystemMXBean own && own.getProcessCpuTime() >= 0
                ? OptionalLong.of(own.getProcessCpuTime())
                : OptionalLong.empty();
    }

    private Optional<MachineTicks> machine() {
        try {
            String line = Files.readString(stat, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
            String[] fields = line.split(" +");
            return line.startsWith("cpu ") && fields.length > STEAL ? Optional.of(ticks(fields)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static MachineTicks ticks(String[] fields) {
        long total = 0;
        for (int i = USER; i <= STEAL; i++) {
            total += Long.parseLong(fields[i]);
        }
        long idle = Long.parseLong(fields[IDLE]) + Long.parseLong(fields[IO_WAIT]);
        return new MachineTicks(total, total - idle, Long.parseLong(fields[STEAL]));
    }

    /**
     * Ticks since boot over all processors.
     *
     * @param total all of them
     * @param busy neither idle nor waiting for a disk; steal included
     * @param steal taken by the hypervisor for others
     */
    private record MachineTicks(long total, long busy, long steal) {}

    /**
     * One look at the clocks.
     *
     * @param own processor time of this process in nanoseconds
     * @param machine ticks of the whole machine
     * @param processors processors that this process may use
     */
    record Reading(OptionalLong own, Optional<MachineTicks> machine, int processors) {

        /** How the time since an earlier reading was spent. */
        Shares since(Reading earlier, double wallNanos) {
            OptionalDouble ownShare = own.isPresent() && earlier.own.isPresent()
                    ? OptionalDouble.of((own.getAsLong() - earlier.own.getAsLong()) / (wallNanos * processors))
                    : OptionalDouble.empty();
            if (machine.isEmpty() || earlier.machine.isEmpty()) {
                return new Shares(ownShare, OptionalDouble.empty(), OptionalDouble.empty());
            }
            return ofMachine(ownShare, machine.get(), earlier.machine.get());
        }

        private static Shares ofMachine(OptionalDouble own, MachineTicks now, MachineTicks before) {
            long total = now.total - before.total;
            if (total <= 0) {
                return new Shares(own, OptionalDouble.empty(), OptionalDouble.empty());
            }
            double busy = (double) (now.busy - before.busy) / total;
            OptionalDouble foreign =
                    own.isPresent() ? OptionalDouble.of(Math.max(0, busy - own.getAsDouble())) : OptionalDouble.empty();
            return new Shares(
                    own, foreign, OptionalDouble.of(Math.max(0, (double) (now.steal - before.steal) / total)));
        }
    }

    /**
     * Shares of all processors, 0 to 1; empty where not measured.
     *
     * @param own this process
     * @param foreign everything else that was busy, steal included
     * @param steal taken by the hypervisor
     */
    record Shares(OptionalDouble own, OptionalDouble foreign, OptionalDouble steal) {}
}
