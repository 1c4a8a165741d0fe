package io.perfjunit.recorder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads for how long a processor quota held the process back, from {@code cpu.stat} of its control groups: {@code throttled_usec}
 * in version 2, {@code throttled_time} in nanoseconds in version 1. Each processor that stands still counts.
 */
final class Throttling {

    private final List<KernelFile> groups;

    Throttling(Machine machine) {
        this.groups = ControlGroup.processorStatistics(machine);
    }

    Reading read() {
        Map<KernelFile, Long> nanos = new HashMap<>();
        groups.forEach(group -> throttledNanos(group).ifPresent(held -> nanos.put(group, held)));
        return new Reading(nanos);
    }

    private static OptionalLong throttledNanos(KernelFile group) {
        for (String line : group.lines()) {
            String[] fields = line.split(" ", -1);
            if (fields.length == 2 && fields[0].equals("throttled_usec")) {
                OptionalLong micros = KernelFile.number(fields[1]);
                return micros.isPresent() ? OptionalLong.of(micros.getAsLong() * 1_000) : micros;
            }
            if (fields.length == 2 && fields[0].equals("throttled_time")) {
                return KernelFile.number(fields[1]);
            }
        }
        return OptionalLong.empty();
    }

    /** One look; nanoseconds since each group was made. */
    record Reading(Map<KernelFile, Long> nanos) {

        /**
         * The share of the time since an earlier reading for which the group that was held back most stood still, at most 1. A
         * counter that ran backwards belongs to another group of the same name, and tells nothing.
         */
        OptionalDouble since(Reading earlier, double wallNanos) {
            return nanos.entrySet().stream()
                    .filter(group -> earlier.nanos.containsKey(group.getKey()))
                    .mapToDouble(group -> group.getValue() - earlier.nanos.getOrDefault(group.getKey(), 0L))
                    .filter(held -> held >= 0)
                    .map(held -> Math.min(1, held / wallNanos))
                    .max();
        }
    }
}
