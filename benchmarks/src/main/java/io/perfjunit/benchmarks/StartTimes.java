package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** When bodies began, by their own clock. Room for all of them is made before the first. */
final class StartTimes {

    private final NanoClock clock = NanoClock.system();
    private final long createdAt = clock.nanoTime();
    private final AtomicInteger count = new AtomicInteger();
    private final long[] times;

    StartTimes(int most) {
        times = new long[most];
    }

    void note() {
        long now = clock.nanoTime() - createdAt;
        times[count.getAndIncrement()] = now;
    }

    int count() {
        return count.get();
    }

    /** Gaps between neighbours, and how late each is by a schedule that begins with the earliest of them. */
    void print(double periodNanos) {
        long[] sorted = Arrays.stream(times, 0, count()).sorted().toArray();
        double[] gaps = new double[sorted.length - 1];
        double[] late = new double[sorted.length];
        double earliest = Double.MAX_VALUE;
        for (int i = 0; i < sorted.length; i++) {
            late[i] = sorted[i] - i * periodNanos;
            earliest = Math.min(earliest, late[i]);
        }
        int widest = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = sorted[i + 1] - sorted[i];
            widest = gaps[i] > gaps[widest] ? i : widest;
        }
        double widestGap = gaps[widest];
        double widestAt = sorted[widest] - sorted[0];
        print("lag by the body", late, earliest);
        print("gap between starts", gaps, 0);
        Machine.print("widest gap            %.3f ms, %.0f ms after the first start", widestGap / 1e6, widestAt / 1e6);
    }

    private static void print(String name, double[] nanos, double base) {
        Arrays.sort(nanos);
        Machine.print(
                "%-20s  p50 %.3f ms, p99 %.3f ms, most %.3f ms",
                name,
                (atRank(nanos, 0.5) - base) / 1e6,
                (atRank(nanos, 0.99) - base) / 1e6,
                (nanos[nanos.length - 1] - base) / 1e6);
    }

    private static double atRank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
