package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.FindingScenario.hit;
import static io.perfjunit.analysis.finding.FindingScenario.lookAlike;
import static io.perfjunit.analysis.finding.Observed.observed;
import static io.perfjunit.analysis.finding.StepRulesTests.answers;
import static io.perfjunit.analysis.finding.StepRulesTests.exchanges;
import static io.perfjunit.analysis.finding.StepRulesTests.statements;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;

/** Loads for the rules that read what was counted beside the times: statuses, bytes, phases, statements. */
final class CountedScenarios {

    private static final List<String> WORDS = List.of(
            "orders",
            "items",
            "labels",
            "users",
            "schemas",
            "traces",
            "albums",
            "posts",
            "carts",
            "photos",
            "sessions",
            "teams");

    private CountedScenarios() {}

    static List<FindingScenario> all() {
        return List.of(
                hit(
                        FindingKind.ROUTE_VARIANT,
                        0.99,
                        "404, and 2xx with a slash, a dash or a word more",
                        seed -> variant(seed)),
                lookAlike(FindingKind.ROUTE_VARIANT, "404 beside other routes of the resource", seed -> missing(seed)),
                lookAlike(
                        FindingKind.ROUTE_VARIANT,
                        "nothing found in half to 85 % of the look-ups",
                        seed -> lookUps(seed)),
                hit(
                        FindingKind.MANY_STATEMENTS,
                        0.99,
                        "12 to 150 statements for a call",
                        seed -> statementsOf(seed, 12, 150)),
                lookAlike(
                        FindingKind.MANY_STATEMENTS, "1 to 8 statements for a call", seed -> statementsOf(seed, 1, 8)),
                hit(
                        FindingKind.SLOW_BEHIND_THE_SERVER,
                        0.99,
                        "two thirds of the steps 30 to 500 times as slow",
                        seed -> contrast(seed, 0.67, 30)),
                lookAlike(
                        FindingKind.SLOW_BEHIND_THE_SERVER,
                        "a quarter of the steps 30 to 500 times as slow",
                        seed -> contrast(seed, 0.25, 30)),
                lookAlike(FindingKind.SLOW_BEHIND_THE_SERVER, "all slow, the check too", seed -> allSlow(seed)),
                hit(FindingKind.DELAYED_ACK, 0.99, "a quarter to all wait 40 to 44 ms", seed -> delayed(seed)),
                lookAlike(
                        FindingKind.DELAYED_ACK,
                        "bodies around 42 ms, spread by half",
                        seed -> received(seed, random -> 0.042 * Math.exp(0.5 * random.nextGaussian()))),
                lookAlike(
                        FindingKind.DELAYED_ACK,
                        "bodies evenly between 1 and 80 ms",
                        seed -> received(seed, random -> 0.001 + 0.079 * random.nextDouble())),
                hit(
                        FindingKind.LARGE_PAYLOAD,
                        0.99,
                        "a variant with 25 to 100 times the bytes",
                        seed -> payload(seed, true)),
                lookAlike(FindingKind.LARGE_PAYLOAD, "as large, of another resource", seed -> payload(seed, false)));
    }

