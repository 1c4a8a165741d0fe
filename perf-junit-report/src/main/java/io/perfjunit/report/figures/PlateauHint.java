package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.result.Percentile;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Percentiles that all end at one time that people set as limits, such as p95 = p99 = 20 s: somebody between client and service gives
 * calls up. Times that grow by themselves hardly agree in two percentiles. One percentile alone at such a time may be chance, and is told
 * only where several sides agree in it.
 */
final class PlateauHint {

    private static final long SECOND = 1_000_000_000;

    /** Those from 5 s on: below, percentiles of Locust, with their two digits, meet by chance. */
    private static final List<Long> COMMON_SECONDS =
            List.of(5L, 8L, 10L, 15L, 20L, 25L, 30L, 45L, 50L, 60L, 90L, 100L, 120L, 180L, 240L, 300L);

    /** So many calls lie at or beyond a percentile that is looked at, and between two that agree: fewer may be one call. */
    private static final double FEWEST_CALLS = 5;

    private static final double EARLY = 0.005;
    private static final double LATE = 0.02;
    private static final long UNKNOWN_CALLS = 500;

    private PlateauHint() {}

    /** What stands at a limit on one side. */
    private record Heap(String side, String step, List<Percentile> at, CallFigures calls) {

        double leastShare() {
            return at.get(0).shareBeyond();
        }

        double failedShare() {
            return calls.failedShare().orElse(0);
        }

        /** True when two percentiles agree that are not just the same few calls. */
        boolean isSure() {
            double between = leastShare() - at.get(at.size() - 1).shareBeyond();
            return between * numberOf(calls) >= FEWEST_CALLS;
        }
    }

    /** Where their number is not known, p99 is the last percentile that is believed. */
    private static double numberOf(CallFigures calls) {
        return calls.total().orElse(UNKNOWN_CALLS);
    }

    static List<String> sentences(List<MeasuredSide> sides) {
        Map<Long, List<Heap>> byLimit = new TreeMap<>();
        for (MeasuredSide side : sides) {
            List<StepFigures> all = new ArrayList<>(List.of(side.whole()));
            all.addAll(side.steps());
            for (StepFigures step : all) {
                heaps(side.title(), step)
                        .forEach((limit, heap) -> byLimit.computeIfAbsent(limit, it -> new ArrayList<>())
                                .add(heap));
            }
        }
        List<String> sentences = new ArrayList<>();
        byLimit.forEach((limit, heaps) -> sentence(limit, heaps).ifPresent(sentences::add));
        return sentences;
    }

    private static Map<Long, Heap> heaps(String side, StepFigures step) {
        Map<Long, Heap> heaps = new LinkedHashMap<>();
        step.times().percentiles().forEach((percentile, time) -> {
            if (percentile.shareBeyond() * numberOf(step.calls()) >= FEWEST_CALLS) {
                limit(time)
                        .ifPresent(limit -> heaps.merge(
                                limit,
                                new Heap(side, step.step(), List.of(percentile), step.calls()),
                                PlateauHint::both));
            }
        });
        return heaps;
    }

    private static Heap both(Heap one, Heap other) {
        List<Percentile> at = new ArrayList<>(one.at);
        at.addAll(other.at);
        return new Heap(one.side, one.step, at, one.calls);
    }

    private static Optional<Long> limit(Duration time) {
        return COMMON_SECONDS.stream()
                .filter(seconds -> LongStream.of(seconds * SECOND)
                        .anyMatch(
                                limit -> time.toNanos() >= limit * (1 - EARLY) && time.toNanos() <= limit * (1 + LATE)))
                .findFirst();
    }

    private static Optional<String> sentence(long limit, List<Heap> heaps) {
        List<Heap> wholes = heaps.stream().filter(it -> it.step.isEmpty()).toList();
        long steps = heaps.stream()
                .map(Heap::step)
                .filter(it -> !it.isEmpty())
                .distinct()
                .count();
        Optional<Heap> sure = heaps.stream().filter(Heap::isSure).max(Comparator.comparingDouble(Heap::leastShare));
        Set<String> sides = new LinkedHashSet<>();
        heaps.forEach(it -> sides.add(it.side));
        String time = Figures.duration(Duration.ofSeconds(limit));
        if (sure.isPresent()) {
            Heap heap = sure.get();
            return Optional.of(
                    "Timeout plateau at " + time + ": " + percentiles(heap)
                            + " of " + place(heap) + " are one and the same round time, so that at least "
                            + Figures.share(heap.leastShare()) + " of its calls end there"
                            + (heap.failedShare() > 0 ? " while " + Figures.share(heap.failedShare()) + " fail" : "")
                            + alsoSeen(sides, heap.side, steps)
                            + ". Likely the time limit of a gateway, proxy or pool in front of the service; it shows as status 504 there.");
        }
        return sides.size() > 1 && !wholes.isEmpty()
                ? Optional.of("Perhaps a time limit of " + time + ": " + FiguresAnalysis.names(List.copyOf(sides))
                        + " each have a percentile of just that.")
                : Optional.empty();
    }

    private static String percentiles(Heap heap) {
        return String.join(
                " and ",
                heap.at.stream()
                        .map(Percentile::toString)
                        .map(it -> it.replace("p50", "median"))
                        .toList());
    }

    private static String place(Heap heap) {
        return heap.step.isEmpty() ? heap.side : heap.step + ", " + heap.side + ",";
    }

    private static String alsoSeen(Set<String> sides, String first, long steps) {
        List<String> others = sides.stream().filter(it -> !it.equals(first)).toList();
        return (others.isEmpty() ? "" : "; a percentile of " + FiguresAnalysis.names(others) + " stands there too")
                + (steps > 1 ? "; " + Figures.count(steps, "endpoint") + " have one there" : "");
    }
}
