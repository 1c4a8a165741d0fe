package io.perfjunit.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The slowest and the fastest steps of a side, by p95.
 *
 * @param side its name
 * @param slowest five at most, the slowest first
 * @param fastest five at most, the fastest first
 */
public record Extremes(String side, List<ComparedStep> slowest, List<ComparedStep> fastest) {

    private static final int MOST = 5;

    /** Of every side of a test; empty where there are so few steps that a table of all says as much. */
    public static List<Extremes> of(ComparedTest test) {
        if (test.steps().size() <= MOST) {
            return List.of();
        }
        List<Extremes> extremes = new ArrayList<>();
        for (int i = 0; i < test.sides().size(); i++) {
            extremes.add(of(test, i));
        }
        return extremes;
    }

    private static Extremes of(ComparedTest test, int side) {
        List<ComparedStep> byTime = test.steps().stream()
                .filter(step -> step.figure(Measure.P95).get(side).value().isPresent())
                .sorted(Comparator.comparingDouble(
                        step -> step.figure(Measure.P95).get(side).value().getAsDouble()))
                .toList();
        List<ComparedStep> slowest = new ArrayList<>(byTime.subList(Math.max(0, byTime.size() - MOST), byTime.size()));
        Collections.reverse(slowest);
        return new Extremes(test.sides().get(side).name(), slowest, byTime.subList(0, Math.min(MOST, byTime.size())));
    }
}
