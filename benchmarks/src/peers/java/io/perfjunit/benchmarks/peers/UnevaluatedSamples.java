package io.perfjunit.benchmarks.peers;

import com.github.noconnor.junitperf.statistics.providers.DescriptiveStatisticsCalculator;
import java.util.concurrent.TimeUnit;

/** JUnitPerf's own samples, kept as it keeps them, of which nothing is computed: that takes longer than the load. */
final class UnevaluatedSamples extends DescriptiveStatisticsCalculator {

    @Override
    public float getLatencyPercentile(int percentile, TimeUnit unit) {
        return 0;
    }

    @Override
    public float getMaxLatency(TimeUnit unit) {
        return 0;
    }

    @Override
    public float getMinLatency(TimeUnit unit) {
        return 0;
    }

    @Override
    public float getMeanLatency(TimeUnit unit) {
        return 0;
    }
}
