package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;

/**
 * A heap of calls that end at or just after a time that people set as limits: a gateway, proxy or pool between us and the service
 * gave them up. Smooth distributions have no such heap, however slow they are. Calls that our own client gave up are left out of
 * account: by the limits that are known, and by their outcome.
 */
final class TimeoutPlateau implements FindingRule {

    private static final long SECOND = 1_000_000_000;
    private static final long[] COMMON_LIMITS = {1, 2, 3, 5, 8, 10, 15, 20, 25, 29, 30, 45, 50, 55, 60, 90, 100, 120};
    private static final long EARLY = Duration.ofMillis(25).toNanos();
    private static final double EARLY_SHARE = 0.005;
    private static final double LATE_SHARE = 0.02;
    private static final long FEWEST = 5;
    private static final double FEWEST_SHARE = 0.0045;

    /** As many times the calls of the ranges beside it. */
    private static final double CONTRAST = 10;

    private static final double SURE_SHARE = 0.01;
    private static final double MOSTLY = 0.8;
    private static final List<Integer> GATEWAY = List.of(408, 502, 503, 504);

    @Override
    public List<Finding> look(AnalysedLoad load) {
        return LongStream.of(COMMON_LIMITS)
                .map(seconds -> seconds * SECOND)
                .filter(limit ->
                        load.ownLimits().stream().noneMatch(own -> around(limit).contains(own.toNanos())))
                .boxed()
                .flatMap(limit -> at(limit, load.steps()).stream())
                .toList();
    }

    /** Calls that end at {@code limit} up to 2 % later; clocks and timers of others may be a little early. */
    private static TimeSpan around(long limit) {
        return new TimeSpan(
                Math.round(limit - Math.max(EARLY, limit * EARLY_SHARE)),
                Math.round(limit + Math.max(EARLY, limit * LATE_SHARE)));
    }

    /** Of all steps together, as one gateway stands before all of them; else of those that show it alone. */
    private static List<Finding> at(long limit, List<StepResult> steps) {
        Heap all = Heap.of(steps, limit);
        if (all.isPlateau()) {
            List<String> affected = steps.stream()
                    .filter(step -> Heap.of(List.of(step), limit).inside > 0)
                    .map(StepResult::name)
                    .toList();
            return List.of(finding(all, affected));
        }
        List<Finding> findings = new ArrayList<>();
        for (StepResult step : steps) {
            Heap heap = Heap.of(List.of(step), limit);
            if (heap.isPlateau()) {
                findings.add(finding(heap, List.of(step.name())));
            }
        }
        return findings;
    }

    private static Finding finding(Heap heap, List<String> affected) {
        boolean isSure = heap.share() >= SURE_SHARE && heap.failures >= MOSTLY * heap.inside;
        String place = affected.size() == 1 ? affected.get(0) : "";
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.LIMIT.is(heap.limit),
                Clue.PLATEAU_CALLS.is(heap.inside),
                Clue.CALLS.is(heap.calls),
                Clue.PLATEAU_SHARE.is(heap.share()),
                Clue.PLATEAU_FAILURES.is(heap.failures),
                Clue.PLATEAU_FROM.is(heap.fastest),
                Clue.PLATEAU_TO.is(heap.slowest),
                Clue.BESIDE.is(heap.beside),
                Clue.AFFECTED_STEPS.is(affected.size())));
        if (heap.gatewayAnswers > 0) {
            evidence.add(Clue.GATEWAY_ANSWERS.is(heap.gatewayAnswers));
        }
        return new Finding(
                FindingKind.TIMEOUT_PLATEAU,
                Place.step(place),
                isSure ? Confidence.HIGH : Confidence.MEDIUM,
                evidence,
                affected.size() == 1 ? List.of() : affected);
    }

    /** What lies around a limit. */
    private record Heap(
            long limit,
            long calls,
            long inside,
            long failures,
            long beside,
            long givenUp,
            long gatewayAnswers,
            long fastest,
            long slowest) {

        static Heap of(List<StepResult> steps, long limit) {
            TimeSpan span = around(limit);
            LatencyHistogram failures = LatencyHistogram.EMPTY;
            LatencyHistogram all = LatencyHistogram.EMPTY;
            long givenUp = 0;
            long gatewayAnswers = 0;
            for (StepResult step : steps) {
                failures = failures.plus(step.failures());
                all = all.plus(step.service().histogram()).plus(step.failures());
                givenUp += step.counts().of(Outcome.TIMEOUT) + step.counts().of(Outcome.INTERRUPTED);
                gatewayAnswers += gatewayAnswers(step.exchanges().statuses());
            }
            long slowest =
                    all.isEmpty() ? 0 : Math.min(span.toNanos(), all.max().toNanos());
            long[] ends = {Long.MAX_VALUE, 0};
            all.forEachBucket((lowest, highest, count) -> {
                if (span.contains(lowest)) {
                    ends[0] = Math.min(ends[0], lowest);
                    ends[1] = Math.max(ends[1], Math.min(highest, slowest));
                }
            });
            return new Heap(
                    limit,
                    all.count(),
                    span.count(all),
                    span.count(failures),
                    span.before().count(all) + span.after().count(all),
                    givenUp,
                    gatewayAnswers,
                    ends[0],
                    ends[1]);
        }

        private static long gatewayAnswers(SortedMap<Integer, Long> statuses) {
            return GATEWAY.stream()
                    .mapToLong(status -> statuses.getOrDefault(status, 0L))
                    .sum();
        }

        double share() {
            return (double) inside / calls;
        }

        boolean isPlateau() {
            return calls >= FEWEST_CALLS
                    && inside >= Math.max(FEWEST, FEWEST_SHARE * calls)
                    && inside >= CONTRAST * beside / 2
                    && givenUp < inside / 2.0;
        }
    }
}
