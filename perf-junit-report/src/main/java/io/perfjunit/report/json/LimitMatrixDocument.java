package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.LimitState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which limits were kept at which level of a sweep.
 *
 * @param highestKept the highest level at which, and below which, every limit that can fail the test was kept; left out when there is
 *     none
 * @param levels how many were kept at each level, from the lowest
 * @param rows a row per step that has a limit
 */
public record LimitMatrixDocument(@Nullable Double highestKept, List<Level> levels, List<Row> rows) {

    public LimitMatrixDocument {
        levels = RunDocument.orEmpty(levels);
        rows = RunDocument.orEmpty(rows);
    }

    /**
     * One level.
     *
     * @param load users or offered rate
     * @param limits limits that it has
     * @param limitsKept those of them that were kept
     * @param steps steps that have a limit
     * @param stepsKept those of them that kept all of theirs
     */
    public record Level(double load, int limits, int limitsKept, int steps, int stepsKept) {}

    /**
     * One step.
     *
     * @param step its name; empty for the iteration as a whole
     * @param cells one per level at which it has a limit
     */
    public record Row(String step, List<Cell> cells) {

        public Row {
            Required.field("row.step", step);
            cells = RunDocument.orEmpty(cells);
        }

        /** What became of its limits at a level, where it has some. */
        public Optional<Cell> at(double load) {
            return cells.stream().filter(cell -> cell.load() == load).findFirst();
        }
    }

    /**
     * The limits of a step at a level.
     *
     * @param load users or offered rate
     * @param state the gravest state of them
     * @param limits number of them
     * @param kept those of them that were kept
     * @param nearest the one that is broken most, or that is nearest to being broken
     * @param used the measured value as a share of what that limit allows; left out without a value
     * @param warns true when all that is not kept only warns
     */
    public record Cell(
            double load,
            LimitState state,
            int limits,
            int kept,
            String nearest,
            @Nullable Double used,
            boolean warns) {

        public Cell {
            Required.field("cell.state", state);
        }
    }
}
