package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import io.perfjunit.sla.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What sides tell, in sentences: who fails most, what more users cost, who always fails, who is slowest and who fastest. */
final class SideWords {

    private static final int MOST = 5;

    private SideWords() {}

    static List<String> sentences(List<MeasuredSide> sides) {
        List<String> sentences = new ArrayList<>();
        failures(sides).ifPresent(sentences::add);
        sentences.addAll(moreUsers(sides));
        sentences.addAll(PlateauHint.sentences(sides));
        alwaysFailing(sides).ifPresent(sentences::add);
        sides.forEach(side -> extremes(side, sides.size() > 1).ifPresent(sentences::add));
        return sentences;
    }

    private static Optional<String> failures(List<MeasuredSide> sides) {
        List<MeasuredSide> known = sides.stream()
                .filter(side -> side.whole().calls().failedShare().isPresent())
                .sorted(Comparator.comparingDouble(SideWords::failedShare).reversed())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        MeasuredSide most = known.get(0);
        MeasuredSide least = known.get(known.size() - 1);
        if (failedShare(most) == 0) {
            return Optional.of("No call failed.");
        }
        if (known.size() == 1) {
            return Optional.of(Figures.share(failedShare(most)) + " of the calls failed.");
        }
        return Optional.of("Most calls fail on " + most.title() + " (" + Figures.share(failedShare(most))
                + "), fewest on " + least.title() + " (" + Figures.share(failedShare(least)) + ").");
    }

    private static double failedShare(MeasuredSide side) {
        return side.whole().calls().failedShare().orElse(0);
    }

    /** Of every environment that was measured with several numbers of users. */
    private static List<String> moreUsers(List<MeasuredSide> sides) {
        Map<String, List<MeasuredSide>> byName = sides.stream()
                .filter(side -> side.users().isPresent())
                .collect(Collectors.groupingBy(MeasuredSide::name, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        byName.forEach((name, several) -> {
            several.sort(Comparator.comparingDouble(side -> side.users().orElseThrow()));
            MeasuredSide low = several.get(0);
            MeasuredSide high = several.get(several.size() - 1);
            if (low.users().orElseThrow() < high.users().orElseThrow()) {
                sentences.add(moreUsers(low, high));
            }
        });
        return sentences;
    }

    private static String moreUsers(MeasuredSide low, MeasuredSide high) {
        List<String> changes = MeasuredFigure.ALL.stream()
                .filter(figure -> figure.unit() != Unit.NUMBER)
                .map(figure -> change(figure, figure.of(low.whole()), figure.of(high.whole())))
                .flatMap(Optional::stream)
                .toList();
        return low.name() + " from " + count(low) + " to " + count(high) + ": " + String.join(", ", changes) + ".";
    }

    private static String count(MeasuredSide side) {
        return Figures.count(Math.round(side.users().orElseThrow()), "user");
    }

    private static Optional<String> change(MeasuredFigure figure, OptionalDouble from, OptionalDouble to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String values = figure.name() + " " + Figures.value(figure.unit(), from.getAsDouble()) + " → "
                + Figures.value(figure.unit(), to.getAsDouble());
        boolean hasRatio = figure.unit() != Unit.SHARE && from.getAsDouble() > 0;
        if (from.getAsDouble() == to.getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(
                hasRatio ? values + " (" + SweepWords.change(to.getAsDouble() / from.getAsDouble() - 1) + ")" : values);
    }

    private static Optional<String> alwaysFailing(List<MeasuredSide> sides) {
        Map<String, List<MeasuredSide>> failing = new LinkedHashMap<>();
        for (MeasuredSide side : sides) {
            for (StepFigures step : side.steps()) {
                if (step.calls().failedShare().orElse(0) == 1) {
                    failing.computeIfAbsent(step.step(), it -> new ArrayList<>())
                            .add(side);
                }
            }
        }
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of("Fails always: "
                        + failing.entrySet().stream()
                                .map(step -> step.getKey() + where(step.getValue(), sides))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String where(List<MeasuredSide> failing, List<MeasuredSide> all) {
        if (all.size() == 1) {
            return "";
        }
        return failing.size() == all.size()
                ? " (everywhere)"
                : " (on "
                        + FiguresAnalysis.names(
                                failing.stream().map(MeasuredSide::title).toList()) + ")";
    }

    /** By p95, where there are more steps than fit into a sentence. */
    private static Optional<String> extremes(MeasuredSide side, boolean names) {
        List<StepFigures> byTime = new ArrayList<>(side.steps().stream()
                .filter(step -> MeasuredFigure.P95.of(step).isPresent())
                .sorted(Comparator.comparingDouble(
                        step -> MeasuredFigure.P95.of(step).orElseThrow()))
                .toList());
        if (byTime.size() <= MOST) {
            return Optional.empty();
        }
        int listed = Math.min(MOST, byTime.size() / 2);
        List<StepFigures> fastest = List.copyOf(byTime.subList(0, listed));
        Collections.reverse(byTime);
        return Optional.of((names ? side.title() + ": slowest" : "Slowest") + " by p95 are "
                + listed(byTime.subList(0, listed)) + "; fastest are " + listed(fastest) + ".");
    }

    private static String listed(List<StepFigures> steps) {
        return steps.stream()
                .map(step -> step.step() + " ("
                        + Figures.nanos(MeasuredFigure.P95.of(step).orElseThrow()) + ")")
                .collect(Collectors.joining(", "));
    }
}
