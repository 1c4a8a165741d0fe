package io.perfjunit.analysis.sweep;

import io.perfjunit.result.LoadPart;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one level of a sweep.
 *
 * @param stage its name as a stage of the load
 * @param load virtual users, or arrivals per second; more than 0
 * @param iterations the iteration as a whole, or all calls together where nothing else is known
 * @param steps the steps of the iteration
 */
public record LevelFigures(String stage, double load, StepFigures iterations, List<StepFigures> steps) {

    public LevelFigures {
        if (!(load > 0 && Double.isFinite(load))) {
            throw new IllegalArgumentException("the load of a level must be finite and more than 0, was " + load);
        }
        steps = List.copyOf(steps);
    }

    /** What was measured in the stage of a load. */
    public static LevelFigures of(double load, LoadPart part) {
        return new LevelFigures(
                part.name(),
                load,
                StepFigures.of(part.iterations(), part),
                part.steps().stream().map(step -> StepFigures.of(step, part)).toList());
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepFigures> step(String name) {
        return name.isEmpty()
                ? Optional.of(iterations)
                : steps.stream().filter(step -> step.step().equals(name)).findFirst();
    }
}
