package io.perfjunit.report.json;

import static io.perfjunit.report.json.WellFormed.text;

import io.perfjunit.analysis.sweep.Course;
import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LimitMatrix;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import io.perfjunit.run.SweepWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns what a sweep tells into its document. */
public final class SweepMapper {

    private final SweepAnalysis sweep;
    private final List<Double> loads;

    private SweepMapper(SweepAnalysis sweep) {
        this.sweep = sweep;
        this.loads = sweep.figures().levels().stream().map(LevelFigures::load).toList();
    }

    /** The document of a sweep. */
    public static SweepDocument toDocument(SweepAnalysis sweep) {
        return new SweepMapper(sweep).document();
    }

    private SweepDocument document() {
        return new SweepDocument(
                sweep.figures().kind(),
                loads,
                new SweepWords(sweep).sentences().stream().map(WellFormed::text).toList(),
                orNull(sweep.safe().load()),
                sweep.safe().boundary(),
                sweep.degradation().courses().stream().map(this::course).toList(),
                name(sweep.degradation().worst()),
                name(sweep.degradation().best()),
                sweep.limits().map(this::matrix).orElse(null),
                ScalingMapper.toDocument(sweep.scaling()),
                EnvelopeDocument.of(sweep.envelope()));
    }

    private static @Nullable String name(Optional<Course> course) {
        return course.map(it -> text(it.name())).orElse(null);
    }

    private CourseDocument course(Course course) {
        List<CourseDocument.Level> levels = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            int level = i;
            course.levels().get(i).ifPresent(figures -> levels.add(level(course, level, figures)));
        }
        return new CourseDocument(course.kind(), text(course.name()), orNull(course.growth()), levels);
    }

    private CourseDocument.Level level(Course course, int level, StepFigures figures) {
        TimeFigures times = figures.times();
        return new CourseDocument.Level(
                loads.get(level),
                figures.calls().total().isPresent() ? figures.calls().total().getAsLong() : null,
                orNull(figures.calls().failedShare()),
                orNull(figures.throughput()),
                nanos(times.min()),
                nanos(times.mean()),
                nanos(times.percentile(Percentile.P50)),
                nanos(times.percentile(Percentile.P95)),
                nanos(times.percentile(Percentile.P99)),
                nanos(times.max()),
                orNull(course.growth(level)));
    }

    private LimitMatrixDocument matrix(LimitMatrix matrix) {
        return new LimitMatrixDocument(
                orNull(matrix.highestKept()),
                matrix.columns().stream().map(SweepMapper::column).toList(),
                matrix.rows().stream().map(this::row).toList());
    }

    private static LimitMatrixDocument.Level column(LimitMatrix.Column column) {
        return new LimitMatrixDocument.Level(
                column.load(),
                column.limits().all(),
                column.limits().kept(),
                column.steps().all(),
                column.steps().kept());
    }

    private LimitMatrixDocument.Row row(LimitMatrix.Row row) {
        List<LimitMatrixDocument.Cell> cells = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            double load = loads.get(i);
            row.cells().get(i).ifPresent(cell -> cells.add(cell(load, cell)));
        }
        return new LimitMatrixDocument.Row(text(row.step()), cells);
    }

    private static LimitMatrixDocument.Cell cell(double load, LimitMatrix.Cell cell) {
        return new LimitMatrixDocument.Cell(
                load,
                cell.state(),
                cell.limits().all(),
                cell.limits().kept(),
                text(cell.nearest()),
                orNull(cell.used()),
                cell.warns());
    }

    private static @Nullable Long nanos(Optional<Duration> time) {
        return time.map(Duration::toNanos).orElse(null);
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
