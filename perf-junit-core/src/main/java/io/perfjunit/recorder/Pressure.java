package io.perfjunit.recorder;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads for how long some task of the machine waited for a processor: {@code some total} of {@code /proc/pressure/cpu}
 * (Documentation/accounting/psi.rst).
 */
final class Pressure {

    /** The kernel adds up every two seconds, so that a shorter time says little. */
    private static final double SHORTEST_NANOS = 5e9;

    private static final String TOTAL = "total=";

    private final KernelFile file;

    Pressure(Machine machine) {
        this.file = machine.file("proc/pressure/cpu");
    }

    /** Microseconds since boot; empty where the kernel does not tell. */
    OptionalLong read() {
        for (String line : file.lines()) {
            int total = line.indexOf(TOTAL);
            if (line.startsWith("some ") && total > 0) {
                return KernelFile.number(line.substring(total + TOTAL.length()));
            }
        }
        return OptionalLong.empty();
    }

    /** The share of the time between two readings, at most 1. */
    static OptionalDouble share(OptionalLong before, OptionalLong after, double wallNanos) {
        if (before.isEmpty() || after.isEmpty() || wallNanos < SHORTEST_NANOS) {
            return OptionalDouble.empty();
        }
        double waited = (after.getAsLong() - before.getAsLong()) * 1e3;
        return waited < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, waited / wallNanos));
    }
}
