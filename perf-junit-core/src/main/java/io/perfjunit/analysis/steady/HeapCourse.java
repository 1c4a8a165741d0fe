package io.perfjunit.analysis.steady;

import io.perfjunit.result.HeapReading;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.stats.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the heap held after collections, from the opening of a measured window to its end: what is left when garbage is gone, the
 * floor of the heap. Where a program keeps what it should let go, the floor rises as long as the load goes on.
 *
 * <p>A young collection leaves garbage among what is old, so single readings rise and fall like the teeth of a saw. The least of a
 * third of them, and the least of each of at most {@value #MOST_FLOORS} groups in a row, lie below the teeth as far as a collection
 * came that looked at all.
 *
 * @param readings how many there are; collections, or groups of them where there were many
 * @param ofOld how many of them come from a collection of what is old
 * @param span from the first to the last
 * @param firstFloorBytes the least of the first third
 * @param lastFloorBytes the least of the last third
 * @param peakBytes the largest
 * @param trend of the floors of the groups, in bytes per nanosecond; empty below {@link Trend#FEWEST_VALUES} readings
 */
public record HeapCourse(
        int readings,
        int ofOld,
        Duration span,
        long firstFloorBytes,
        long lastFloorBytes,
        long peakBytes,
        Optional<Trend> trend) {

    static final int MOST_FLOORS = 24;

    private static final double RARE = 0.01;
    private static final double NANOS_PER_HOUR = 3.6e12;

    /** A floor that has risen by a smaller share stands. */
    private static final double LEAST_GROWTH = 0.1;

    /** Of a load with one stage; empty for one with several, which hold more or less by themselves, and without a collection. */
    public static Optional<HeapCourse> of(LoadResult result) {
        return result.stages().isEmpty() ? of(result.whole(), result.heap()) : Optional.empty();
    }

    /** Of the measured window of a part; empty when nothing was collected in it. */
    public static Optional<HeapCourse> of(LoadPart part, List<HeapReading> readings) {
        List<HeapReading> inWindow = readings.stream()
                .filter(reading ->
                        reading.at().compareTo(part.start()) > 0 && reading.at().compareTo(part.end()) <= 0)
                .toList();
        return inWindow.isEmpty() ? Optional.empty() : Optional.of(of(inWindow));
    }

    private static HeapCourse of(List<HeapReading> all) {
        int third = Math.max(1, all.size() / 3);
        return new HeapCourse(
                all.size(),
                (int) all.stream().filter(HeapReading::ofOld).count(),
                all.get(all.size() - 1).at().minus(all.get(0).at()),
                least(all.subList(0, third)).bytes(),
                least(all.subList(all.size() - third, all.size())).bytes(),
                all.stream().mapToLong(HeapReading::bytes).max().orElseThrow(),
                trend(floors(all)));
    }

    /** The least of every so many in a row; what is left over at the beginning is left out. */
    private static List<HeapReading> floors(List<HeapReading> all) {
        int size = (all.size() + MOST_FLOORS - 1) / MOST_FLOORS;
        List<HeapReading> floors = new ArrayList<>();
        for (int from = all.size() % size; from < all.size(); from += size) {
            floors.add(least(all.subList(from, from + size)));
        }
        return floors;
    }

    private static HeapReading least(List<HeapReading> some) {
        return some.stream().min(Comparator.comparingLong(HeapReading::bytes)).orElseThrow();
    }

    private static Optional<Trend> trend(List<HeapReading> floors) {
        List<HeapReading> apart = new ArrayList<>();
        for (HeapReading floor : floors) {
            // Two collectors may end in the same millisecond.
            if (apart.isEmpty()
                    || floor.at().compareTo(apart.get(apart.size() - 1).at()) > 0) {
                apart.add(floor);
            }
        }
        if (apart.size() < Trend.FEWEST_VALUES) {
            return Optional.empty();
        }
        return Optional.of(Trend.of(
                apart.stream().mapToDouble(floor -> floor.at().toNanos()).toArray(),
                apart.stream().mapToDouble(HeapReading::bytes).toArray()));
    }

    /** By how much the floor rises per hour at the pace of this window, in bytes; empty with too few readings to tell. */
    public OptionalDouble bytesPerHour() {
        return trend.map(it -> OptionalDouble.of(it.slope() * NANOS_PER_HOUR)).orElseGet(OptionalDouble::empty);
    }

    /** True when the floor rises more steadily than by chance, and by a tenth and more: no proof of a leak, but of growth. */
    public boolean isRising() {
        return trend.filter(it -> it.chance() < RARE && it.slope() > 0).isPresent()
                && lastFloorBytes > firstFloorBytes * (1 + LEAST_GROWTH);
    }
}
