package io.perfjunit.recorder;

import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;

/** What has been told of one metric in one part of a load so far. Owned by one thread at a time. */
final class MetricCounts {

    private final BucketCounts distribution = new BucketCounts();
    private long samples;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double last;
    private long lastAt;

    /** A value that was told at a time of the load's clock. */
    void add(double value, long at, boolean distributed) {
        if (samples == 0 || at - lastAt >= 0) {
            last = value;
            lastAt = at;
        }
        samples++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        if (distributed) {
            distribution.record(Math.round(value * MetricResult.SCALE));
        }
    }

    boolean isEmpty() {
        return samples == 0;
    }

    void addTo(MetricCounts target) {
        if (target.samples == 0 || lastAt - target.lastAt >= 0) {
            target.last = last;
            target.lastAt = lastAt;
        }
        target.samples += samples;
        target.sum += sum;
        target.min = Math.min(target.min, min);
        target.max = Math.max(target.max, max);
        distribution.addTo(target.distribution);
    }

    void clear() {
        samples = 0;
        sum = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        distribution.clear();
    }

    MetricResult toResult(String name, MetricKind kind, MetricUnit unit) {
        return new MetricResult(name, kind, unit, samples, sum, min, max, last, distribution.freeze());
    }
}
