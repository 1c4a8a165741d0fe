package io.perfjunit.recorder;

import io.perfjunit.recorder.MetricNames.Metric;
import io.perfjunit.result.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Everything that was counted in one part of a load. Owned by the reader. */
final class PartAccumulator {

    final StepAccumulator steps;
    private final List<MetricCounts> metrics = new ArrayList<>();

    PartAccumulator(IntFunction<CallCounts> factory) {
        steps = new StepAccumulator(factory);
    }

    MetricCounts metric(int number) {
        while (metrics.size() <= number) {
            metrics.add(new MetricCounts());
        }
        return metrics.get(number);
    }

    /** The metrics that were told in this part. */
    List<MetricResult> metrics(MetricNames names) {
        List<MetricResult> results = new ArrayList<>();
        for (int number = 0; number < metrics.size(); number++) {
            if (!metrics.get(number).isEmpty()) {
                Metric metric = names.get(number);
                results.add(metrics.get(number).toResult(metric.name(), metric.kind(), metric.unit()));
            }
        }
        return results;
    }
}
