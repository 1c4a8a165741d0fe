package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;

import java.util.function.DoubleUnaryOperator;

/** Loads that show something on their time axis, and their twins. */
final class CoursePairs {

    private CoursePairs() {}

    static FindingPair idleUsers() {
        return FindingPair.of(
                "8 users, of whom calls account for 5",
                () -> users(8, 0.025),
                "8 users, of whom calls account for 7.4; the others were between two calls",
                () -> users(8, 0.037));
    }

    private static Observed users(int number, double seconds) {
        return observed().users(number).step("GET /a", calls -> calls.logNormal(2_000, seconds, 0.1));
    }

    static FindingPair errorsBegin() {
        return FindingPair.of(
                "none fails before 6 s, one in five after",
                () -> observed().step("GET /a", calls -> calls.between(0, 6)
                        .logNormal(1_200, 0.02, 0.3)
                        .between(6, 10)
                        .logNormal(640, 0.02, 0.3)
                        .failures(160, 0.01, 0.02)),
                "as many fail in two seconds from 6 s on, then it works again",
                () -> observed().step("GET /a", calls -> calls.between(0, 6)
                        .logNormal(1_200, 0.02, 0.3)
                        .between(6, 8)
                        .logNormal(240, 0.02, 0.3)
                        .failures(160, 0.01, 0.02)
                        .between(8, 10)
                        .logNormal(400, 0.02, 0.3)));
    }

    static FindingPair failureStreak() {
        return FindingPair.of(
                "60 of 960 calls fail, within one second and one after the other",
                () -> observed().step("GET /a", calls -> calls.between(0, 4)
                        .logNormal(400, 0.02, 0.3)
                        .between(4, 5)
                        .failures(60, 0.01, 0.02)
                        .between(5, 10)
                        .logNormal(500, 0.02, 0.3)),
                "as many fail in that second, and as many succeed",
                () -> observed().step("GET /a", calls -> calls.between(0, 4)
                        .logNormal(370, 0.02, 0.3)
                        .between(4, 5)
                        .failures(60, 0.01, 0.02)
                        .logNormal(60, 0.02, 0.3)
                        .between(5, 10)
                        .logNormal(470, 0.02, 0.3)));
    }

    static FindingPair gettingSlower() {
        return FindingPair.of(
                "times double within ten seconds",
                () -> course(at -> 1 + at / 10),
                "times double until the middle, and are as short as before at the end",
                () -> course(at -> 1 + 1 - Math.abs(at - 5) / 5));
    }

    private static Observed course(DoubleUnaryOperator factor) {
        Observed load = observed();
        return load.step(
                "GET /a",
                calls -> calls.successesAt(
                        2_000,
                        at -> 0.02
                                * factor.applyAsDouble(at)
                                * Math.exp(0.3 * load.random().nextGaussian())));
    }

    static FindingPair heapGrowing() {
        return FindingPair.of(
                "after collections of what is old 80 MB of the heap are left at first and 140 MB at last, on a straight way",
                () -> HeapScenarios.saw(1, 10, x -> 80 + 60 * x),
                "80 and 140 MB as well, but nearly all of it within the first half, as a cache fills",
                () -> HeapScenarios.saw(1, 10, x -> 80 + 60 * Math.min(1, 1.8 * x)));
    }

    static FindingPair garbagePauses() {
        return FindingPair.of(
                "eight pauses of 200 ms, with two slow calls in each",
                () -> paused(0.2),
                "as many pauses, and as many slow calls half a second later",
                () -> paused(0.7));
    }

    private static Observed paused(double later) {
        Observed load = observed().step("GET /a", calls -> {
            calls.logNormal(1_000, 0.02, 0.3);
            for (int i = 1; i < 9; i++) {
                calls.success(i + later + 0.01, 0.22).success(i + later + 0.012, 0.22);
            }
            return calls;
        });
        for (int i = 1; i < 9; i++) {
            load.pause(i, 0.2);
        }
        return load;
    }

    static FindingPair slowFirstCall() {
        return FindingPair.of(
                "the first five calls take 1 s, the others 10 ms",
                () -> firstCalls(0),
                "so do five calls, of which three come later",
                () -> firstCalls(3));
    }

    private static Observed firstCalls(int later) {
        return observed().step("GET /a", calls -> calls.between(0, 0.1)
                .successes(5 - later, 0.9, 1)
                .between(2, 10)
                .successes(later, 0.9, 1)
                .between(0.2, 10)
                .logNormal(2_000, 0.01, 0.3));
    }
}
