package io.perfjunit.recorder;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What has been counted of one step so far. Owned by one thread at a time. */
final class CallCounts {

    private final long[] limits;
    private final long[] overLimit;
    private final long[] outcomes = new long[Outcome.values().length];
    private final BucketCounts successes = new BucketCounts();
    private final BucketCounts failures = new BucketCounts();
    private long completedInWindow;
    private long endedInDrain;

    /** Counts calls over each of {@code limits}, in nanoseconds, exactly. */
    CallCounts(long[] limits) {
        this.limits = limits;
        this.overLimit = new long[limits.length];
    }

    void record(long nanos, Outcome outcome, boolean inWindow, boolean inDrain) {
        outcomes[outcome.ordinal()]++;
        if (inDrain) {
            endedInDrain++;
        }
        if (outcome != Outcome.SUCCESS) {
            failures.record(nanos);
            return;
        }
        successes.record(nanos);
        if (inWindow) {
            completedInWindow++;
        }
        for (int i = 0; i < limits.length; i++) {
            if (nanos > limits[i]) {
                overLimit[i]++;
            }
        }
    }

    boolean isEmpty() {
        return successes.count() == 0 && failures.count() == 0;
    }

    void addTo(CallCounts target) {
        for (int i = 0; i < outcomes.length; i++) {
            target.outcomes[i] += outcomes[i];
        }
        for (int i = 0; i < overLimit.length; i++) {
            target.overLimit[i] += overLimit[i];
        }
        successes.addTo(target.successes);
        failures.addTo(target.failures);
        target.completedInWindow += completedInWindow;
        target.endedInDrain += endedInDrain;
    }

    void clear() {
        Arrays.fill(outcomes, 0);
        Arrays.fill(overLimit, 0);
        successes.clear();
        failures.clear();
        completedInWindow = 0;
        endedInDrain = 0;
    }

    StepInterval toInterval(String name) {
        return new StepInterval(name, OutcomeCounts.of(outcomes), successes.freeze());
    }

    /**
     * The result of this part of a load.
     *
     * @param completedEarlierCalls calls due before the window that succeeded within it: they count for throughput only
     */
    StepResult toResult(String name, long completedEarlierCalls) {
        Map<Long, Long> over = new HashMap<>();
        for (int i = 0; i < limits.length; i++) {
            over.put(limits[i], overLimit[i]);
        }
        return new StepResult(
                name,
                OutcomeCounts.of(outcomes),
                successes.freeze(),
                failures.freeze(),
                completedInWindow + completedEarlierCalls,
                endedInDrain,
                over);
    }

    long completedInWindow() {
        return completedInWindow;
    }
}
