package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import java.util.List;

/**
 * A chart with the table behind it.
 *
 * @param heading above it
 * @param note what to know in reading it; may be empty
 * @param legend colours and their names, where the lines do not name themselves
 * @param pictures one or more drawings under each other
 * @param table the same in numbers
 */
record ChartView(String heading, String note, List<Legend> legend, List<String> pictures, TableView table) {

    ChartView {
        legend = List.copyOf(legend);
        pictures = List.copyOf(pictures);
    }

    /**
     * A colour and its name.
     *
     * @param ink the colour
     * @param name what it stands for
     */
    record Legend(Ink ink, String name) {}
}
