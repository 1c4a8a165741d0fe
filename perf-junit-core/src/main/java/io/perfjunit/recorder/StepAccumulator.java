package io.perfjunit.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Counts by step number. Owned by the reader. */
final class StepAccumulator {

    private final IntFunction<CallCounts> factory;
    private final List<CallCounts> counts = new ArrayList<>();

    StepAccumulator(IntFunction<CallCounts> factory) {
        this.factory = factory;
    }

    CallCounts of(int step) {
        while (counts.size() <= step) {
            counts.add(factory.apply(counts.size()));
        }
        return counts.get(step);
    }

    void forEach(Visitor visitor) {
        for (int step = 0; step < counts.size(); step++) {
            visitor.visit(step, counts.get(step));
        }
    }

    void clear() {
        counts.forEach(CallCounts::clear);
    }

    /** Sees the counts of one step. */
    interface Visitor {
        void visit(int step, CallCounts counts);
    }
}
