package io.perfjunit.analysis.finding;

import io.perfjunit.result.StepResult;
import io.perfjunit.stats.FisherTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps that fail nearly always while the others do not: wrong route, missing right, missing thing. Load has nothing to do with it.
 * Failures of a service under load hit its steps more evenly, which the exact test of Fisher tells apart.
 */
final class AlwaysFailing implements FindingRule {

    private static final long FEWEST = 10;
    private static final double LEAST_SHARE = 0.9;
    private static final double CALM = 0.05;
    private static final double MOST_ELSEWHERE = 0.5;
    private static final double PROBABILITY = 0.001;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<StepResult> steps = load.steps();
        List<StepResult> failing = steps.stream().filter(AlwaysFailing::fails).toList();
        Rest rest = Rest.of(steps.stream().filter(step -> !fails(step)).toList());
        if (failing.isEmpty() || rest.failedShare() > MOST_ELSEWHERE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (StepResult step : failing) {
            double chance =
                    FisherTest.probability(step.counts().failed(), step.counts().total(), rest.failed, rest.calls);
            if (rest.calls == 0 || chance < PROBABILITY / steps.size()) {
                findings.add(finding(step, rest));
            }
        }
        return findings;
    }

    static boolean fails(StepResult step) {
        return step.counts().total() >= FEWEST && step.counts().failedShare() >= LEAST_SHARE;
    }

    private static Finding finding(StepResult step, Rest rest) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.FAILED.is(step.counts().failed()),
                Clue.CALLS.is(step.counts().total()),
                Clue.FAILED_SHARE.is(step.counts().failedShare()),
                Clue.FAILED_ELSEWHERE.is(rest.failed),
                Clue.CALLS_ELSEWHERE.is(rest.calls)));
        mainStatus(step).ifPresent(status -> evidence.add(Clue.STATUS.is(status)));
        boolean isSure = rest.calls > 0 && rest.failedShare() <= CALM;
        return new Finding(
                FindingKind.ALWAYS_FAILING,
                Place.step(step.name()),
                isSure ? Confidence.HIGH : Confidence.MEDIUM,
                evidence);
    }

    /** The status that most answers had, if it is one of failure. */
    static Optional<Integer> mainStatus(StepResult step) {
        return step.exchanges().statuses().entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= step.exchanges().calls())
                .map(Map.Entry::getKey)
                .filter(status -> status >= 400)
                .findFirst();
    }

    /** The steps that do not fail always. */
    private record Rest(long failed, long calls) {

        static Rest of(List<StepResult> steps) {
            return new Rest(
                    steps.stream().mapToLong(step -> step.counts().failed()).sum(),
                    steps.stream().mapToLong(step -> step.counts().total()).sum());
        }

        double failedShare() {
            return calls == 0 ? 0 : (double) failed / calls;
        }
    }
}
