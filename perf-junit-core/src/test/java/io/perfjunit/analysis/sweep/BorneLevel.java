package io.perfjunit.analysis.sweep;

import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Starts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * What a service really does at one level of a sweep, for ten seconds.
 *
 * @param load virtual users
 * @param perSecond calls that end per second
 * @param millis their median time
 * @param failedShare how probable it is that one fails
 * @param course by what times are multiplied, from the beginning of the level, 0, to its end, 1
 */
record BorneLevel(double load, double perSecond, double millis, double failedShare, DoubleUnaryOperator course) {

    private static final int TENTHS = 100;
    private static final double SIGMA = 0.4;
    private static final double CORRELATION = 0.5;

    BorneLevel(double load, double perSecond, double millis) {
        this(load, perSecond, millis, 0, x -> 1);
    }

    BorneLevel failing(double share) {
        return new BorneLevel(load, perSecond, millis, share, course);
    }

    BorneLevel during(DoubleUnaryOperator factor) {
        return new BorneLevel(load, perSecond, millis, failedShare, factor);
    }

    /**
     * The machine on which it is measured.
     *
     * @param mood by how much levels differ from each other, as a standard deviation of logarithms; in a closed model calls that
     *     take longer are fewer
     * @param noise the same of tenths of a second, of which neighbours have half in common
     * @param stallSeconds how long nothing at all ends, at a random moment of each level
     */
    record Machine(double mood, double noise, double stallSeconds) {}

    /** Measures it after what was measured before. */
    LoadPart measured(Machine machine, SplittableRandom random, LoadResultBuilder result, int index) {
        double mood = machine.mood * random.nextGaussian();
        int stalled = (int) Math.round(machine.stallSeconds * 10);
        int stall = random.nextInt(TENTHS - stalled);
        double drift = 0;
        long[] all = {};
        int errors = 0;
        for (int i = 0; i < TENTHS; i++) {
            drift = CORRELATION * drift
                    + machine.noise * Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
            double slower = Math.exp(mood + drift);
            boolean standsStill = i >= stall && i < stall + stalled;
            int ended = standsStill ? 0 : poisson(perSecond / 10 / slower, random);
            int failed = hits(ended, failedShare, random);
            // Calls that were running while everything stood still end right after it.
            double extra = stalled > 0 && i == stall + stalled ? machine.stallSeconds : 0;
            double median = millis / 1e3 * course.applyAsDouble((i + 0.5) / TENTHS) * slower;
            long[] successes = new long[ended - failed];
            Arrays.setAll(successes, k -> Math.round(1e9 * (extra + median * Math.exp(SIGMA * random.nextGaussian()))));
            result.interval(Duration.ofMillis(100), slice("", successes, failed));
            int before = all.length;
            all = Arrays.copyOf(all, before + successes.length);
            System.arraycopy(successes, 0, all, before, successes.length);
            errors += failed;
        }
        Duration start = Duration.ofSeconds(10L * index);
        Duration length = Duration.ofSeconds(10);
        return new LoadPart(
                "level " + index,
                start,
                start.plus(length),
                length,
                step("", all, errors),
                List.of(),
                Starts.NONE,
                List.of());
    }

    private static int hits(int of, double share, SplittableRandom random) {
        int hits = 0;
        for (int i = 0; i < of; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int number = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            number++;
        }
        return number;
    }
}
