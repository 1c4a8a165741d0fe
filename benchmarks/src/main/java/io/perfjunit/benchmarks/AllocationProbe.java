package io.perfjunit.benchmarks;

import com.sun.management.ThreadMXBean;
import io.perfjunit.recorder.NanoClock;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/**
 * An empty body that counts the bytes which the thread that runs it allocates from one iteration to the next, once the first half
 * of the run is over: by then the code is compiled and what is made once has been made. Platform threads only.
 */
final class AllocationProbe implements Runnable {

    /** Reading the counter costs some hundred nanoseconds, so it is not done in every iteration. */
    private static final int STRIDE = 50;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final NanoClock clock = NanoClock.system();
    private final ThreadLocal<Reading> readings = ThreadLocal.withInitial(Reading::new);
    private final LongAdder bytes = new LongAdder();
    private final LongAdder iterations = new LongAdder();
    private final long from;

    AllocationProbe(long runNanos) {
        from = clock.nanoTime() + runNanos / 2;
    }

    @Override
    public void run() {
        Reading reading = readings.get();
        if (++reading.iteration % STRIDE == 0 && clock.nanoTime() - from > 0) {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            if (reading.isTaken) {
                bytes.add(now - reading.bytes);
                iterations.add(STRIDE);
            }
            reading.isTaken = true;
            // Again, since adding may allocate on its first time.
            reading.bytes = THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    /** Bytes of one iteration; not a number if too few were made. */
    double bytesPerIteration() {
        return (double) bytes.sum() / iterations.sum();
    }

    private static final class Reading {
        private int iteration;
        private boolean isTaken;
        private long bytes;
    }
}
