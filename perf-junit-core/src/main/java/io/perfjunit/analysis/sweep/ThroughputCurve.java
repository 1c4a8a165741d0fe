package io.perfjunit.analysis.sweep;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Throughput over load: the levels of which a throughput of the iteration is known.
 *
 * @param points from the lowest level to the highest
 */
record ThroughputCurve(List<Point> points) {

    /** Levels nearer to each other than this say more of noise than of growth. */
    private static final double LEAST_STEP = 1.4;

    ThroughputCurve {
        points = List.copyOf(points);
    }

    /**
     * One level.
     *
     * @param load users or rate
     * @param throughput successes per second
     * @param failedShare share of the calls that failed, 0 when it is not known
     * @param time the mean response time; the median where only that is known
     */
    record Point(double load, double throughput, double failedShare, Optional<Duration> time) {}

    static ThroughputCurve of(SweepFigures figures) {
        return new ThroughputCurve(figures.levels().stream()
                .filter(level -> level.iterations().throughput().isPresent())
                .map(ThroughputCurve::point)
                .toList());
    }

    private static Point point(LevelFigures level) {
        StepFigures iterations = level.iterations();
        return new Point(
                level.load(),
                iterations.throughput().getAsDouble(),
                iterations.calls().failedShare().orElse(0),
                iterations.times().typical());
    }

    int size() {
        return points.size();
    }

    Point at(int index) {
        return points.get(index);
    }

    /** The level with the highest throughput; of equal ones the lowest. */
    Optional<Point> highest() {
        return points.stream()
                .max(Comparator.comparingDouble(Point::throughput)
                        .thenComparing(Point::load, Comparator.reverseOrder()));
    }

    /** The next level below which is far enough away to compare with. */
    OptionalInt before(int index) {
        return IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1)
                .filter(i ->
                        points.get(i).load() * LEAST_STEP <= points.get(index).load())
                .findFirst();
    }

    /** By which factor throughput grows from one level to another, per doubling of the load. */
    double growthPerDoubling(int from, int to) {
        return perDoubling(
                points.get(from),
                points.get(to),
                points.get(to).throughput() / points.get(from).throughput());
    }

    /** By which factor response times grow from one level to another, per doubling of the load; empty when they are not known. */
    Optional<Double> slowdownPerDoubling(int from, int to) {
        Optional<Double> first = nanos(from);
        Optional<Double> second = nanos(to);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(perDoubling(points.get(from), points.get(to), second.get() / first.get()));
    }

    private Optional<Double> nanos(int index) {
        return points.get(index).time().map(time -> (double) Math.max(1, time.toNanos()));
    }

    private static double perDoubling(Point from, Point to, double factor) {
        double doublings = Math.log(to.load() / from.load()) / Math.log(2);
        return Math.pow(factor, 1 / doublings);
    }

    double[] loads() {
        return points.stream().mapToDouble(Point::load).toArray();
    }

    double[] throughputs() {
        return points.stream().mapToDouble(Point::throughput).toArray();
    }
}
