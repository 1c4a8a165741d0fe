package io.perfjunit.recorder;

import io.perfjunit.result.ErrorGroup.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the other side gave as the reason of failures of one kind, with how often. Bounded; shared by all workers. */
final class Reasons {

    /** Past so many the rest is not told apart. */
    static final int MOST = 10;

    private final ConcurrentHashMap<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Takes a reason without numbers and ids; the empty one is none. */
    void add(String reason) {
        if (reason.isEmpty()) {
            return;
        }
        LongAdder known = counts.get(reason);
        if (known == null && counts.size() < MOST) {
            known = counts.computeIfAbsent(reason, ignored -> new LongAdder());
        }
        if (known != null) {
            known.increment();
        }
    }

    /** The one that more than half of {@code all} failures gave. */
    Optional<Reason> ofMost(long all) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Long.compare(one.sum(), other.sum())))
                .filter(most -> most.getValue().sum() * 2 > all)
                .map(most -> new Reason(most.getKey(), most.getValue().sum()));
    }
}
