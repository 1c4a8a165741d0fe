package io.perfjunit.recorder;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.Exemplar;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Groups failures by kind and keeps the first of each. Bounded; shared by all workers, used on the failing path only. */
final class ErrorTable {

    /** Past so many kinds the rest is counted together. */
    static final int MOST = 20;

    private final MeasuredWindow window;
    private final ConcurrentHashMap<ErrorKind, Tally> tallies = new ConcurrentHashMap<>();

    ErrorTable(MeasuredWindow window) {
        this.window = window;
    }

    void add(boolean isMeasured, long end, Throwable failure, Exemplar call) {
        ErrorKind kind = ErrorKind.of(call.step(), call.outcome(), failure);
        long at = end - window.origin();
        Tally tally = tallies.get(kind);
        (tally != null ? tally : open(kind, failure, call)).add(at, isMeasured, ErrorKind.reason(failure));
    }

    /** One after the other, or many users that fail at once would open more kinds than there are to be. */
    private synchronized Tally open(ErrorKind kind, Throwable failure, Exemplar call) {
        boolean isKept = tallies.size() < MOST || tallies.containsKey(kind);
        return tallies.computeIfAbsent(isKept ? kind : ErrorKind.OTHERS, ignored -> new Tally(failure, call));
    }

    List<ErrorGroup> groups() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().toGroup(entry.getKey()))
                .sorted(Comparator.comparingLong(ErrorGroup::count).reversed().thenComparing(ErrorGroup::first))
                .toList();
    }

    /** How often one kind occurred. Shared by all workers, none of which waits for another. */
    private static final class Tally {
        private final Throwable example;
        private final Exemplar call;
        private final Reasons reasons = new Reasons();
        private final LongAdder count = new LongAdder();
        private final LongAdder early = new LongAdder();
        private final LongAccumulator first = new LongAccumulator(Math::min, Long.MAX_VALUE);
        private final LongAccumulator last = new LongAccumulator(Math::max, Long.MIN_VALUE);

        Tally(Throwable example, Exemplar call) {
            this.example = example;
            this.call = call;
        }

        void add(long at, boolean isMeasured, String reason) {
            count.increment();
            reasons.add(reason);
            if (!isMeasured) {
                early.increment();
            }
            first.accumulate(at);
            last.accumulate(at);
        }

        ErrorGroup toGroup(ErrorKind kind) {
            return new ErrorGroup(
                    kind.step(),
                    kind.outcome(),
                    kind.type(),
                    kind.message(),
                    kind.frame(),
                    reasons.ofMost(count.sum()),
                    count.sum(),
                    early.sum(),
                    Duration.ofNanos(Math.max(0, first.get())),
                    Duration.ofNanos(Math.max(0, last.get())),
                    example,
                    Optional.of(call));
        }
    }
}
