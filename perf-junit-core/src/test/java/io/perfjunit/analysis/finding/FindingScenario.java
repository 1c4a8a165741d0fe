package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static io.perfjunit.analysis.finding.SweepPairs.level;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;

/**
 * Loads that are drawn anew with every seed: what a rule must see, and look-alikes of which it must not be taken in. The
 * {@link #hitRate} of those is the one that is asked for, which is that of the study of noise where it has one.
 */
record FindingScenario(String name, FindingKind kind, double hitRate, LongFunction<List<Finding>> load) {

    private static final double NOTHING = -1;

    boolean isLookAlike() {
        return hitRate == NOTHING;
    }

    static List<FindingScenario> all() {
        List<FindingScenario> all = new ArrayList<>();
        failures(all);
        latencies(all);
        sweeps(all);
        generatorLimits(all);
        all.addAll(CountedScenarios.all());
        all.addAll(MixedScenarios.all());
        all.addAll(HeapScenarios.all());
        return all;
    }

    static FindingScenario hit(FindingKind kind, double rate, String name, LongFunction<Observed> load) {
        return new FindingScenario(
                name, kind, rate, seed -> Findings.of(load.apply(seed).load()));
    }

    static FindingScenario lookAlike(FindingKind kind, String name, LongFunction<Observed> load) {
        return new FindingScenario(
                name, kind, NOTHING, seed -> Findings.of(load.apply(seed).load()));
    }

    private static void failures(List<FindingScenario> all) {
        all.add(hit(FindingKind.TIMEOUT_PLATEAU, 0.59, "0.5 % end at 20 s", seed -> plateau(seed, 0.005)));
        all.add(hit(FindingKind.TIMEOUT_PLATEAU, 0.99, "1 % end at 20 s", seed -> plateau(seed, 0.01)));
        all.add(lookAlike(FindingKind.TIMEOUT_PLATEAU, "evenly between 1 and 20 s", seed -> observed(seed)
                .step("GET /search", calls -> calls.successes(2_000, 1, 20))));
        all.add(lookAlike(FindingKind.TIMEOUT_PLATEAU, "around 15 s, spread by half", seed -> observed(seed)
                .step("GET /search", calls -> calls.logNormal(1_900, 15, 0.5).failures(100, 0.1, 20))));
        all.add(hit(FindingKind.ALWAYS_FAILING, 1, "one of eight steps, 50 of 50", seed -> steps(seed, 0.01)
                .step("POST /pay", calls -> calls.failures(50, 0.01, 0.02))));
        all.add(lookAlike(FindingKind.ALWAYS_FAILING, "all steps fail, each at another share", seed -> uneven(seed)));
        all.add(hit(FindingKind.ERRORS_BEGIN, 0.95, "none before, 10 % from a moment on", seed -> begins(seed, 0.1)));
        all.add(hit(FindingKind.ERRORS_BEGIN, 0.99, "none before, 30 % from a moment on", seed -> begins(seed, 0.3)));
        all.add(lookAlike(FindingKind.ERRORS_BEGIN, "10 % all the time", seed -> observed(seed)
                .step("GET /a", calls -> calls.logNormal(1_800, 0.02, 0.5).failures(200, 0.01, 0.02))));
        all.add(lookAlike(FindingKind.ERRORS_BEGIN, "bursts that come and go", FindingScenario::bursts));
        all.add(hit(FindingKind.FAILURE_STREAK, 0.95, "a second without a success", FindingScenario::outage));
        all.add(lookAlike(FindingKind.FAILURE_STREAK, "40 % all the time", seed -> observed(seed)
                .step("GET /a", calls -> calls.logNormal(1_200, 0.02, 0.5).failures(800, 0.01, 0.02))));
    }

    private static Observed plateau(long seed, double share) {
        Observed load = observed(seed);
        int number = 0;
        for (int i = 0; i < 2_000; i++) {
            number += load.random().nextDouble() < share ? 1 : 0;
        }
        int givenUp = number;
        return load.step("GET /search", calls -> calls.logNormal(2_000 - givenUp, 0.3, 0.8)
                .failures(givenUp, 20, 20.3));
    }

    private static Observed steps(long seed, double failedShare) {
        Observed load = observed(seed);
        for (int i = 1; i < 8; i++) {
            int failed = load.random().nextDouble() < failedShare * 50 ? 1 : 0;
            load.step(
                    "GET /" + i, calls -> calls.logNormal(50 - failed, 0.2, 0.5).failures(failed, 0.01, 0.02));
        }
        return load;
    }

    private static Observed uneven(long seed) {
        Observed load = observed(seed);
        for (int i = 1; i < 9; i++) {
            int failed = load.random().nextInt(45);
            load.step(
                    "GET /" + i, calls -> calls.logNormal(50 - failed, 0.2, 0.5).failures(failed, 0.01, 0.02));
        }
        return load;
    }

