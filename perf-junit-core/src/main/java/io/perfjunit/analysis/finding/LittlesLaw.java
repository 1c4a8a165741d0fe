package io.perfjunit.analysis.finding;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Users of a closed model that were neither in a call nor thinking. By Little's law N = X(R + Z): all users together spend N seconds a
 * second, and what iterations and pauses do not account for was spent in the generator (J. D. C. Little, 1961; Denning and Buzen, 1978).
 */
final class LittlesLaw implements FindingRule {

    private static final double LEAST_GAP = 0.1;

    /** What lies between two iterations, microseconds, is much of a shorter one. */
    private static final double SHORTEST_NANOS = 1e6;

    /** The window must be so many times as long as an iteration, or its edges matter. */
    private static final double LEAST_TURNS = 20;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        if (load.result().end() != EndReason.DURATION || load.plan().pacing().isPresent()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : load.plan().stages()) {
            if (stage.model() instanceof ClosedModel closed) {
                load.result()
                        .part(load.plan().stages().size() == 1 ? "" : stage.name())
                        .flatMap(part -> gap(closed.users(), part, load))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> gap(int users, LoadPart part, AnalysedLoad load) {
        StepResult iterations = part.iterations();
        long calls = iterations.all().count();
        double thinkNanos = (load.plan().thinkTime().shortest().toNanos()
                        + load.plan().thinkTime().longest().toNanos())
                / 2.0;
        double window = part.window().toNanos();
        if (calls < FEWEST_CALLS || window == 0) {
            return Optional.empty();
        }
        double cycle = (double) iterations.all().sumNanos() / calls + thinkNanos;
        double accounted = calls * cycle / window;
        double gap = 1 - accounted / users;
        if (gap < LEAST_GAP || cycle < SHORTEST_NANOS || window < LEAST_TURNS * cycle) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.IDLE_USERS,
                new Place("", part.name()),
                gap >= 2 * LEAST_GAP ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.USERS.is(users),
                        Clue.ACCOUNTED_USERS.is(accounted),
                        Clue.IDLE_SHARE.is(gap),
                        Clue.COMPLETED_RATE.is(calls / (window / 1e9)),
                        Clue.CYCLE.is(cycle),
                        Clue.CALLS.is(calls))));
    }
}
