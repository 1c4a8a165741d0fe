package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time and allocation of an empty iteration: this library and its peers against the bare loop, in turn, round after
 * round, so that a machine that becomes slower does so for all. Arguments: rounds (default 5), seconds of a round (default 1),
 * kind of threads of this library (default PLATFORM).
 */
public final class EmptyIterationBenchmark {

    private static final int[] USERS = {1, 2, 32, 1_000};
    private static final Runnable EMPTY = () -> {};

    private final int rounds;
    private final long nanos;
    private final List<Contestant> contestants;

    private EmptyIterationBenchmark(int rounds, long nanos, ThreadKind threads) {
        this.rounds = rounds;
        this.nanos = nanos;
        this.contestants = Contestant.all(threads);
    }

    /** Prints a table: medians of the times, ratios round by round, bytes. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        long nanos = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 1) * 1_000_000_000L;
        ThreadKind threads = arguments.length > 2 ? ThreadKind.valueOf(arguments[2]) : ThreadKind.PLATFORM;
        Machine machine = Machine.describe("an empty iteration on " + threads + " threads");
        new EmptyIterationBenchmark(rounds, nanos, threads).run();
        machine.tellForeignWork();
    }

    private void run() throws Exception {
        Map<Integer, Map<Contestant, List<Double>>> times = new LinkedHashMap<>();
        for (int users : USERS) {
            times.put(users, times(users));
        }
        // Afterwards, because a second body makes the call of the body dearer.
        Machine.print(
                "%5s  %-18s  %12s  %-24s  %s", "users", "", "ns/iteration", "times the bare loop", "bytes/iteration");
        for (int users : USERS) {
            List<Double> bare = times.get(users).get(contestants.get(0));
            for (Contestant contestant : contestants) {
                List<Double> own = times.get(users).get(contestant);
                Machine.print(
                        "%5d  %-18s  %12.1f  %-24s  %.3f",
                        users,
                        contestant.name(),
                        Spread.of(own).median(),
                        Spread.of(ratios(own, bare)),
                        bytesPerIteration(contestant, users));
            }
        }
    }

    /** Nanoseconds per iteration of every contestant, round by round. */
    private Map<Contestant, List<Double>> times(int users) throws Exception {
        Map<Contestant, List<Double>> times = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            nanosPerIteration(contestant, users);
            times.put(contestant, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                times.get(contestant).add(nanosPerIteration(contestant, users));
            }
        }
        return times;
    }

    private double nanosPerIteration(Contestant contestant, int users) throws Exception {
        // What one has left behind is not to be cleared away at the cost of the next.
        System.gc();
        long before = Machine.processorNanos();
        long iterations = contestant.run(users, nanos, EMPTY);
        return (double) (Machine.processorNanos() - before) / iterations;
    }

    private double bytesPerIteration(Contestant contestant, int users) throws Exception {
        AllocationProbe probe = new AllocationProbe(nanos);
        contestant.run(users, nanos, probe);
        return probe.bytesPerIteration();
    }

    private static List<Double> ratios(List<Double> own, List<Double> bare) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round) / bare.get(round));
        }
        return ratios;
    }
}
