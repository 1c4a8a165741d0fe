package io.perfjunit.recorder;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What has been counted of one step in one part of a load so far. Owned by one thread at a time. */
final class CallCounts {

    private final long[] limits;
    private final SlowestCalls slowest;
    private final long[] outcomes = new long[Outcome.values().length];
    private final LatencyCounts response;
    private final BucketCounts failures = new BucketCounts();
    private @Nullable LatencyCounts service;
    private @Nullable BucketCounts lag;
    private @Nullable ExchangeCounts exchanges;
    private long waited;
    private long completedInWindow;
    private long endedInDrain;
    private boolean touched;

    /** Counts calls over each of {@code limits}, in nanoseconds, exactly; the slowest calls of its step are kept apart. */
    CallCounts(long[] limits, SlowestCalls slowest) {
        this.limits = limits;
        this.slowest = slowest;
        this.response = new LatencyCounts(limits);
    }

    /** A call of a load whose calls all start when they are due. */
    void record(long nanos, Outcome outcome, boolean inDrain) {
        touched = true;
        outcomes[outcome.ordinal()]++;
        if (inDrain) {
            endedInDrain++;
        }
        if (outcome == Outcome.SUCCESS) {
            response.record(nanos);
        } else {
            failures.record(nanos);
        }
    }

    /** How long the call that was just recorded took from its actual start on, if it succeeded. */
    void service(long nanos) {
        if (service == null) {
            service = new LatencyCounts(limits);
        }
        service.record(nanos);
    }

    /** The call that was just recorded started so long after it was due, on a user that waited for it. */
    void startedAfter(long nanos) {
        if (lag == null) {
            lag = new BucketCounts();
        }
        lag.record(Math.max(0, nanos));
    }

    /** The call that was just recorded found every user busy when it was due. */
    void waitedForUser() {
        waited++;
    }

    /** The call that was just recorded went over a network, and took so long. */
    void exchange(ExchangeTrace trace, long nanos) {
        if (exchanges == null) {
            exchanges = new ExchangeCounts();
        }
        exchanges.record(trace, nanos);
    }

    SlowestCalls slowest() {
        return slowest;
    }

    /** A success ended while the window of this part was open. */
    void completedInWindow() {
        touched = true;
        completedInWindow++;
    }

    void neverStarted() {
        touched = true;
        outcomes[Outcome.NEVER_STARTED.ordinal()]++;
    }

    /** Calls that were due, those that never started included. */
    long total() {
        return Arrays.stream(outcomes).sum();
    }

    boolean isEmpty() {
        return !touched;
    }

    /** Adds what an interval tells: intervals end often, and the rest is the greater part. */
    void addTo(CallCounts target) {
        target.touched |= touched;
        for (int i = 0; i < outcomes.length; i++) {
            target.outcomes[i] += outcomes[i];
        }
        response.addTo(target.response);
        if (service != null) {
            if (target.service == null) {
                target.service = new LatencyCounts(limits);
            }
            service.addTo(target.service);
        }
    }

    /** Adds all else. To be done once, at the end: no {@link #clear} takes it away. */
    void addRestTo(CallCounts target) {
        failures.addTo(target.failures);
        if (lag != null) {
            if (target.lag == null) {
                target.lag = new BucketCounts();
            }
            lag.addTo(target.lag);
        }
        if (exchanges != null) {
            if (target.exchanges == null) {
                target.exchanges = new ExchangeCounts();
            }
            exchanges.addTo(target.exchanges);
        }
        target.waited += waited;
        target.completedInWindow += completedInWindow;
        target.endedInDrain += endedInDrain;
    }

    /** Takes away what {@link #addTo} adds. */
    void clear() {
        touched = false;
        Arrays.fill(outcomes, 0);
        response.clear();
        if (service != null) {
            service.clear();
        }
    }

    StepInterval toInterval(String name) {
        Latencies responses = response.freeze();
        return new StepInterval(name, OutcomeCounts.of(outcomes), responses, service(responses));
    }

    StepResult toResult(String name) {
        Latencies responses = response.freeze();
        return new StepResult(
                name,
                OutcomeCounts.of(outcomes),
                responses,
                service(responses),
                failures.freeze(),
                completedInWindow,
                endedInDrain,
                exchanges == null ? ExchangeResult.NONE : exchanges.freeze());
    }

    private Latencies service(Latencies responses) {
        return service == null ? responses : service.freeze();
    }

    /** How well the schedule was kept, as far as there was one. */
    Starts starts() {
        return new Starts(
                lag == null ? LatencyHistogram.EMPTY : lag.freeze(), waited, outcomes[Outcome.NEVER_STARTED.ordinal()]);
    }
}
