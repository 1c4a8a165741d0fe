package io.perfjunit.report;

import io.perfjunit.result.ExchangeDetails;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.Sums;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Makes up how the calls of a step went over a network: one in 97 opens a connection, failed checks were answered with 503, errors not
 * at all, and the slower a call the more of it waits for its first byte.
 */
final class ExchangeFixture {

    private static final int CALLS_PER_CONNECTION = 97;

    private final String protocol;
    private final long waitNanos;
    private final boolean tellsPhases;
    private final Map<Phase, LongStream.Builder> times = new EnumMap<>(Phase.class);
    private final SortedMap<Integer, Sums> classes = new TreeMap<>();
    private long calls;
    private long opened;

    /** Every tenth call waits {@code waitMillis} for a connection, if it takes longer than that. */
    ExchangeFixture(String protocol, double waitMillis, boolean tellsPhases) {
        this.protocol = protocol;
        this.tellsPhases = tellsPhases;
        this.waitNanos = Math.round(waitMillis * 1e6);
    }

    /** The step with how its calls went. */
    StepResult of(StepResult step) {
        step.successes()
                .forEachBucket((low, high, count) -> LongStream.range(0, count).forEach(i -> call(low)));
        return new StepResult(
                step.name(),
                step.counts(),
                step.response(),
                step.service(),
                step.failures(),
                step.completedInWindow(),
                step.endedInDrain(),
                result(step));
    }

    private void call(long nanos) {
        Map<Phase, Long> phases = phases(nanos, calls % CALLS_PER_CONNECTION == 0, calls % 10 == 3 ? waitNanos : 0);
        calls++;
        phases.forEach((phase, time) ->
                times.computeIfAbsent(phase, ignored -> LongStream.builder()).add(time));
        classes.merge(PhaseProfile.classOf(nanos), new Sums(1, nanos, phases), (some, more) -> {
            Map<Phase, Long> sum = new HashMap<>(some.phaseNanos());
            more.phaseNanos().forEach((phase, time) -> sum.merge(phase, time, Long::sum));
            return new Sums(some.calls() + 1, some.totalNanos() + nanos, sum);
        });
    }

    /** The parts of a call of so many nanoseconds. */
    private Map<Phase, Long> phases(long nanos, boolean opens, long wait) {
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        if (opens) {
            opened++;
        }
        if (!tellsPhases) {
            return phases;
        }
        phases.put(Phase.WAIT, 4_000 + (wait < nanos ? wait : 0));
        if (opens) {
            phases.put(Phase.DNS, nanos / 40);
            phases.put(Phase.CONNECT, nanos / 25);
            phases.put(Phase.TLS, nanos / 10);
        }
        phases.put(Phase.SEND, nanos / 100);
        phases.put(Phase.RECEIVE, 600_000L + nanos / 50);
        long rest = 60_000 + phases.values().stream().mapToLong(Long::longValue).sum();
        phases.put(Phase.FIRST_BYTE, Math.max(0, nanos - rest));
        return phases;
    }

    private ExchangeResult result(StepResult step) {
        long unavailable = step.counts().of(Outcome.FAILED_CHECK);
        long broken = step.counts().of(Outcome.ERROR);
        SortedMap<Integer, Long> statuses = new TreeMap<>(Map.of(200, calls));
        if (unavailable > 0) {
            statuses.put(503, unavailable);
        }
        Map<Phase, LatencyHistogram> phases = new EnumMap<>(Phase.class);
        times.forEach((phase, values) ->
                phases.put(phase, LatencyHistogram.ofNanos(values.build().toArray())));
        long all = calls + unavailable + broken;
        return new ExchangeResult(
                all,
                statuses,
                new TreeMap<>(Map.of(protocol, all)),
                opened + broken,
                all - opened - broken,
                broken / 50,
                all * 412,
                all * 2_310,
                phases,
                new PhaseProfile(classes));
    }

    /** A single call of so many milliseconds; with status 0 no answer came. */
    static ExchangeDetails call(String protocol, int status, long millis) {
        Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
        phases.put(Phase.WAIT, Duration.ofNanos(4_000));
        phases.put(Phase.SEND, Duration.ofNanos(90_000));
        if (status > 0) {
            phases.put(Phase.FIRST_BYTE, Duration.ofMillis(millis).minusNanos(1_100_000));
            phases.put(Phase.RECEIVE, Duration.ofNanos(980_000));
        }
        return new ExchangeDetails(
                phases, status, protocol, status > 0, status > 0 ? 1 : 2, 412, status > 0 ? 2_310 : 0);
    }
}
