package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.SweepFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts files of a single run each together: side by side, or as levels of a sweep when all their names are numbers of users. */
final class SideBySide {

    private static final String NUMBER = "\\d{1,9}";

    private SideBySide() {}

    static List<FigureFile> of(List<FigureFile> files) {
        List<FigureFile.Sides> single = new ArrayList<>();
        List<FigureFile> sections = new ArrayList<>();
        for (FigureFile file : files) {
            if (file instanceof FigureFile.Sides sides && sides.sides().size() == 1) {
                single.add(sides);
            } else {
                sections.add(file);
            }
        }
        if (single.size() == 1) {
            sections.add(0, single.get(0));
        } else if (single.size() > 1) {
            sections.add(0, together(single));
        }
        return sections;
    }

    private static FigureFile together(List<FigureFile.Sides> files) {
        Set<String> notes = new LinkedHashSet<>();
        files.forEach(file -> notes.addAll(file.notes()));
        Set<String> names = files.stream().map(FigureFile.Sides::name).collect(Collectors.toSet());
        boolean areLevels = names.size() == files.size()
                && names.stream().allMatch(it -> it.matches(NUMBER) && Integer.parseInt(it) > 0);
        return areLevels
                ? levels(files, List.copyOf(notes))
                : new FigureFile.Sides(title(files), sides(files), List.copyOf(notes));
    }

    private static List<MeasuredSide> sides(List<FigureFile.Sides> files) {
        return files.stream()
                .map(file -> file.sides().get(0).named(file.name()))
                .toList();
    }

    private static FigureFile levels(List<FigureFile.Sides> files, List<String> notes) {
        TreeMap<Double, LevelFigures> levels = new TreeMap<>();
        for (MeasuredSide side : sides(files)) {
            double users = Double.parseDouble(side.name());
            levels.put(users, new LevelFigures(LevelTable.stage(users), users, side.whole(), side.steps()));
        }
        return new FigureFile.Levels(
                title(files), new SweepFigures(LevelKind.USERS, List.copyOf(levels.values())), List.of(), notes);
    }

    private static String title(List<FigureFile.Sides> files) {
        return files.stream().map(FigureFile.Sides::name).collect(Collectors.joining(" · "));
    }
}
