package io.perfjunit.analysis.finding;

import io.perfjunit.result.Exemplar;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Standstill;
import io.perfjunit.stats.BinomialTest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * The slowest calls ran while a garbage collector had stopped this JVM, which makes up at least half of what they took beyond the
 * median. Calls that one pause held up at once are one observation; that as many would meet a pause by chance must be improbable
 * (binomial). Told on a generator that was not healthy as well, as that may
 * be why.
 */
final class GarbagePauses implements FindingRule {

    private static final int FEWEST_SLOW = 5;
    private static final int FEWEST_PAUSES = 3;
    private static final double SLOW = 2;
    private static final double LEAST_SHARE = 0.5;
    private static final double SURE_SHARE = 0.8;
    private static final double PROBABILITY = 0.005;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        LatencyHistogram times = load.result().iterations().service().histogram();
        List<Standstill> pauses = load.result().health().standstills().stream()
                .filter(time -> time.kind() == Standstill.Kind.GARBAGE_COLLECTION)
                .toList();
        if (times.count() < FEWEST_CALLS || pauses.size() < FEWEST_PAUSES) {
            return List.of();
        }
        double median = times.percentile(Percentile.P50).toNanos();
        List<Slow> slow = load.result().slowest().stream()
                .filter(call -> call.step().isEmpty() && call.service().toNanos() >= SLOW * median)
                .map(call -> Slow.of(call, median, pauses))
                .toList();
        return stands(load, slow, pauses, median) ? List.of(finding(slow, pauses, median)) : List.of();
    }

    private static boolean stands(AnalysedLoad load, List<Slow> slow, List<Standstill> pauses, double median) {
        long explained = slow.stream().filter(Slow::isExplained).count();
        int met = (int) met(slow);
        if (slow.size() < FEWEST_SLOW || explained < LEAST_SHARE * slow.size() || met < FEWEST_PAUSES) {
            return false;
        }
        // Each pause that was met stands for one observation, as does each slow call that met none.
        int observations = met + (int) (slow.size() - explained);
        return BinomialTest.atLeast(observations, met, chance(load, slow, pauses, median)) <= PROBABILITY;
    }

    /**
     * That a slow call at any moment would seem to be explained: of a pause of length L, one whose excess is twice L at most would if it
     * began within L and a median.
     */
    private static double chance(AnalysedLoad load, List<Slow> slow, List<Standstill> pauses, double median) {
        double excess = slow.stream()
                        .mapToLong(call -> call.length().toNanos())
                        .average()
                        .orElse(0)
                - median;
        double near = pauses.stream()
                .mapToDouble(pause -> pause.length().toNanos())
                .filter(length -> length >= LEAST_SHARE * excess)
                .map(length -> length + median)
                .sum();
        return Math.min(1, near / Math.max(1, load.result().whole().end().toNanos()));
    }

    private static long met(List<Slow> slow) {
        return slow.stream()
                .filter(Slow::isExplained)
                .map(call -> call.longest().at())
                .distinct()
                .count();
    }

    private static Finding finding(List<Slow> slow, List<Standstill> pauses, double median) {
        long explained = slow.stream().filter(Slow::isExplained).count();
        return new Finding(
                FindingKind.GARBAGE_PAUSES,
                Place.WHOLE,
                explained >= SURE_SHARE * slow.size() ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.IN_PAUSES.is(explained),
                        Clue.SLOW_CALLS.is(slow.size()),
                        Clue.SLOWEST_CALL.is(slow.stream()
                                .map(Slow::length)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()),
                        Clue.MEDIAN.is(median),
                        Clue.PAUSES.is(pauses.size()),
                        Clue.LONGEST_PAUSE.is(pauses.stream()
                                .map(Standstill::length)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
    }

    /**
     * One of the slowest calls.
     *
     * @param length how long it took
     * @param isExplained true when pauses make up at least half of what it took beyond the median
     * @param longest the pause that it met the most of
     */
    private record Slow(Duration length, boolean isExplained, Standstill longest) {

        static Slow of(Exemplar call, double median, List<Standstill> pauses) {
            Duration end = call.at().plus(call.response());
            Duration start = end.minus(call.service());
            double within = pauses.stream()
                    .mapToDouble(pause -> together(pause, start, end))
                    .sum();
            Standstill longest = pauses.stream()
                    .max(Comparator.comparingDouble(pause -> together(pause, start, end)))
                    .orElseThrow();
            return new Slow(
                    call.service(), within >= LEAST_SHARE * (call.service().toNanos() - median), longest);
        }

        private static double together(Standstill pause, Duration start, Duration end) {
            long from = Math.max(pause.at().toNanos(), start.toNanos());
            long to = Math.min(pause.end().toNanos(), end.toNanos());
            return Math.max(0, to - from);
        }
    }
}
