package io.perfjunit.recorder;

import io.perfjunit.result.Latencies;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How long calls took by one clock, with an exact count of those over each limit. Owned by one thread at a time. */
final class LatencyCounts {

    private final long[] limits;
    private final long[] overLimit;
    private final BucketCounts buckets = new BucketCounts();

    LatencyCounts(long[] limits) {
        this.limits = limits;
        this.overLimit = new long[limits.length];
    }

    void record(long nanos) {
        buckets.record(nanos);
        for (int i = 0; i < limits.length; i++) {
            if (nanos > limits[i]) {
                overLimit[i]++;
            }
        }
    }

    void addTo(LatencyCounts target) {
        buckets.addTo(target.buckets);
        for (int i = 0; i < overLimit.length; i++) {
            target.overLimit[i] += overLimit[i];
        }
    }

    void clear() {
        buckets.clear();
        Arrays.fill(overLimit, 0);
    }

    Latencies freeze() {
        Map<Long, Long> over = new HashMap<>();
        for (int i = 0; i < limits.length; i++) {
            over.put(limits[i], overLimit[i]);
        }
        return new Latencies(buckets.freeze(), over);
    }
}
