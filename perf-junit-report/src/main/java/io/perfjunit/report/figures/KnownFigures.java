package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.StepFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of which step in all files: a limit on anything else would be kept by nobody and broken by nobody. */
final class KnownFigures {

    private KnownFigures() {}

    /** The figures of all calls together, and of all steps, of one section. */
    static List<StepFigures> of(FigureFile file) {
        List<StepFigures> all = new ArrayList<>();
        if (file instanceof FigureFile.Levels levels) {
            for (LevelFigures level : levels.figures().levels()) {
                all.add(level.iterations());
                all.addAll(level.steps());
            }
        } else if (file instanceof FigureFile.Sides sides) {
            for (MeasuredSide side : sides.sides()) {
                all.add(side.whole());
                all.addAll(side.steps());
            }
        }
        return all;
    }

    /** The limits of a section: those for every step become one for each; those that nothing there is about are left out. */
    static List<FigureTarget> targets(FigureFile file, List<FigureTarget> targets) {
        List<StepFigures> known = of(file);
        Set<String> steps = known.stream()
                .map(StepFigures::step)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<FigureTarget> expanded = new ArrayList<>();
        for (FigureTarget target : targets) {
            if (target.step().equals(FigureTarget.EVERY_STEP)) {
                steps.forEach(step -> expanded.add(target.of(step)));
            } else {
                expanded.add(target);
            }
        }
        return expanded.stream().filter(target -> isKnown(target, known)).toList();
    }

    private static boolean isKnown(FigureTarget target, List<StepFigures> known) {
        return known.stream()
                .anyMatch(step -> step.step().equals(target.step())
                        && target.figure().of(step).isPresent());
    }

    /** @throws IllegalArgumentException if no section knows what is limited */
    static void require(FigureTarget target, List<FigureFile> sections) {
        boolean isKnown = sections.stream()
                .anyMatch(file -> !targets(file, List.of(target)).isEmpty());
        if (isKnown) {
            return;
        }
        List<StepFigures> known =
                sections.stream().flatMap(file -> of(file).stream()).toList();
        Set<String> steps = known.stream().map(StepFigures::step).collect(Collectors.toSet());
        String step = target.step();
        boolean isEvery = step.equals(FigureTarget.EVERY_STEP);
        if (!isEvery && !steps.contains(step)) {
            throw new IllegalArgumentException(
                    "no file has a step " + UnreadableFiguresException.quoted(step) + Nearest.hint(step, steps));
        }
        String whose = step.isEmpty() ? " of all calls together" : isEvery ? " of steps" : " of " + step;
        throw new IllegalArgumentException(
                "no file has the figure " + target.figure().name() + whose + figures(known, step));
    }

    private static String figures(List<StepFigures> known, String step) {
        List<String> names = MeasuredFigure.ALL.stream()
                .filter(figure -> known.stream()
                        .filter(it -> step.equals(FigureTarget.EVERY_STEP)
                                ? !it.step().isEmpty()
                                : it.step().equals(step))
                        .anyMatch(it -> figure.of(it).isPresent()))
                .map(MeasuredFigure::name)
                .toList();
        return names.isEmpty() ? ", nor any other" : "; there is " + FiguresAnalysis.names(names);
    }
}