    private static Observed begins(long seed, double share) {
        Observed load = observed(seed);
        double moment = 2 + 6 * load.random().nextDouble();
        int after = (int) (200 * (SomeCalls.WINDOW - moment));
        int failed = (int) Math.round(share * after);
        return load.step("GET /a", calls -> calls.between(0, moment)
                .logNormal(2_000 - after, 0.02, 0.5)
                .between(moment, SomeCalls.WINDOW)
                .logNormal(after - failed, 0.02, 0.5)
                .failures(failed, 0.01, 0.02));
    }

    private static Observed bursts(long seed) {
        Observed load = observed(seed);
        return load.step("GET /a", calls -> {
            calls.logNormal(1_900, 0.02, 0.5);
            for (int burst = 0; burst < 3; burst++) {
                double at = 9 * load.random().nextDouble();
                calls.between(at, at + 0.3).failures(30, 0.01, 0.02);
            }
            return calls;
        });
    }

    private static Observed outage(long seed) {
        Observed load = observed(seed);
        double from = 1 + 7 * load.random().nextDouble();
        return load.step("GET /a", calls -> calls.between(0, from)
                .logNormal((int) (200 * from), 0.02, 0.5)
                .between(from, from + 1)
                .failures(200, 0.01, 0.02)
                .between(from + 1, SomeCalls.WINDOW)
                .logNormal((int) (200 * (9 - from)), 0.02, 0.5));
    }

    private static void latencies(List<FindingScenario> all) {
        all.add(hit(FindingKind.TWO_POPULATIONS, 0.89, "5 % are 5 times as slow", seed -> mixture(seed, 0.05, 5)));
        all.add(hit(FindingKind.TWO_POPULATIONS, 0.85, "5 % are 10 times as slow", seed -> mixture(seed, 0.05, 10)));
        all.add(hit(FindingKind.TWO_POPULATIONS, 0.95, "30 % are 5 times as slow", seed -> mixture(seed, 0.3, 5)));
        all.add(lookAlike(FindingKind.TWO_POPULATIONS, "one population, spread by half", seed -> observed(seed)
                .step("GET /a", calls -> calls.logNormal(2_000, 0.012, 0.5))));
        all.add(lookAlike(FindingKind.TWO_POPULATIONS, "one population with a heavy tail", seed -> {
            Observed load = observed(seed);
            return load.step(
                    "GET /a",
                    calls -> calls.successes(
                            2_000, () -> 0.01 * Math.pow(1 - load.random().nextDouble(), -1 / 2.0)));
        }));
        all.add(hit(
                FindingKind.GETTING_SLOWER, 0.75, "grows by half, noise 10 %", seed -> course(seed, 0.1, 0.3, 0.5)));
        all.add(hit(FindingKind.GETTING_SLOWER, 0.95, "doubles, noise 10 %", seed -> course(seed, 0.1, 0.3, 1)));
        all.add(lookAlike(
                FindingKind.GETTING_SLOWER,
                "one level, noise 10 %, correlation 0.3",
                seed -> course(seed, 0.1, 0.3, 0)));
        all.add(lookAlike(
                FindingKind.GETTING_SLOWER,
                "one level, noise 15 %, correlation 0.6",
                seed -> course(seed, 0.15, 0.6, 0)));
        all.add(hit(FindingKind.SLOW_FIRST_CALL, 0.99, "first calls take 1 s", seed -> observed(seed)
                .step("GET /a", calls -> calls.between(0, 0.1)
                        .successes(5, 0.8, 1)
                        .between(0, SomeCalls.WINDOW)
                        .logNormal(2_000, 0.01, 0.5))));
        all.add(lookAlike(FindingKind.SLOW_FIRST_CALL, "a call of 1 s at any moment", seed -> observed(seed)
                .step("GET /a", calls -> calls.logNormal(2_000, 0.01, 0.5).successes(3, 0.8, 1))));
        all.add(hit(FindingKind.IDLE_USERS, 0.99, "8 users, of whom 5 are accounted for", seed -> observed(seed)
                .users(8)
                .step("GET /a", calls -> calls.logNormal(2_000, 0.022, 0.5))));
        all.add(lookAlike(FindingKind.IDLE_USERS, "8 users, all accounted for", seed -> observed(seed)
                .users(8)
                .step("GET /a", calls -> calls.logNormal(2_000, 0.0352, 0.5))));
    }

    private static Observed mixture(long seed, double share, double factor) {
        Observed load = observed(seed);
        return load.step(
                "GET /a",
                calls -> calls.successes(
                        2_000,
                        () -> 0.012
                                * (load.random().nextDouble() < share ? factor : 1)
                                * Math.exp(0.25 * load.random().nextGaussian())));
    }

