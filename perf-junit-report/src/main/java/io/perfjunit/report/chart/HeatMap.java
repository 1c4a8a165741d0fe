package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many values lie where, over time: each column is a slice of the time axis, each cell a band of values, and the colour says
 * how many (the latency heat map of B. Gregg, "Visualizing System Latency", 2010). Unlike a line of percentiles it shows two
 * modes, and the few slow calls of a quiet moment.
 *
 * @param id unique on the page
 * @param title what it shows, for readers who do not see it
 * @param description what can be seen in it
 * @param x horizontal axis
 * @param y vertical axis
 * @param bands parts of the time axis that are not judged
 * @param marks moments at which something begins
 * @param edge the smallest value of a cell, by its number
 * @param columns from left to right
 */
public record HeatMap(
        String id,
        String title,
        String description,
        Scale x,
        LogScale y,
        List<Band> bands,
        List<Mark> marks,
        IntToDoubleFunction edge,
        List<Column> columns) {

    /** Colours from few to many. */
    public static final List<Ink> INKS =
            List.of(Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4, Ink.HEAT_5, Ink.HEAT_6);

    private static final double LEAST_SHARE = 0.05;

    public HeatMap {
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        columns = List.copyOf(columns);
    }

    /** The map in three widths, of which a style sheet shows the one that fits and no style sheet the widest. */
    public String draw() {
        StringBuilder drawings = new StringBuilder();
        for (Size size : Size.values()) {
            drawings.append(new HeatDrawing(this, size).draw());
        }
        return drawings.toString();
    }

    /** The same map of at most so many columns, neighbours added up. */
    public HeatMap coarse(int most) {
        int group = Math.max(1, (columns.size() + most - 1) / most);
        List<Column> merged = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += group) {
            merged.add(columns.subList(from, Math.min(columns.size(), from + group)).stream()
                    .reduce(Column::plus)
                    .orElseThrow());
        }
        return new HeatMap(id, title, description, x, y, bands, marks, edge, merged);
    }

    /** The most values of a cell, as if every column had the usual length. */
    public double most() {
        double usual = usualLength();
        return columns.stream().mapToDouble(it -> it.most() / share(it, usual)).reduce(1, Math::max);
    }

    /** The median of the lengths of all columns. */
    public double usualLength() {
        double[] lengths = columns.stream().mapToDouble(Column::length).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }

    /** Length of a column as a multiple of the usual one. */
    double share(Column column, double usual) {
        return usual <= 0 ? 1 : Math.max(LEAST_SHARE, column.length() / usual);
    }

    /**
     * The colour of a cell; each has the same factor of values, and only a cell without any has none.
     *
     * @param values in the cell, more than 0
     * @param most of any cell
     */
    public static Ink ink(double values, double most) {
        double place = Math.log1p(values) / Math.log1p(most) * INKS.size();
        return INKS.get(Math.max(0, Math.min(INKS.size() - 1, (int) Math.ceil(place) - 1)));
    }

    /** The fewest values that a cell of the colour with that number, from 0, can have. */
    public static long fewest(int ink, double most) {
        return (long) Math.floor(Math.expm1(Math.log1p(most) * ink / INKS.size())) + 1;
    }

    /**
     * A slice of the time axis.
     *
     * @param from its left edge
     * @param to its right edge
     * @param first number of its first cell
     * @param counts values in that cell and those above it
     */
    public record Column(double from, double to, int first, List<Long> counts) {

        public Column {
            counts = List.copyOf(counts);
        }

        double length() {
            return to - from;
        }

        /** Values in the cell of that number. */
        public long at(int cell) {
            return cell < first || cell >= first + counts.size() ? 0 : counts.get(cell - first);
        }

        int end() {
            return first + counts.size();
        }

        /** This slice and the next as one. */
        Column plus(Column next) {
            if (counts.isEmpty() || next.counts.isEmpty()) {
                Column any = counts.isEmpty() ? next : this;
                return new Column(from, next.to, any.first, any.counts);
            }
            int low = Math.min(first, next.first);
            List<Long> sums = IntStream.range(low, Math.max(end(), next.end()))
                    .mapToObj(cell -> at(cell) + next.at(cell))
                    .toList();
            return new Column(from, next.to, low, sums);
        }

        long most() {
            return counts.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }
}
