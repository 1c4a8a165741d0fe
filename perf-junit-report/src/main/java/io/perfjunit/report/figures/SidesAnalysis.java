package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FigureSectionDocument.Kind;
import io.perfjunit.report.json.SideTableDocument;
import io.perfjunit.report.json.TierDocument;
import io.perfjunit.sla.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What environments, profiles or runs tell side by side. Sides are compared with the first one that had the same profile. */
final class SidesAnalysis {

    private final FigureFile.Sides file;
    private final List<FigureTarget> targets;
    private final Map<String, List<MeasuredSide>> profiles = new LinkedHashMap<>();

    SidesAnalysis(FigureFile.Sides file, List<FigureTarget> asked) {
        this.file = file;
        this.targets = KnownFigures.targets(file, asked);
        file.sides().forEach(side -> profiles.computeIfAbsent(side.profile(), it -> new ArrayList<>())
                .add(side));
    }

    FigureSectionDocument document() {
        List<SideTableDocument> tables = new ArrayList<>();
        profiles.forEach((profile, sides) -> tables.add(table(profile, sides)));
        List<String> leftOut = file.sides().size() > 1
                ? List.of(
                        "Whether a change is real or noise: one figure of each side does not know how much runs differ."
                                + " perf-junit compare says it of our own reports.")
                : List.of();
        return new FigureSectionDocument(
                file.name(),
                Kind.SIDES,
                SideWords.sentences(file.sides()),
                leftOut,
                file.notes(),
                null,
                List.of(),
                tables,
                tiers(),
                List.of());
    }

    private List<TierDocument> tiers() {
        List<TierDocument> tiers = new ArrayList<>();
        for (FigureTarget target : targets) {
            for (MeasuredSide side : file.sides()) {
                tiers.add(Tiers.of(target, side.title(), side.step(target.step())));
            }
        }
        return tiers;
    }

    private static SideTableDocument table(String profile, List<MeasuredSide> sides) {
        Set<String> steps = new LinkedHashSet<>(List.of(""));
        sides.forEach(side -> side.steps().forEach(step -> steps.add(step.step())));
        List<SideTableDocument.Row> rows = new ArrayList<>();
        for (String step : steps) {
            for (MeasuredFigure figure : MeasuredFigure.ALL) {
                SideTableDocument.Row row = row(step, figure, sides);
                if (row.values().stream().anyMatch(value -> value != null)) {
                    rows.add(row);
                }
            }
        }
        return new SideTableDocument(
                profile,
                sides.stream().map(MeasuredSide::name).toList(),
                sides.stream().map(side -> Tiers.orNull(side.users())).toList(),
                rows);
    }

    private static SideTableDocument.Row row(String step, MeasuredFigure figure, List<MeasuredSide> sides) {
        List<@Nullable Double> values = new ArrayList<>();
        List<@Nullable Double> changes = new ArrayList<>();
        OptionalDouble first = OptionalDouble.empty();
        for (int i = 0; i < sides.size(); i++) {
            OptionalDouble value = sides.get(i)
                    .step(step)
                    .map((StepFigures it) -> figure.of(it))
                    .orElseGet(OptionalDouble::empty);
            values.add(Tiers.orNull(value));
            changes.add(i == 0 ? null : Tiers.orNull(change(figure.unit(), first, value)));
            first = i == 0 ? value : first;
        }
        return new SideTableDocument.Row(step, figure.name(), figure.unit(), values, changes);
    }

    private static OptionalDouble change(Unit unit, OptionalDouble from, OptionalDouble to) {
        // How many calls there were is what was asked for, and no result.
        if (from.isEmpty() || to.isEmpty() || unit == Unit.NUMBER) {
            return OptionalDouble.empty();
        }
        if (unit == Unit.SHARE) {
            return OptionalDouble.of(to.getAsDouble() - from.getAsDouble());
        }
        return from.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(to.getAsDouble() / from.getAsDouble() - 1);
    }
}
