package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.StepFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One of several measurements that stand side by side: an environment, a run.
 *
 * @param name such as production
 * @param profile the load that it had, such as baseline; sides are compared with others of the same profile. Empty where it is not told
 * @param users virtual users, where they are known
 * @param whole all calls together
 * @param steps each endpoint by itself; empty where the file has no more than the whole
 */
public record MeasuredSide(
        String name, String profile, OptionalDouble users, StepFigures whole, List<StepFigures> steps) {

    public MeasuredSide {
        steps = List.copyOf(steps);
    }

    /** Name and profile: {@code production normal}. */
    String title() {
        return profile.isEmpty() ? name : name + " " + profile;
    }

    MeasuredSide named(String other) {
        return new MeasuredSide(other, profile, users, whole, steps);
    }

    /** The figures of a step; of all calls together for the empty name. */
    Optional<StepFigures> step(String step) {
        return step.isEmpty()
                ? Optional.of(whole)
                : steps.stream().filter(it -> it.step().equals(step)).findFirst();
    }
}
