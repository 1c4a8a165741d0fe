package io.perfjunit.analysis.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much slower a service becomes under more load: the course of the iteration, of every group and of every step.
 *
 * @param iteration the iteration as a whole
 * @param groups groups of steps; empty when no steps belong together
 * @param steps every step, in order of first appearance
 */
public record Degradation(Course iteration, List<Course> groups, List<Course> steps) {

    public Degradation {
        groups = List.copyOf(groups);
        steps = List.copyOf(steps);
    }

    /** Follows every step through the levels. */
    public static Degradation of(SweepFigures figures, StepGroups grouping) {
        List<Course> groups = new ArrayList<>();
        grouping.of(figures.steps()).forEach((group, steps) -> groups.add(group(figures, group, steps)));
        return new Degradation(
                course(figures, Course.Kind.ITERATION, ""),
                groups,
                figures.steps().stream()
                        .map(step -> course(figures, Course.Kind.STEP, step))
                        .toList());
    }

    private static Course course(SweepFigures figures, Course.Kind kind, String step) {
        return new Course(
                kind,
                step,
                figures.levels().stream().map(level -> level.step(step)).toList());
    }

    private static Course group(SweepFigures figures, String name, List<String> steps) {
        return new Course(
                Course.Kind.GROUP,
                name,
                figures.levels().stream()
                        .map(level -> Merged.of(
                                name,
                                level.steps().stream()
                                        .filter(step -> steps.contains(step.step()))
                                        .toList()))
                        .toList());
    }

    /** Everything: the iteration, the groups, the steps. */
    public List<Course> courses() {
        List<Course> all = new ArrayList<>(List.of(iteration));
        all.addAll(groups);
        all.addAll(steps);
        return all;
    }

    /** The step that becomes slower than all others, in relation to its own time at the lowest level. */
    public Optional<Course> worst() {
        return grown().max(Comparator.comparingDouble(course -> course.growth().orElseThrow()));
    }

    /** The step that bears the load best. */
    public Optional<Course> best() {
        return grown().min(Comparator.comparingDouble(course -> course.growth().orElseThrow()));
    }

    private Stream<Course> grown() {
        return steps.stream().filter(course -> course.growth().isPresent());
    }
}
