package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time and allocation of an empty iteration: this library and its peers against the bare loop, in turn, round after
 * round, so that a machine that becomes slower does so for all. Arguments: rounds (default 5), seconds of a round (default 1),
 * kind of threads of this library (default PLATFORM).
 */
public final class EmptyIterationBenchmark {

    private static final int[] USERS = {1, 2, 32, 1_000};

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
        Machine.print("%5s  %-18s  %12s  %s", "users", "", "ns/iteration", "times the bare loop");
        for (int users : USERS) {
            print(users, measure(users));
        }
        // Afterwards, because a second body makes the call of the body dearer.
        Machine.print("%n%5s  %-18s  %15s", "users", "", "bytes/iteration");
        for (int users : USERS) {
            for (Contestant contestant : contestants) {
                AllocationProbe probe = new AllocationProbe(nanos);
                contestant.run(users, nanos, probe);
                Machine.print("%5d  %-18s  %15.3f", users, contestant.name(), probe.bytesPerIteration());
            }
        }
    }

    private static void print(int users, List<Times> level) {
        for (Times times : level) {
            Machine.print(
                    "%5d  %-18s  %12.1f  %s",
                    users,
                    times.contestant().name(),
                    Spread.of(times.nanos()).median(),
                    Spread.of(times.ratiosTo(level.get(0))));
        }
    }

    /** The first time of each contestant warms it up and does not count. */
    private List<Times> measure(int users) throws Exception {
        List<Times> times = new ArrayList<>();
        for (Contestant contestant : contestants) {
            nanosPerIteration(contestant, users);
            times.add(new Times(contestant, new ArrayList<>()));
        }
        for (int round = 0; round < rounds; round++) {
            for (Times own : times) {
                own.nanos().add(nanosPerIteration(own.contestant(), users));
            }
        }
        return times;
    }

    private double nanosPerIteration(Contestant contestant, int users) throws Exception {
        // What one has left behind is not to be cleared away at the cost of the next.
        System.gc();
        long before = Machine.processorNanos();
        long iterations = contestant.run(users, nanos, EmptyIterationBenchmark::nothing);
        return (double) (Machine.processorNanos() - before) / iterations;
    }

    private static void nothing() {}

    /** Nanoseconds per iteration, round by round. */
    private record Times(Contestant contestant, List<Double> nanos) {

        List<Double> ratiosTo(Times bare) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < nanos.size(); round++) {
                ratios.add(nanos.get(round) / bare.nanos.get(round));
            }
            return ratios;
        }
    }
}
