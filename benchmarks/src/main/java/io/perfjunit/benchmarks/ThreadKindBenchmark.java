package io.perfjunit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * Platform against virtual threads for bodies that wait ten milliseconds, as calls over a network do: processor time per iteration
 * and how late the body comes back, by number of users. Needs Java 21 or later. Argument: seconds of a run (default 4).
 */
public final class ThreadKindBenchmark {

    private static final int[] USERS = {50, 200, 500, 1_000, 2_000, 5_000};
    private static final long WAIT_MILLIS = 10;

    private ThreadKindBenchmark() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws InterruptedException {
        Duration length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 4);
        System.out.println("users  threads   us per iteration  iterations/s      p50 ms      p99 ms");
        for (int users : USERS) {
            measure(users, ThreadKind.PLATFORM, length);
            measure(users, ThreadKind.VIRTUAL, length);
        }
    }

    private static void measure(int users, ThreadKind kind, Duration length) throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        LoadResult result = Load.users(users)
                .threads(kind)
                .warmup(Duration.ofSeconds(1))
                .duration(length)
                .run(user -> Thread.sleep(WAIT_MILLIS));
        long nanos = system.getProcessCpuTime() - before;
        long iterations = result.iterations().counts().total()
                + result.coldStart().counts().total();
        System.out.println(String.format(
                Locale.ROOT,
                "%5d  %-8s  %16.1f  %12.0f  %10.2f  %10.2f",
                users,
                kind,
                nanos / 1e3 / iterations,
                result.throughput(),
                millis(result, Percentile.P50),
                millis(result, Percentile.P99)));
    }

    private static double millis(LoadResult result, Percentile percentile) {
        return result.iterations().successes().percentile(percentile).toNanos() / 1e6;
    }
}
