package io.perfjunit.analysis.sweep;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a sweep, level by level: all that the analysis of a sweep looks at, so that it runs on a result and on figures of
 * a file alike.
 *
 * @param kind what the levels count
 * @param levels at least two, with growing loads
 */
public record SweepFigures(LevelKind kind, List<LevelFigures> levels) {

    public SweepFigures {
        levels = List.copyOf(levels);
        if (levels.size() < 2) {
            throw new IllegalArgumentException("a sweep has at least two levels, were " + levels.size());
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).load() <= levels.get(i - 1).load()) {
                throw new IllegalArgumentException("the levels of a sweep must grow, and "
                        + levels.get(i).load() + " comes after "
                        + levels.get(i - 1).load());
            }
        }
    }

    /**
     * The levels of a sweep that were measured. Empty for a load that is none, and for one that ended before its second level had
     * a call.
     */
    public static Optional<SweepFigures> of(LoadPlan plan, LoadResult result) {
        if (!plan.sweep()) {
            return Optional.empty();
        }
        List<LevelFigures> levels = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            result.part(stage.name())
                    .filter(SweepFigures::hasCalls)
                    .ifPresent(part -> levels.add(LevelFigures.of(load(stage), part)));
        }
        return levels.size() < 2 ? Optional.empty() : Optional.of(new SweepFigures(kind(plan), levels));
    }

    private static boolean hasCalls(LoadPart part) {
        return part.iterations().counts().total() > 0 && !part.window().isZero();
    }

    private static LevelKind kind(LoadPlan plan) {
        return plan.first().model() instanceof OpenModel ? LevelKind.RATE : LevelKind.USERS;
    }

    private static double load(Stage stage) {
        return stage.model() instanceof OpenModel open
                ? open.perSecond()
                : stage.model().concurrency();
    }

    /** The lowest level. */
    public LevelFigures lowest() {
        return levels.get(0);
    }

    /** The highest level. */
    public LevelFigures highest() {
        return levels.get(levels.size() - 1);
    }

    /** Names of the steps that any level has, in order of first appearance. */
    public List<String> steps() {
        Set<String> names = new LinkedHashSet<>();
        levels.forEach(level -> level.steps().forEach(step -> names.add(step.step())));
        return List.copyOf(names);
    }
}
