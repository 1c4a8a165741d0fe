package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.perfjunit.result.LatencyHistogram;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A distribution in few words: how many values lie in each of a row of bands. Eight bands make a factor of ten, so band {@code i}
 * holds values from 10^(i/8) nanoseconds up to the next; every third band doubles, nearly (10^(3/8) = 2.37).
 *
 * @param first number of the first band that holds a value
 * @param counts values in it and in every band that follows, up to the last that holds one
 */
public record BandsDocument(int first, List<Long> counts) {

    /** How many bands make a factor of ten. */
    public static final int PER_DECADE = 8;

    public BandsDocument {
        counts = RunDocument.orEmpty(counts);
        if (first < 0 || first + counts.size() > 19 * PER_DECADE) {
            throw new IllegalArgumentException(
                    "bands from " + first + ", " + counts.size() + " of them, are no times that can be measured");
        }
    }

    /** The bands of a distribution; null for one without values. */
    static @Nullable BandsDocument of(LatencyHistogram values) {
        if (values.isEmpty()) {
            return null;
        }
        TreeMap<Integer, Long> counts = new TreeMap<>();
        long max = values.max().toNanos();
        // The value of a bucket is the one that percentiles have.
        values.forEachBucket((low, high, count) -> counts.merge(bandOf(Math.min(high, max)), count, Long::sum));
        return new BandsDocument(
                counts.firstKey(),
                IntStream.rangeClosed(counts.firstKey(), counts.lastKey())
                        .mapToObj(band -> counts.getOrDefault(band, 0L))
                        .toList());
    }

    private static int bandOf(long nanos) {
        return nanos <= 1 ? 0 : (int) Math.floor(Math.log10(nanos) * PER_DECADE + 1e-9);
    }

    /** The number of the last band. */
    @JsonIgnore
    public int last() {
        return first + counts.size() - 1;
    }

    /** The smallest value of a band, in nanoseconds. */
    public static double lowestNanos(int band) {
        return Math.pow(10, (double) band / PER_DECADE);
    }
}
