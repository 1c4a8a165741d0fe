package io.perfjunit.engine;

import io.perfjunit.result.JvmUsage;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the JVM used in the measured time, as metrics that budgets can limit. What it does not tell is no metric, so that a limit
 * on it is broken and not kept by default.
 */
final class JvmMetrics {

    /** From this Java on the JVM knows what ended threads have allocated. */
    private static final int COUNTS_ENDED_THREADS = 21;

    private static final Duration LONG_BESIDE_A_READING = Duration.ofSeconds(2);

    private final List<MetricResult> metrics = new ArrayList<>();

    private JvmMetrics() {}

    static LoadResult added(JvmUsage usage, LoadResult result) {
        JvmMetrics jvm = new JvmMetrics();
        jvm.metrics.addAll(result.whole().metrics());
        jvm.addTotals(usage);
        // With several stages, what calls between their windows used would be charged to those within.
        if (result.stages().isEmpty()) {
            jvm.addShares(usage, result.whole());
        }
        return result.with(result.whole().with(jvm.metrics));
    }

    private void addTotals(JvmUsage usage) {
        JvmUsage.Garbage garbage = usage.garbage();
        count("jvm.gc.count", MetricUnit.NUMBER, garbage.collections());
        gauge("jvm.gc.pause.max", MetricUnit.NANOSECONDS, garbage.longestPauseNanos());
        count("jvm.gc.pause.total", MetricUnit.NANOSECONDS, garbage.pauseNanos());
        gauge("jvm.heap.afterGc", MetricUnit.BYTES, garbage.largestHeapAfterBytes());
        usage.peakThreads().ifPresent(peak -> gauge("jvm.threads", MetricUnit.NUMBER, OptionalLong.of(peak)));
    }

    private void addShares(JvmUsage usage, LoadPart whole) {
        double window = (double) whole.window().toNanos() * Runtime.getRuntime().availableProcessors();
        long iterations = whole.iterations().completedInWindow()
                + whole.iterations().counts().failed();
        if (window > 0) {
            usage.cpuNanos().ifPresent(nanos -> per("jvm.cpu", MetricUnit.SHARE, nanos, window));
        }
        if (iterations > 0) {
            usage.cpuNanos().ifPresent(nanos -> per("jvm.cpu.perIteration", MetricUnit.NANOSECONDS, nanos, iterations));
        }
        if (iterations > 0 && isAllocationKnown(whole)) {
            usage.allocatedBytes()
                    .ifPresent(bytes -> per("jvm.allocation.perIteration", MetricUnit.BYTES, bytes, iterations));
        }
    }

    /** An older JVM forgets what a thread allocated since it was last looked at, at the last reading, when the thread ends. */
    private static boolean isAllocationKnown(LoadPart whole) {
        return Runtime.version().feature() >= COUNTS_ENDED_THREADS
                || whole.window().compareTo(LONG_BESIDE_A_READING) >= 0;
    }

    private void count(String name, MetricUnit unit, OptionalLong value) {
        value.ifPresent(total -> metrics.add(MetricResult.count(name, unit, total)));
    }

    private void gauge(String name, MetricUnit unit, OptionalLong value) {
        value.ifPresent(level -> metrics.add(MetricResult.gauge(name, unit, level)));
    }

    private void per(String name, MetricUnit unit, double total, double of) {
        metrics.add(MetricResult.gauge(name, unit, total / of));
    }
}
