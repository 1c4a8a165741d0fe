package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import java.time.Duration;

/**
 * Whether starts keep their schedule: 1,000 a second from the very first moment on, in a JVM that has run nothing before. The number
 * of starts, how late they were by the recorder and by the body's own clock, and the widest gap. Arguments: seconds (default 10),
 * starts per second (default 1,000), runs (default 1; all but the first find compiled code).
 */
public final class StartLagBenchmark {

    private StartLagBenchmark() {}

    /** Prints the figures of each run. */
    public static void main(String[] arguments) throws InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Machine machine = Machine.describe(perSecond + " starts a second for " + seconds + " s");
        for (int run = 0; run < runs; run++) {
            run(perSecond, seconds);
        }
        machine.tellForeignWork();
    }

    private static void run(int perSecond, int seconds) throws InterruptedException {
        StartTimes times = new StartTimes(2 * perSecond * seconds);
        LoadResult result = Load.rate(perSecond)
                .warmup(Duration.ZERO)
                .duration(Duration.ofSeconds(seconds))
                .run(user -> times.note());
        Starts starts = result.whole().starts();
        Machine.print(
                "%,d starts of %,d due, %d had to wait for a user, %d never started; seen by the body: %,d",
                starts.started(), perSecond * seconds, starts.waited(), starts.missed(), times.count());
        Machine.print(
                "lag by the recorder   p50 %.3f ms, p99 %.3f ms, most %.3f ms",
                starts.lag().percentile(Percentile.P50).toNanos() / 1e6,
                starts.lag().percentile(Percentile.P99).toNanos() / 1e6,
                starts.lag().max().toNanos() / 1e6);
        times.print(1e9 / perSecond);
    }
}
