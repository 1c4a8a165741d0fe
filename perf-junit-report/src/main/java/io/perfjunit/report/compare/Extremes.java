package io.perfjunit.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The slowest and the fastest steps of a side, by p95.
 *
 * @param side its name
 * @param slowest five at most, the slowest first
 * @param fastest five at most, the fastest first
 */
public record Extremes(String side, List<Place> slowest, List<Place> fastest) {

    private static final int MOST = 5;

    public Extremes {
        slowest = List.copyOf(slowest);
        fastest = List.copyOf(fastest);
    }

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
        List<Place> byTime = test.steps().stream()
                .map(step -> new Place(step.step(), step.figure(Measure.P95).get(side)))
                .filter(place -> place.p95.value().isPresent())
                .sorted(Comparator.comparingDouble(place -> place.p95.value().getAsDouble()))
                .toList();
        List<Place> slowest = new ArrayList<>(byTime.subList(Math.max(0, byTime.size() - MOST), byTime.size()));
        Collections.reverse(slowest);
        return new Extremes(test.sides().get(side).name(), slowest, byTime.subList(0, Math.min(MOST, byTime.size())));
    }

    /** Steps with their times and how these differ from the first side, in a line. */
    public static String words(List<Place> places) {
        return places.stream().map(Place::words).collect(Collectors.joining(", "));
    }

    /**
     * A step among those of a side.
     *
     * @param step its name
     * @param p95 its 95th percentile there
     */
    public record Place(String step, ComparedValue p95) {

        /** Such as {@code GET /orders (52 ms, +31 %)}; without a change on the first side. */
        String words() {
            String change = ChangeWords.percent(p95.change());
            return step + " (" + Measure.P95.text(p95.value().orElseThrow()) + (change.isEmpty() ? "" : ", " + change)
                    + ")";
        }
    }
}
