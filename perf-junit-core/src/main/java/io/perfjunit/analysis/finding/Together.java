package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import java.util.ArrayList;
import java.util.List;

/** Many distributions as one. Neighbours are added first: one after the other, each would be copied as often as others follow. */
final class Together {

    private Together() {}

    static LatencyHistogram of(List<LatencyHistogram> many) {
        List<LatencyHistogram> left = many;
        while (left.size() > 1) {
            List<LatencyHistogram> pairs = new ArrayList<>();
            for (int i = 0; i < left.size(); i += 2) {
                pairs.add(i + 1 < left.size() ? left.get(i).plus(left.get(i + 1)) : left.get(i));
            }
            left = pairs;
        }
        return left.isEmpty() ? LatencyHistogram.EMPTY : left.get(0);
    }
}
