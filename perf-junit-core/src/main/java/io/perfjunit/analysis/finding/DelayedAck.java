package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Phase;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;

/**
 * Answers whose last part comes some 40 ms after their first: a server that sends head and body in two pieces with Nagle's algorithm
 * on waits for the acknowledgement, which the receiver delays by 40 ms (RFC 896, RFC 1122 section 4.2.3.2; Linux TCP_DELACK_MIN). Seen
 * in the time between the first byte and the last, where nothing else has such a step.
 */
final class DelayedAck implements FindingRule {

    private static final TimeSpan STEP =
            new TimeSpan(Duration.ofMillis(38).toNanos(), Duration.ofMillis(48).toNanos());
    private static final double LEAST_SHARE = 0.2;
    private static final double CONTRAST = 4;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<StepResult> seen = load.steps().stream().filter(DelayedAck::isSeen).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        LatencyHistogram all = seen.stream()
                .map(step -> step.exchanges().phase(Phase.RECEIVE))
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
        List<String> names = seen.stream().map(StepResult::name).toList();
        return List.of(new Finding(
                FindingKind.DELAYED_ACK,
                names.size() == 1 ? Place.step(names.get(0)) : Place.WHOLE,
                Confidence.HIGH,
                List.of(
                        Clue.PLATEAU_CALLS.is(STEP.count(all)),
                        Clue.CALLS.is(all.count()),
                        Clue.PLATEAU_SHARE.is((double) STEP.count(all) / all.count()),
                        Clue.PLATEAU_FROM.is(STEP.fromNanos()),
                        Clue.PLATEAU_TO.is(STEP.toNanos()),
                        Clue.BESIDE.is(STEP.before().count(all) + STEP.after().count(all))),
                names.size() == 1 ? List.of() : names));
    }

    private static boolean isSeen(StepResult step) {
        LatencyHistogram receive = step.exchanges().phase(Phase.RECEIVE);
        long inside = STEP.count(receive);
        return receive.count() >= FEWEST_CALLS
                && inside >= LEAST_SHARE * receive.count()
                && inside >= CONTRAST * STEP.before().count(receive)
                && inside >= CONTRAST * STEP.after().count(receive);
    }
}
