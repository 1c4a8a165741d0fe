package io.perfjunit.report.json;

import io.perfjunit.sla.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures side by side.
 *
 * @param profile of the load that all of them had; empty where it is not told
 * @param sides names of the columns
 * @param users virtual users of each side; null where they are not known
 * @param rows a row per figure and step
 */
public record SideTableDocument(String profile, List<String> sides, List<@Nullable Double> users, List<Row> rows) {

    public SideTableDocument {
        sides = RunDocument.orEmpty(sides);
        rows = RunDocument.orEmpty(rows);
    }

    /**
     * One figure of one step.
     *
     * @param step its name; empty for all calls together
     * @param figure such as p95
     * @param unit what the values count
     * @param values one per side; null where it is not known
     * @param changes against the first side, as a ratio minus 1, of a share the difference; null for that side, and where it is not known
     */
    public record Row(
            String step, String figure, Unit unit, List<@Nullable Double> values, List<@Nullable Double> changes) {

        public Row {
            Required.field("row.step", step);
            Required.field("row.figure", figure);
            Required.field("row.unit", unit);
        }
    }
}
