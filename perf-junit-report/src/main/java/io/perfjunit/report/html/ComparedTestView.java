package io.perfjunit.report.html;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedTest;
import io.perfjunit.report.compare.LoadDifference;
import io.perfjunit.report.words.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * One test on the page of a comparison.
 *
 * @param title the test
 * @param notes what to know in reading it
 * @param whole figures of the whole iteration
 * @param charts lines of all sides over each other
 * @param steps tables of the steps, the most telling first
 * @param extremes slowest and fastest steps of each side
 */
record ComparedTestView(
        String title,
        List<String> notes,
        TableView whole,
        List<ChartView> charts,
        List<TableView> steps,
        TableView extremes) {

    /** What tells its tables from those of the same name of other tests, to readers who hear the page. */
    String suffix() {
        return " of " + title;
    }

    static ComparedTestView of(ComparedTest test, int number) {
        List<String> notes = new ArrayList<>(LoadDifference.of(test));
        notes.add(ChangeWords.certainty(test));
        ComparedTables tables = new ComparedTables(test);
        return new ComparedTestView(
                VisibleText.line(test.title()),
                notes.stream()
                        .filter(note -> !note.isEmpty())
                        .map(VisibleText::line)
                        .toList(),
                tables.whole(),
                new ComparedCharts(test, number).all(),
                tables.steps(),
                tables.extremes());
    }
}
