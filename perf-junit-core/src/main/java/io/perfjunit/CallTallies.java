package io.perfjunit;

import io.perfjunit.engine.UserSession;
import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the running iteration of one user has needed so far, and the steps that are open in it. Owned by the thread of the user; what
 * other threads count goes to the {@link LoadTallies}. While nothing is counted it costs a step two additions.
 */
final class CallTallies {

    private static final int LINE = 16;

    private final UserSession session;
    private final LoadTallies load;
    private final Thread owner = Thread.currentThread();
    private final List<Tally> tallies = new ArrayList<>();

    /** How many steps are open: in the middle of three cache lines, or users that lie side by side would slow each other down. */
    private final int[] depth = new int[3 * LINE];

    CallTallies(UserSession session, LoadTallies load) {
        this.session = session;
        this.load = load;
    }

    void add(String name, long events) {
        if (Thread.currentThread() == owner) {
            load.of(name);
            tally(name).total += events;
        } else if (session.recorder().isRecording()) {
            load.of(name).events().add(events);
        }
    }

    /** What is counted before belongs to the preparation of the user. */
    void beginIteration() {
        if (depth[LINE] != 0) {
            depth[LINE] = 0;
        }
        mark(0);
    }

    void beginStep() {
        if (Thread.currentThread() == owner) {
            mark(++depth[LINE]);
        }
    }

    private void mark(int place) {
        if (!tallies.isEmpty()) {
            tallies.forEach(tally -> tally.mark(place));
        }
    }

    void endStep(String step) {
        if (Thread.currentThread() == owner && depth[LINE] > 0) {
            int place = depth[LINE]--;
            if (!tallies.isEmpty()) {
                tallies.forEach(tally -> tellStep(tally, step, tally.since(place)));
            }
        }
    }

    void endIteration() {
        if (load.isCounting()) {
            load.names()
                    .forEach(counted -> tell(
                            counted.name(),
                            tally(counted.name()).since(0) + counted.events().sumThenReset()));
        }
    }

    /** Runs the body of an iteration. */
    void duringIteration(VirtualUser.Step body) throws Exception {
        beginIteration();
        try {
            body.run();
        } finally {
            endIteration();
        }
    }

    private void tellStep(Tally tally, String step, long events) {
        if (events > 0 || tally.metrics.containsKey(step)) {
            tell(tally.metrics.computeIfAbsent(step, name -> MetricResult.nameFor(tally.name, name)), events);
        }
    }

    private void tell(String metric, long events) {
        CallRecorder recorder = session.recorder();
        recorder.metric(
                metric,
                MetricKind.DISTRIBUTION,
                MetricUnit.NUMBER,
                events,
                session.clock().nanoTime());
    }

    private Tally tally(String name) {
        for (Tally known : tallies) {
            if (known.name.equals(name)) {
                return known;
            }
        }
        // All that is open was begun when this count was 0, which is what the marks of a new one say.
        Tally made = new Tally(name);
        tallies.add(made);
        return made;
    }

    /** One count. */
    private static final class Tally {
        private final String name;
        private final Map<String, String> metrics = new HashMap<>();
        private long[] marks = new long[4];
        private long total;

        Tally(String name) {
            this.name = name;
        }

        /** Remembers the count at the beginning of a step, by how deep the step lies; 0 is the iteration. */
        void mark(int depth) {
            if (depth >= marks.length) {
                marks = Arrays.copyOf(marks, depth * 2);
            }
            marks[depth] = total;
        }

        long since(int depth) {
            return depth < marks.length ? total - marks[depth] : total;
        }
    }
}
