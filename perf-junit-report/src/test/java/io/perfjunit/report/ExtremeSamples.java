package io.perfjunit.report;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.Evidence;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.finding.Place;
import io.perfjunit.result.EndReason;
import io.perfjunit.sla.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs that strain a page: too much of everything, or nothing at all. */
public final class ExtremeSamples {

    private static final int STEPS = 46;
    private static final int FINDINGS = 12;
    private static final String LONG =
            "aNameThatNobodyWouldWriteByHandAndSomeGeneratorStillDoes".repeat(6).substring(0, 300);

    private ExtremeSamples() {}

    /** One of each kind. */
    public static List<RunFixture> all() {
        return List.of(crowded(), silent(), aborted());
    }

    /** 46 steps, 40 budgets, a dozen findings, and names of 300 letters. */
    public static RunFixture crowded() {
        RunFixture run = RunFixture.run()
                .id("run-crowded")
                .test("com.shop." + LONG, LONG, LONG)
                .load(20, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMillis(500))
                .failing(0.1)
                .step(LONG, 900, 8);
        for (int step = 1; step < STEPS; step++) {
            run.step(step(step), 5 + 7 * (step * 5 % 23), 8);
        }
        for (int budget = 0; budget < 20; budget++) {
            run.budget(Samples.p(95, 40 + budget * 20, step(budget + 1), Severity.FAIL))
                    .budget(Samples.p(50, 40, step(budget + 1), Severity.WARN));
        }
        for (int finding = 0; finding < FINDINGS; finding++) {
            run.found(finding % 2 == 0 ? slower(step(finding + 1)) : cold());
        }
        return run.found(slower(LONG));
    }

    private static String step(int number) {
        return "GET /resources/" + number + "/{id}/parts";
    }

    private static Finding slower(String step) {
        return finding(
                FindingKind.GETTING_SLOWER,
                Place.step(step),
                List.of(
                        Map.entry(Clue.GROWTH, 0.7),
                        Map.entry(Clue.MEDIAN_FIRST, 41e6),
                        Map.entry(Clue.MEDIAN_LAST, 70e6),
                        Map.entry(Clue.WINDOW, 20e9)));
    }

    private static Finding cold() {
        return finding(
                FindingKind.SLOW_FIRST_CALL,
                Place.WHOLE,
                List.of(
                        Map.entry(Clue.FIRST_CALL, 1.4e9),
                        Map.entry(Clue.P99_LATER, 90e6),
                        Map.entry(Clue.MAX_LATER, 400e6),
                        Map.entry(Clue.IN_WINDOW, 0.0)));
    }

    private static Finding finding(FindingKind kind, Place place, List<Map.Entry<Clue, Double>> figures) {
        return new Finding(
                kind,
                place,
                Confidence.MEDIUM,
                figures.stream()
                        .map(figure -> new Evidence(
                                figure.getKey().label(),
                                figure.getValue(),
                                figure.getKey().unit()))
                        .toList());
    }

    /** Ten seconds in which no call ever ended. */
    public static RunFixture silent() {
        return RunFixture.run()
                .id("run-silent")
                .test("com.shop.SilentLoadTest", "neverAnswers", "")
                .load(8, Duration.ofSeconds(10), Duration.ZERO, Duration.ofSeconds(1))
                .silent()
                .hung(3, "java.net.SocketInputStream.read(SocketInputStream.java:186)")
                .budget(Samples.p(95, 500, "", Severity.FAIL))
                .budget(Samples.p(95, 500, "GET /orders", Severity.FAIL));
    }

    /** Given up by an assumption before its window was over. */
    public static RunFixture aborted() {
        return Samples.shop()
                .id("run-aborted")
                .test("com.shop.AbortedLoadTest", "needsADatabase", "")
                .load(50, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(500))
                .endedBy(
                        EndReason.ABORTED,
                        new IllegalStateException("Assumption failed: no database at jdbc:h2:mem:shop"))
                .budget(Samples.p(95, 500, "", Severity.FAIL));
    }
}
