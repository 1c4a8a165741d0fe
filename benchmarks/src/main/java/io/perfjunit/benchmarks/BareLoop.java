package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * The least that timing an empty iteration can cost: two readings of the clock and one record in a histogram of the thread's own.
 */
final class BareLoop implements Contestant {

    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    @Override
    public String name() {
        return "bare loop";
    }

    @Override
    public long run(int threads, long nanos) throws InterruptedException {
        AtomicLong total = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> total.addAndGet(loop(start, nanos)));
            worker.start();
            workers.add(worker);
        }
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        return total.get();
    }

    private static long loop(CountDownLatch start, long nanos) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return 0;
        }
        NanoClock clock = NanoClock.system();
        Histogram histogram = new Histogram(LONGEST_NANOS, 3);
        long end = clock.nanoTime() + nanos;
        long from = clock.nanoTime();
        while (from - end < 0) {
            from = clock.nanoTime();
            histogram.recordValue(clock.nanoTime() - from);
        }
        return histogram.getTotalCount();
    }
}
