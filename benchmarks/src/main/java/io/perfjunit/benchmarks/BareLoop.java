package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * The least that timing an iteration can cost: two readings of the clock and one record in a histogram of the thread's own.
 */
final class BareLoop implements Contestant {

    private static final NanoClock CLOCK = NanoClock.system();

    @Override
    public String name() {
        return "bare loop";
    }

    @Override
    public long run(int users, long nanos, Runnable body) throws InterruptedException {
        AtomicLong total = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong end = new AtomicLong();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            Thread worker = new Thread(() -> total.addAndGet(loop(start, end, body)));
            worker.start();
            workers.add(worker);
        }
        end.set(CLOCK.nanoTime() + nanos);
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        return total.get();
    }

    private static long loop(CountDownLatch start, AtomicLong endNanos, Runnable body) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return 0;
        }
        // One that grows: room for an hour, made at once by a thousand threads, would be a good part of what is
        // measured.
        Histogram histogram = new Histogram(3);
        long end = endNanos.get();
        long from = CLOCK.nanoTime();
        while (from - end < 0) {
            from = CLOCK.nanoTime();
            body.run();
            histogram.recordValue(CLOCK.nanoTime() - from);
        }
        return histogram.getTotalCount();
    }
}
