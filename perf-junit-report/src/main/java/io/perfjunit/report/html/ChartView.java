package io.perfjunit.report.html;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.live.Live;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart with the table behind it.
 *
 * @param heading above it
 * @param note what to know in reading it; may be empty
 * @param legend colours and their names, where the lines do not name themselves
 * @param pictures one or more drawings under each other
 * @param live the same drawings for the script, which replaces them; empty for those that stay as they are
 * @param table the same in numbers
 */
record ChartView(
        String heading, String note, List<Legend> legend, List<String> pictures, List<Live> live, TableView table) {

    ChartView {
        legend = List.copyOf(legend);
        pictures = List.copyOf(pictures);
        live = List.copyOf(live);
        if (!live.isEmpty() && live.size() != pictures.size()) {
            throw new IllegalArgumentException(live.size() + " live charts for " + pictures.size() + " pictures");
        }
    }

    /** A chart that stays as it is drawn. */
    ChartView(String heading, String note, List<Legend> legend, List<String> pictures, TableView table) {
        this(heading, note, legend, pictures, List.of(), table);
    }

    /** Charts that the script may draw anew. */
    static ChartView of(String heading, String note, List<Legend> legend, List<Live> live, TableView table) {
        List<String> pictures = live.stream().map(Live::picture).toList();
        return new ChartView(heading, note, legend, pictures, live, table);
    }

    /** Names by colour. */
    static Map<Ink, String> names(List<Legend> legend) {
        return legend.stream().collect(toUnmodifiableMap(Legend::ink, Legend::name));
    }

    /** By which the script finds a picture that it may replace; null for one that stays. */
    @Nullable
    String id(int picture) {
        return live.isEmpty() ? null : live.get(picture).id();
    }

    /**
     * A colour and its name.
     *
     * @param ink the colour
     * @param name what it stands for
     * @param height of its swatch: 12, or less where it stands for a strip
     */
    record Legend(Ink ink, String name, int height) {

        private static final int SQUARE = 12;
        private static final int STRIP = 4;

        Legend(Ink ink, String name) {
            this(ink, name, SQUARE);
        }

        static Legend ofStrip(Ink ink, String name) {
            return new Legend(ink, name, STRIP);
        }

        int top() {
            return (SQUARE - height) / 2;
        }
    }
}
