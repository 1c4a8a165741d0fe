package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.steady.HeapCourse;
import io.perfjunit.result.HeapReading;
import io.perfjunit.result.LoadPart;
import io.perfjunit.stats.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A heap whose floor, what is left of it after collections, keeps rising while the load stays the same. The rise has to be that of
 * {@link HeapCourse}, steadier than chance, and of a size that matters; and collections that let go of what is old must have come from
 * the beginning to the end, since after a young one garbage that has grown old is still there. A cache that fills rises too, but less
 * and less: the floor has to gain as much in the second half of the way as in the first, or nearly so.
 */
final class HeapGrowth implements FindingRule {

    private static final int FEWEST_FLOORS = 6;
    private static final int FEWEST_IN_A_THIRD = 2;
    private static final double LEAST_GROWTH = 0.25;
    private static final double LEAST_BYTES = 10 << 20;
    private static final double SURE_GROWTH = 0.5;
    private static final double RARE = 0.005;

    /** What the floor gains from the second third to the last must be so much of what it gained before. */
    private static final double GOES_ON = 0.65;

    private static final double NANOS_PER_MINUTE = 60e9;
    private static final double MINUTES_PER_HOUR = 60;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        return HeapCourse.of(load.result())
                .filter(HeapCourse::isRising)
                .flatMap(course -> finding(load, course))
                .stream()
                .toList();
    }

    private static Optional<Finding> finding(AnalysedLoad load, HeapCourse course) {
        Optional<Floors> floors = Floors.of(load.result().whole(), load.result().heap());
        return floors.filter(Floors::keepRising).map(it -> finding(load, course, it));
    }

    private static Finding finding(AnalysedLoad load, HeapCourse course, Floors floors) {
        double perHour = course.bytesPerHour().orElseThrow();
        LoadPart whole = load.result().whole();
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.FLOOR_FIRST.is(floors.first),
                Clue.FLOOR_LAST.is(floors.last),
                Clue.BYTES_PER_MINUTE.is(perHour / MINUTES_PER_HOUR),
                Clue.BYTES_PER_HOUR.is(perHour),
                Clue.COLLECTIONS.is(course.readings()),
                Clue.OLD_COLLECTIONS.is(floors.number),
                Clue.WINDOW.is(whole.window())));
        long iterations = whole.iterations().completedInWindow();
        if (iterations > 0) {
            double perWindow = perHour / MINUTES_PER_HOUR * whole.window().toNanos() / NANOS_PER_MINUTE;
            evidence.add(Clue.BYTES_PER_ITERATION.is(perWindow / iterations));
        }
        return new Finding(
                FindingKind.HEAP_GROWING,
                Place.WHOLE,
                floors.last >= (1 + SURE_GROWTH) * floors.first ? Confidence.HIGH : Confidence.MEDIUM,
                evidence);
    }

    /**
     * What was left on average in each third of the window by collections that let go of what is old.
     *
     * @param number of such collections
     * @param chance how probable it is that they rise as steadily by chance
     */
    private record Floors(int number, double chance, double first, double second, double last) {

        static Optional<Floors> of(LoadPart window, List<HeapReading> readings) {
            Duration third = window.end().minus(window.start()).dividedBy(3);
            List<List<HeapReading>> thirds = List.of(
                    between(window.start(), window.start().plus(third), readings),
                    between(window.start().plus(third), window.end().minus(third), readings),
                    between(window.end().minus(third), window.end(), readings));
            int number = thirds.stream().mapToInt(List::size).sum();
            return number >= FEWEST_FLOORS && thirds.stream().allMatch(it -> it.size() >= FEWEST_IN_A_THIRD)
                    ? Optional.of(new Floors(
                            number,
                            chance(thirds.stream().flatMap(List::stream).toList()),
                            mean(thirds.get(0)),
                            mean(thirds.get(1)),
                            mean(thirds.get(2))))
                    : Optional.empty();
        }

        private static List<HeapReading> between(Duration from, Duration to, List<HeapReading> readings) {
            return readings.stream()
                    .filter(HeapReading::ofOld)
                    .filter(it -> it.at().compareTo(from) > 0 && it.at().compareTo(to) <= 0)
                    .toList();
        }

        /** By their order alone: two collectors may end at the same moment. */
        private static double chance(List<HeapReading> floors) {
            double[] order = IntStream.range(0, floors.size()).asDoubleStream().toArray();
            return Trend.of(
                            order,
                            floors.stream().mapToDouble(HeapReading::bytes).toArray())
                    .chance();
        }

        private static double mean(List<HeapReading> some) {
            return some.stream().mapToLong(HeapReading::bytes).average().orElseThrow();
        }

        boolean keepRising() {
            return chance < RARE
                    && last - first >= Math.max(LEAST_BYTES, LEAST_GROWTH * first)
                    && second > first
                    && last - second >= GOES_ON * (second - first);
        }
    }
}
