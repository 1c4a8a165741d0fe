package io.perfjunit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.perfjunit.plan.ThreadKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Processor time per empty iteration: this library against the bare loop, in turn, round after round, so that a machine that
 * becomes slower does so for both. Arguments: rounds (default 7), seconds of a round (default 2).
 */
public final class EmptyIterationBenchmark {

    private static final int[] THREADS = {1, 2, 32};

    private EmptyIterationBenchmark() {}

    /** Prints a table of medians and of ratios round by round. */
    public static void main(String[] arguments) throws InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        long nanos = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 2) * 1_000_000_000L;
        Contestant bare = new BareLoop();
        Contestant ours = new EmptyLoad(ThreadKind.PLATFORM);
        print("threads  bare loop ns  perf-junit ns  ratio median (min..max)");
        for (int threads : THREADS) {
            compare(bare, ours, threads, rounds, nanos);
        }
    }

    private static void compare(Contestant bare, Contestant ours, int threads, int rounds, long nanos)
            throws InterruptedException {
        nanosPerIteration(bare, threads, nanos);
        nanosPerIteration(ours, threads, nanos);
        List<Double> bareNanos = new ArrayList<>();
        List<Double> ourNanos = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double a = nanosPerIteration(bare, threads, nanos);
            double b = nanosPerIteration(ours, threads, nanos);
            bareNanos.add(a);
            ourNanos.add(b);
            ratios.add(b / a);
        }
        print(String.format(
                Locale.ROOT,
                "%7d  %12.1f  %13.1f  %.2f (%.2f..%.2f)",
                threads,
                median(bareNanos),
                median(ourNanos),
                median(ratios),
                sorted(ratios)[0],
                sorted(ratios)[rounds - 1]));
    }

    /** Processor time of the whole process, so that what readers and watchers cost is part of it. */
    private static double nanosPerIteration(Contestant contestant, int threads, long nanos)
            throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long iterations = contestant.run(threads, nanos);
        return (double) (system.getProcessCpuTime() - before) / iterations;
    }

    private static double median(List<Double> values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