    /** Times with noise that all calls of a tenth of a second share, as on a busy machine, and that grow by a share over the window. */
    private static Observed course(long seed, double noise, double correlation, double growth) {
        Observed load = observed(seed);
        double[] shared = new double[100];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = (i == 0 ? 0 : correlation * shared[i - 1])
                    + noise
                            * Math.sqrt(1 - correlation * correlation)
                            * load.random().nextGaussian();
        }
        DoubleUnaryOperator seconds = at -> 0.02
                * (1 + growth * at / SomeCalls.WINDOW)
                * Math.exp(shared[(int) Math.min(99, at * 10)]
                        + 0.4 * load.random().nextGaussian());
        return load.step("GET /a", calls -> calls.successesAt(2_000, seconds));
    }

    private static void sweeps(List<FindingScenario> all) {
        all.add(sweep(FindingKind.QUEUEING, 0.99, "a queue with a knee at 16 users", 0.05, FindingScenario::queue));
        all.add(sweep(
                FindingKind.QUEUEING,
                NOTHING,
                "all calls 3 times as slow",
                0.05,
                (load, random) -> level(
                        load, load / (0.02 * (1 + load / 32)), 0.01 * (1 + load / 32), 0.02 * (1 + load / 32), 0)));
        all.add(sweep(
                FindingKind.QUEUEING,
                NOTHING,
                "flat",
                0.05,
                (load, random) -> level(load, load / 0.02, 0.01, 0.02, 0)));
        all.add(sweep(FindingKind.THROUGHPUT_COLLAPSE, 1, "falls by 20 %, noise 3 %", 0.03, FindingScenario::falls));
        all.add(sweep(FindingKind.THROUGHPUT_COLLAPSE, NOTHING, "levels out, noise 3 %", 0.03, FindingScenario::queue));
        all.add(sweep(FindingKind.THROUGHPUT_COLLAPSE, NOTHING, "levels out, noise 8 %", 0.08, FindingScenario::queue));
        all.add(sweep(FindingKind.SATURATION, 0.96, "a queue with a knee at 16 users", 0.05, FindingScenario::queue));
        all.add(sweep(
                FindingKind.SATURATION,
                NOTHING,
                "linear",
                0.05,
                (load, random) -> level(load, load / 0.02, 0.01, 0.02, 0)));
    }

    private static void generatorLimits(List<FindingScenario> all) {
        all.add(sweep(
                FindingKind.GENERATOR_LIMIT,
                0.96,
                "a knee at 16 users, 95 % of the processors used by us",
                new Machine(0.05, 0.95),
                FindingScenario::queue));
        all.add(sweep(
                FindingKind.GENERATOR_LIMIT,
                NOTHING,
                "a knee at 16 users, 40 % used by us",
                new Machine(0.05, 0.4),
                FindingScenario::queue));
        all.add(sweep(
                FindingKind.GENERATOR_LIMIT,
                NOTHING,
                "linear, 95 % used by us",
                new Machine(0.05, 0.95),
                (load, random) -> level(load, load / 0.02, 0.01, 0.02, 0)));
    }

    private interface Level {
        LevelFigures at(double load, Random random);
    }

    private static FindingScenario sweep(FindingKind kind, double rate, String name, double noise, Level level) {
        return sweep(kind, rate, name, new Machine(noise, 0.2), level);
    }

    /**
     * What a sweep is measured with.
     *
     * @param noise of its figures, as a standard deviation of logarithms
     * @param ownCpu share of the processors that the generator uses
     */
    private record Machine(double noise, double ownCpu) {}

    private static FindingScenario sweep(FindingKind kind, double rate, String name, Machine machine, Level level) {
        double noise = machine.noise;
        return new FindingScenario(name, kind, rate, seed -> {
            Random random = new Random(seed);
            List<LevelFigures> levels = new ArrayList<>();
            for (int users = 1; users <= 128; users *= 2) {
                levels.add(noisy(level.at(users, random), noise, random));
            }
            SweepFigures figures = new SweepFigures(LevelKind.USERS, levels);
            Circumstances known =
                    new Circumstances(State.HEALTHY, OptionalDouble.of(machine.ownCpu), OptionalDouble.of(noise));
            return Findings.of(figures, known);
        });
    }

    private static LevelFigures queue(double load, Random random) {
        double mean = Math.max(0.02, 0.02 * load / 16);
        return level(load, load / mean, 0.009, mean, 0);
    }

    private static LevelFigures falls(double load, Random random) {
        double throughput = load <= 16 ? load / 0.02 : load <= 32 ? 800 : 640;
        return level(load, throughput, 0.009, load / throughput, load > 32 ? 0.05 : 0);
    }

    private static LevelFigures noisy(LevelFigures level, double noise, Random random) {
        StepFigures all = level.iterations();
        double times = Math.exp(noise * random.nextGaussian());
        return level(
                level.load(),
                all.throughput().orElseThrow() * Math.exp(noise * random.nextGaussian()),
                all.times().percentile(new Percentile(1)).orElseThrow().toNanos() / 1e9 * times,
                all.times().mean().orElseThrow().toNanos() / 1e9 * times,
                all.calls().failedShare().orElse(0));
    }
}
