package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.FindingScenario.hit;
import static io.perfjunit.analysis.finding.FindingScenario.lookAlike;
import static io.perfjunit.analysis.finding.Observed.observed;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * What the heap holds after collections. Each leaves what is alive and what survives by chance; a young one also leaves garbage that
 * has grown old, more of it each time, until one lets go of that.
 */
final class HeapScenarios {

    private static final double MEGA = 1 << 20;
    private static final int COLLECTIONS = 120;

    /** The rule was tuned on the seeds from 0 on. */
    private static final long FRESH = 1_000_000;

    private HeapScenarios() {}

    static List<FindingScenario> all() {
        return List.of(
                hit(
                        FindingKind.HEAP_GROWING,
                        0.75,
                        "what is alive grows by half",
                        seed -> saw(seed, 10, x -> 80 + 40 * x)),
                hit(FindingKind.HEAP_GROWING, 0.95, "it doubles", seed -> saw(seed, 10, x -> 80 + 80 * x)),
                lookAlike(FindingKind.HEAP_GROWING, "a saw without a trend", seed -> saw(seed, 10, x -> 80)),
                lookAlike(
                        FindingKind.HEAP_GROWING,
                        "it doubles while caches fill, and levels off",
                        seed -> saw(seed, 10, x -> 80 + 80 * (1 - Math.exp(-3 * x)))),
                lookAlike(
                        FindingKind.HEAP_GROWING,
                        "young collections leave more and more, and two let go of it",
                        seed -> saw(seed, 45, x -> 80)),
                lookAlike(FindingKind.HEAP_GROWING, "what is alive goes up and down", seed -> wandering(seed)));
    }

    /** The teeth of a saw: every so many collections one lets go of what is old. The argument is the place in the window, 0 to 1. */
    static Observed saw(long seed, int teeth, DoubleUnaryOperator aliveMegabytes) {
        Observed load = busy(seed);
        Random random = load.random();
        double oldGarbage = 40 * random.nextDouble();
        int untilNext = 1 + random.nextInt(teeth);
        for (int i = 0; i < COLLECTIONS; i++) {
            double x = (i + random.nextDouble()) / COLLECTIONS;
            oldGarbage += 4 * Math.exp(0.5 * random.nextGaussian());
            boolean isOld = --untilNext == 0;
            if (isOld) {
                oldGarbage *= 0.1 * random.nextDouble();
                untilNext = teeth;
            }
            double survivors = 5 * Math.exp(0.5 * random.nextGaussian());
            load.heap(
                    SomeCalls.WINDOW * x,
                    Math.round(MEGA * (aliveMegabytes.applyAsDouble(x) + oldGarbage + survivors)),
                    isOld);
        }
        return load;
    }

    private static Observed wandering(long seed) {
        double[] alive = {80};
        Random random = new Random(FRESH + seed);
        return saw(seed, 10, x -> {
            alive[0] = 80 + 0.9 * (alive[0] - 80) + 4 * random.nextGaussian();
            return alive[0];
        });
    }

    private static Observed busy(long seed) {
        return observed(FRESH + seed).step("GET /a", calls -> calls.logNormal(2_000, 0.02, 0.3));
    }
}