    private static List<String> shuffledWords(Random random) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return words;
    }

    private static Observed others(Observed load, List<String> words) {
        words.forEach(word -> load.step("GET /" + word, answers(0.02, 200, 40, 2_000)));
        return load;
    }

    private static Observed variant(long seed) {
        Observed load = observed(seed);
        List<String> words = shuffledWords(load.random());
        String wrong = words.get(0) + words.get(1);
        String right =
                switch (load.random().nextInt(5)) {
                    case 0 -> wrong + "/";
                    case 1 -> words.get(0) + "-" + words.get(1);
                    case 2 ->
                        words.get(0)
                                + Character.toUpperCase(words.get(1).charAt(0))
                                + words.get(1).substring(1);
                    case 3 -> words.get(2) + "-" + wrong;
                    default -> wrong + "_" + words.get(2);
                };
        int calls = 10 + load.random().nextInt(50);
        return others(load, words.subList(3, 8))
                .step("GET /api/" + wrong, answers(0.01, 404, calls, 200))
                .step("GET /api/" + right, answers(0.01, 200, calls, 200));
    }

    private static Observed missing(long seed) {
        Observed load = observed(seed);
        List<String> words = shuffledWords(load.random());
        String wrong = words.get(0);
        return others(load, words.subList(1, 6))
                .step("GET /" + wrong, answers(0.01, 404, 40, 200))
                .step("POST /" + wrong, answers(0.01, 201, 40, 200))
                .step("GET /" + wrong + "/{id}", answers(0.01, 200, 40, 200))
                .step("GET /" + words.get(1) + "/" + wrong, answers(0.01, 200, 40, 200))
                .step("GET /re" + wrong, answers(0.01, 200, 40, 200));
    }

    private static Observed lookUps(long seed) {
        Observed load = observed(seed);
        List<String> words = shuffledWords(load.random());
        long found = 6 + load.random().nextInt(14);
        return others(load, words.subList(1, 6))
                .step("GET /" + words.get(0), calls -> calls.logNormal((int) found, 0.02, 0.3)
                        .failures((int) (40 - found), 0.01, 0.02)
                        .exchanges(exchanges(Map.of(200, found, 404, 40 - found), 40_000, Map.of())))
                .step("GET /" + words.get(0) + "/", answers(0.02, 200, 40, 200));
    }

    private static Observed statementsOf(long seed, int fewest, int most) {
        Observed load = observed(seed);
        double each = fewest + (most - fewest) * load.random().nextDouble();
        long calls = 10 + load.random().nextInt(200);
        return load.step("GET /orders", answers(0.01, 200, calls, 200))
                .metric(statements("sql.statements:GET /orders", calls, each))
                .metric(statements(
                        "sql.statements:GET /items", calls, 1 + load.random().nextInt(6)));
    }

    private static Observed contrast(long seed, double slowShare, double factor) {
        Observed load = observed(seed);
        double check = 0.002 + 0.01 * load.random().nextDouble();
        load.step("GET /health", answers(check, 200, 40, 20));
        for (int i = 0; i < 12; i++) {
            double times = i < 12 * slowShare
                    ? factor * Math.exp(Math.log(500 / factor) * load.random().nextDouble())
                    : 0.5 + 5 * load.random().nextDouble();
            load.step("GET /" + WORDS.get(i), answers(check * times, 200, 40, 2_000));
        }
        return load;
    }

    private static Observed allSlow(long seed) {
        Observed load = observed(seed);
        load.step("GET /health", answers(0.05, 200, 40, 20));
        for (int i = 0; i < 12; i++) {
            double seconds = 0.05 * Math.exp(1.5 * load.random().nextGaussian());
            load.step("GET /" + WORDS.get(i), answers(seconds, 200, 40, 2_000));
        }
        return load;
    }

    private static Observed delayed(long seed) {
        double share = 0.25 + 0.75 * observed(seed).random().nextDouble();
        return received(
                seed,
                random -> random.nextDouble() < share
                        ? 0.04 + 0.004 * random.nextDouble()
                        : 0.0003 * Math.exp(random.nextGaussian()));
    }

    private interface Seconds {
        double of(Random random);
    }

    private static Observed received(long seed, Seconds seconds) {
        Observed load = observed(seed);
        DoubleSupplier next = () -> seconds.of(load.random());
        long[] nanos = LongStream.range(0, 1_000)
                .map(i -> Math.round(next.getAsDouble() * 1e9))
                .toArray();
        return load.step("GET /orders", calls -> calls.logNormal(1_000, 0.06, 0.5)
                .exchanges(
                        exchanges(Map.of(200, 1_000L), 1_000, Map.of(Phase.RECEIVE, LatencyHistogram.ofNanos(nanos)))));
    }

    private static Observed payload(long seed, boolean isVariant) {
        Observed load = observed(seed);
        List<String> words = shuffledWords(load.random());
        long plain = 20_000 + load.random().nextInt(80_000);
        long large = Math.round(plain * (25 + 75 * load.random().nextDouble()));
        String resource = words.get(0);
        return load.step("POST /" + resource + "/search", answers(0.1, 200, 40, plain))
                .step("POST /" + resource + "/search-by-" + words.get(1), answers(0.1, 200, 40, plain / 3))
                .step(
                        "POST /" + (isVariant ? resource + "/search-with-" : "") + words.get(2),
                        answers(0.1, 200, 40, large));
    }
}
