package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.OptionalLong;

/** One case of {@link ManyUsersBenchmark}: 10,000 users with an empty body in a JVM that does nothing else. */
final class ManyUsers {

    private static final int USERS = 10_000;
    private static final Duration THINK_TIME = Duration.ofMillis(100);

    private ManyUsers() {}

    /** Prints a line. Arguments: kind of threads, seconds. */
    public static void main(String[] arguments) throws InterruptedException {
        Machine machine = Machine.describe("10,000 users with 100 ms of think time, " + arguments[0] + " threads");
        NanoClock clock = NanoClock.system();
        long heapBefore = Machine.heapAfterCollection();
        long from = clock.nanoTime();
        LoadResult result = Load.users(USERS)
                .threads(ThreadKind.valueOf(arguments[0]))
                .thinkTime(THINK_TIME)
                .rampUp(Duration.ofSeconds(1))
                .warmup(Duration.ofSeconds(2))
                .duration(Duration.ofSeconds(Long.parseLong(arguments[1])))
                .run(user -> {});
        double wall = (clock.nanoTime() - from) / 1e9;
        double processors = Machine.processorNanos() / 1e9 / wall;
        OutcomeCounts counts = result.iterations().counts();
        Machine.print(
                "%s resident at most, heap grew by %.1f MB after a collection; "
                        + "%,.0f of %,.0f iterations/s, %d of %,d failed; p99 %.2f ms; %.2f processors",
                megabytes(Machine.status("VmHWM")),
                (Machine.heapAfterCollection() - heapBefore) / 1048576.0,
                result.throughput(),
                USERS * 1e9 / THINK_TIME.toNanos(),
                counts.failed(),
                counts.total(),
                result.iterations().successes().percentile(Percentile.P99).toNanos() / 1e6,
                processors);
        machine.tellForeignWork();
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? (bytes.getAsLong() >> 20) + " MB" : "not measured";
    }
}
