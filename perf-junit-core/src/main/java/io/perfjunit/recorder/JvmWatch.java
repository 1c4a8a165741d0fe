package io.perfjunit.recorder;

import io.perfjunit.result.HeapReading;
import io.perfjunit.result.JvmUsage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Watches, while a load is measured, what this JVM uses. To be opened, restarted and read by the one thread that controls the
 * load; closing it takes its listeners back.
 */
public final class JvmWatch implements AutoCloseable {

    private final Machine machine;
    private final HeapReadings heap;
    private final GarbageWatch garbage;
    private final AllocatedBytes allocated = AllocatedBytes.ofThisJvm();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private OptionalLong cpuAtStart = OptionalLong.empty();
    private int peakBefore;
    private int mostThreads;

    /** Begins to watch. */
    public JvmWatch(NanoClock clock) {
        this(clock, Machine.here());
    }

    JvmWatch(NanoClock clock, Machine machine) {
        this.machine = machine;
        this.heap = new HeapReadings(clock);
        this.garbage = GarbageWatch.start(machine, heap::note);
        // What a first reading takes, mostly to load classes, shall not be taken from the load.
        soFar();
        restart();
    }

    /** Forgets what was seen so far: the measured window opens. */
    public void restart() {
        garbage.restart();
        allocated.restart();
        cpuAtStart = machine.ownCpuNanos().get();
        peakBefore = threads.getPeakThreadCount();
        mostThreads = threads.getThreadCount();
    }

    /**
     * What was used since the last restart. It takes some ten microseconds, more with hundreds of threads on Java 17, and may be
     * asked at every reading of the recorder: on Java 17 the allocation of threads that end is known the better the more often.
     */
    public JvmUsage soFar() {
        OptionalLong cpu = machine.ownCpuNanos().get();
        return new JvmUsage(
                garbage.reading(),
                allocated.sinceRestart(),
                cpu.isPresent() && cpuAtStart.isPresent()
                        ? OptionalLong.of(cpu.getAsLong() - cpuAtStart.getAsLong())
                        : OptionalLong.empty(),
                OptionalInt.of(peakThreads()));
    }

    /** The heap after each collection since a moment, in order, whatever was restarted in between; thinned where there were many. */
    public List<HeapReading> heapSince(long originNanos) {
        garbage.reading();
        return heap.since(originNanos);
    }

    /** The JVM remembers its highest number since it began, which says something of the window only if it has risen. */
    private int peakThreads() {
        mostThreads = Math.max(mostThreads, threads.getThreadCount());
        int peak = threads.getPeakThreadCount();
        return peak > peakBefore ? peak : mostThreads;
    }

    @Override
    public void close() {
        garbage.close();
    }
}
