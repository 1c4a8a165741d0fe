package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.FindingScenario.hit;
import static io.perfjunit.analysis.finding.FindingScenario.lookAlike;
import static io.perfjunit.analysis.finding.Observed.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Loads of several steps, each with times of its own, of which one may change while the others do not. */
final class MixedScenarios {

    private static final int USERS = 18;

    private MixedScenarios() {}

    static List<FindingScenario> all() {
        return List.of(
                hit(
                        FindingKind.GETTING_SLOWER,
                        0.65,
                        "one of four steps doubles, noise 10 %",
                        seed -> steps(seed, 4, 0.1, 1)),
                hit(
                        FindingKind.GETTING_SLOWER,
                        0.9,
                        "one of four steps takes 3 times as long, noise 10 %",
                        seed -> steps(seed, 4, 0.1, 2)),
                lookAlike(
                        FindingKind.GETTING_SLOWER,
                        "eight steps at one level, noise 15 %, correlation 0.6",
                        seed -> steps(seed, 8, 0.15, 0)),
                lookAlike(
                        FindingKind.GETTING_SLOWER,
                        "18 users deal out 18 very different steps in turn",
                        seed -> dealt(seed)),
                lookAlike(FindingKind.GETTING_SLOWER, "more and more of what is slow", seed -> shifting(seed)),
                hit(FindingKind.FAILURE_STREAK, 0.99, "39 calls, of which the last 36 fail", seed -> lastFail(seed)),
                hit(
                        FindingKind.GARBAGE_PAUSES,
                        0.95,
                        "8 pauses of 60 to 200 ms, 4 calls held up by each",
                        seed -> paused(seed, true)),
                lookAlike(
                        FindingKind.GARBAGE_PAUSES,
                        "as many pauses, and as many slow calls at other moments",
                        seed -> paused(seed, false)),
                lookAlike(FindingKind.FAILURE_STREAK, "90 % of 40 calls, all the time", seed -> mostFail(seed)));
    }

    /** Steps with noise that all calls of a tenth of a second share; the first grows by a share over the window. */
    private static Observed steps(long seed, int number, double noise, double growth) {
        Observed load = observed(seed);
        for (int step = 0; step < number; step++) {
            double[] shared = shared(load.random(), noise, number > 4 ? 0.6 : 0.3);
            double grows = step == 0 ? growth : 0;
            double median = 0.01 * (step + 1);
            DoubleUnaryOperator seconds = at -> median
                    * (1 + grows * at / SomeCalls.WINDOW)
                    * Math.exp(shared[(int) Math.min(99, at * 10)]
                            + 0.4 * load.random().nextGaussian());
            load.step("GET /" + step, calls -> calls.successesAt(2_000 / number, seconds));
        }
        return load;
    }

    private static double[] shared(Random random, double noise, double correlation) {
        double[] shared = new double[100];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = (i == 0 ? 0 : correlation * shared[i - 1])
                    + noise * Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return shared;
    }

    /** As a circular feed does it: who is free takes the next, so that the fast ones end first. */
    private static Observed dealt(long seed) {
        Observed load = observed(seed);
        double[] medians =
                load.random().doubles(USERS).map(it -> 0.01 * Math.pow(300, it)).toArray();
        List<List<double[]>> ended = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            ended.add(new ArrayList<>());
        }
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int user = 0; user < USERS; user++) {
            free.add(0.0);
        }
        for (int call = 0; free.element() < SomeCalls.WINDOW && call < 2_000; call++) {
            double seconds =
                    medians[call % USERS] * Math.exp(0.1 * load.random().nextGaussian());
            double end = free.remove() + seconds;
            free.add(end);
            if (end < SomeCalls.WINDOW) {
                ended.get(call % USERS).add(new double[] {end, seconds});
            }
        }
        for (int i = 0; i < USERS; i++) {
            List<double[]> ofStep = ended.get(i);
            load.step("GET /" + i, calls -> {
                ofStep.forEach(it -> calls.success(it[0], it[1]));
                return calls;
            });
        }
        return load;
    }

    private static Observed shifting(long seed) {
        Observed load = observed(seed);
        return load.step("fast", calls -> thirds(calls, 0.01, 470, 333, 200))
                .step("slow", calls -> thirds(calls, 0.03, 200, 333, 470));
    }

    private static SomeCalls thirds(SomeCalls calls, double median, int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            double third = SomeCalls.WINDOW / numbers.length;
            calls.between(third * i, third * (i + 1)).logNormal(numbers[i], median, 0.3);
        }
        return calls;
    }

    private static Observed paused(long seed, boolean areHeldUp) {
        Observed load = observed(seed);
        Random random = load.random();
        return load.step("GET /a", calls -> {
            calls.logNormal(2_000, 0.012, 0.3);
            for (int i = 0; i < 8; i++) {
                double at = 0.5 + 9 * random.nextDouble();
                double length = 0.06 + 0.14 * random.nextDouble();
                load.pause(at, length);
                double heldUp = areHeldUp ? at : 0.5 + 9 * random.nextDouble();
                for (int call = 0; call < 4; call++) {
                    double end = heldUp + length + 0.01 * random.nextDouble();
                    calls.success(end, length + 0.012);
                }
            }
            return calls;
        });
    }

    private static Observed lastFail(long seed) {
        Observed load = observed(seed);
        for (int step = 0; step < 11; step++) {
            load.step("GET /" + step, calls -> calls.logNormal(14, 0.05, 0.8)
                    .failures(load.random().nextInt(3), 0.2, 0.9));
        }
        return load.step("GET /gone", calls -> calls.between(0, 0.8)
                .logNormal(3, 0.02, 0.3)
                .between(0.8, SomeCalls.WINDOW)
                .failures(36, 0.01, 0.02));
    }

    private static Observed mostFail(long seed) {
        return observed(seed)
                .step("GET /a", calls -> calls.logNormal(4, 0.02, 0.3).failures(36, 0.01, 0.02))
                .step("GET /b", calls -> calls.logNormal(1_000, 0.02, 0.3));
    }
}
