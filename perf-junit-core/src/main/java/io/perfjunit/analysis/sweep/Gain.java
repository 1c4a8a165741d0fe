package io.perfjunit.analysis.sweep;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What more load brought from one level to the next.
 *
 * @param from load of the lower level
 * @param to load of the upper level
 * @param perUnit throughput gained per user, or per offered arrival; negative when there was less
 * @param perDoubling share by which throughput grows when the load is doubled, at this pace: 1 for a service that scales perfectly
 */
public record Gain(double from, double to, double perUnit, double perDoubling) {

    static List<Gain> of(ThroughputCurve curve) {
        return IntStream.range(1, curve.size())
                .filter(i -> curve.at(i - 1).throughput() > 0)
                .mapToObj(i -> between(curve, i - 1, i))
                .toList();
    }

    private static Gain between(ThroughputCurve curve, int lower, int upper) {
        double from = curve.at(lower).load();
        double to = curve.at(upper).load();
        double more = curve.at(upper).throughput() - curve.at(lower).throughput();
        return new Gain(from, to, more / (to - from), curve.growthPerDoubling(lower, upper) - 1);
    }
}
