package io.perfjunit.report.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A row per environment, and per profile of its load. */
final class EnvironmentTable {

    static final String ENVIRONMENT = "environment";
    private static final String PROFILE = "profile";

    private EnvironmentTable() {}

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        FigureColumns.check(table, "a table of environments", List.of(ENVIRONMENT, PROFILE, LevelTable.USERS));
        List<MeasuredSide> sides = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (CsvRow row : table.rows()) {
            CsvCell users = row.cell(LevelTable.USERS);
            MeasuredSide side = new MeasuredSide(
                    row.cell(ENVIRONMENT).text(),
                    row.cell(PROFILE).value(),
                    users.isUnknown() ? OptionalDouble.empty() : OptionalDouble.of(users.load()),
                    FigureColumns.of(row, ""),
                    List.of());
            if (!titles.add(side.title())) {
                throw row.cell(ENVIRONMENT).wrong("is there twice" + profile(side));
            }
            sides.add(side);
        }
        return new FigureFile.Sides(table.file(), sides, List.of());
    }

    private static String profile(MeasuredSide side) {
        return side.profile().isEmpty() ? "" : " with profile " + side.profile();
    }
}
