package io.perfjunit.report.markdown;

import io.perfjunit.analysis.sweep.Course.Kind;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.report.json.CourseDocument;
import io.perfjunit.report.json.LimitMatrixDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.EnvelopeRanges;
import io.perfjunit.run.EnvelopeWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a sweep tells: its sentences, which limits were kept at which level, and how much slower groups and steps became. */
final class SweepDetails {

    private static final int MOST_ROWS = 15;

    private final SweepDocument sweep;
    private final StringBuilder out = new StringBuilder();

    private SweepDetails(SweepDocument sweep) {
        this.sweep = sweep;
    }

    /** Empty for a load that is no sweep. */
    static String of(RunDocument run) {
        return run.sweep().map(sweep -> new SweepDetails(sweep).text()).orElse("");
    }

    private String text() {
        out.append("Sweep:\n\n");
        sweep.sentences()
                .forEach(line ->
                        out.append("- ").append(EscapedText.inProse(line)).append('\n'));
        out.append('\n');
        envelope();
        sweep.limitMatrix().ifPresent(this::limits);
        courses();
        return out.toString();
    }

    private void envelope() {
        if (sweep.envelope().isEmpty()) {
            return;
        }
        out.append("| Load | State | Throughput | p95 | Failed |\n|---|---|--:|--:|--:|\n");
        sweep.envelope().stream().limit(MOST_ROWS).forEach(level -> {
            String because = level.because().isEmpty() ? "" : ": " + level.because();
            Double failed = level.failedShare();
            row(List.of(
                    SweepWords.load(sweep.kind(), level.load()),
                    EnvelopeWords.word(level.state()) + because,
                    EnvelopeRanges.perSecond(level),
                    EnvelopeRanges.p95(level),
                    failed == null ? "–" : Figures.share(failed)));
        });
        out.append('\n');
    }

    private void limits(LimitMatrixDocument matrix) {
        head("Limits used", "");
        matrix.rows().stream().limit(MOST_ROWS).forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(name(row.step())));
            sweep.loads()
                    .forEach(load ->
                            cells.add(row.at(load).map(SweepDetails::cell).orElse("–")));
            row(cells);
        });
        leftOut(matrix.rows().size());
        List<String> kept = new ArrayList<>(List.of("limits kept"));
        matrix.levels().forEach(level -> kept.add(level.limitsKept() + " of " + level.limits()));
        row(kept);
        out.append('\n');
    }

    private static String cell(LimitMatrixDocument.Cell cell) {
        String mark = cell.state() == LimitState.KEPT
                ? "✓"
                : cell.warns() ? "!" : cell.state() == LimitState.BROKEN ? "✗" : "?";
        return cell.used() == null ? mark : mark + " " + SweepWords.used(cell.used());
    }

    private void courses() {
        List<CourseDocument> courses = sweep.courses().stream()
                .filter(course -> course.kind() != Kind.ITERATION && course.growth() != null)
                .sorted(Comparator.comparing(CourseDocument::kind)
                        .thenComparing(SweepDetails::growth, Comparator.reverseOrder()))
                .toList();
        if (courses.isEmpty()) {
            return;
        }
        head("Mean", " Growth |");
        courses.stream().limit(MOST_ROWS).forEach(course -> {
            String group = course.kind() == Kind.GROUP ? " (group)" : "";
            List<String> cells = new ArrayList<>(List.of(name(course.name()) + group));
            sweep.loads()
                    .forEach(load ->
                            cells.add(course.at(load).map(SweepDetails::time).orElse("–")));
            cells.add(SweepWords.change(growth(course)));
            row(cells);
        });
        leftOut(courses.size());
        out.append('\n');
    }

    private static double growth(CourseDocument course) {
        Double growth = course.growth();
        return growth == null ? 0 : growth;
    }

    private static String time(CourseDocument.Level level) {
        Long nanos = level.meanNanos() == null ? level.p50Nanos() : level.meanNanos();
        return nanos == null ? "–" : Figures.nanos(nanos);
    }

    private static String name(String step) {
        return step.isEmpty() ? "whole iteration" : CodeSpan.of(step);
    }

    private void head(String first, String last) {
        out.append("| ").append(first).append(" |");
        sweep.loads().forEach(load -> out.append(' ')
                .append(SweepWords.load(sweep.kind(), load))
                .append(" |"));
        out.append(last).append("\n|---|").append("--:|".repeat(sweep.loads().size()));
        out.append(last.isEmpty() ? "\n" : "--:|\n");
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void leftOut(int rows) {
        if (rows > MOST_ROWS) {
            out.append("| … and ")
                    .append(Figures.count(rows - MOST_ROWS, "more row"))
                    .append(" | ".repeat(sweep.loads().size()))
                    .append(" |\n");
        }
    }
}
