package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.TwoPeaks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two populations among the successes of a step: hits and misses of a cache, two code paths, a slow replica. Looked for in the
 * logarithms of the times, in each stage by itself, and seen only where the odd and the even intervals show it both. Conservative on
 * purpose: what is less than 1.8 times apart, or less than 3 % of the calls, is not called a population.
 */
final class Bimodality implements FindingRule {

    private static final double APART = Math.log(1.8);
    private static final double SAME = Math.log(1.5);
    private static final double SURE_RATIO = 3;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<Finding> findings = new ArrayList<>();
        for (StepResult step : load.steps()) {
            load.parts().stream()
                    .flatMap(part -> of(load, part, step.name()).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> of(AnalysedLoad load, LoadPart part, String step) {
        LatencyHistogram times =
                part.step(step).map(StepResult::service).orElseThrow().histogram();
        if (times.count() < FEWEST_CALLS) {
            return Optional.empty();
        }
        Optional<TwoPeaks> all = peaks(times);
        Course course = Course.of(load, part, step);
        boolean isSeenTwice = all.isPresent()
                && isSame(all.get(), peaks(half(course, 0)))
                && isSame(all.get(), peaks(half(course, 1)));
        return isSeenTwice ? Optional.of(finding(all.get(), times, new Place(step, part.name()))) : Optional.empty();
    }

    private static LatencyHistogram half(Course course, int first) {
        List<LatencyHistogram> half = new ArrayList<>();
        for (int i = first; i < course.size(); i += 2) {
            half.add(course.at(i).slice().service().histogram());
        }
        return Together.of(half);
    }

    private static boolean isSame(TwoPeaks one, Optional<TwoPeaks> other) {
        return other.filter(peaks ->
                        Math.abs(peaks.low() - one.low()) <= SAME && Math.abs(peaks.high() - one.high()) <= SAME)
                .isPresent();
    }

    private static Optional<TwoPeaks> peaks(LatencyHistogram times) {
        List<Double> values = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        times.forEachBucket((lowest, highest, count) -> {
            values.add(Math.log(Math.max(1, (lowest + highest) / 2.0)));
            weights.add(count);
        });
        return values.size() < 2
                ? Optional.empty()
                : TwoPeaks.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray(),
                        weights.stream().mapToLong(Long::longValue).toArray(),
                        APART);
    }

    private static Finding finding(TwoPeaks peaks, LatencyHistogram times, Place place) {
        double ratio = Math.exp(peaks.high() - peaks.low());
        return new Finding(
                FindingKind.TWO_POPULATIONS,
                place,
                ratio >= SURE_RATIO ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.FAST_PEAK.is(nanos(peaks.low())),
                        Clue.SLOW_PEAK.is(nanos(peaks.high())),
                        Clue.SLOW_SHARE.is(peaks.highShare()),
                        Clue.VALLEY.is(nanos(peaks.valley())),
                        Clue.RATIO.is(ratio),
                        Clue.CALLS.is(times.count())));
    }

    private static Duration nanos(double logarithm) {
        return Duration.ofNanos(Math.round(Math.exp(logarithm)));
    }
}
