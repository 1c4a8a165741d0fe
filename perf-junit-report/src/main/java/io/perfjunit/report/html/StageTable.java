package io.perfjunit.report.html;

import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StartsDocument;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row per stage: its load and what came of it. Columns that no stage has anything for are left out. */
final class StageTable {

    private final RunDocument run;
    private final Places places;
    private final boolean hasService;
    private final boolean hasSchedule;

    StageTable(RunDocument run) {
        this.run = run;
        this.places = new Places(run);
        this.hasService =
                run.stages().stream().anyMatch(stage -> stage.iterations().service() != null);
        this.hasSchedule = run.stages().stream().anyMatch(stage -> stage.starts() != null);
    }

    TableView view() {
        return new TableView(
                        run.plan().sweep() ? "Levels of the load" : "Stages of the load",
                        TableView.CARDS,
                        head(),
                        run.stages().stream().map(this::row).toList())
                .sortable();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                run.plan().sweep() ? "Level" : "Stage",
                "Window",
                "Iterations",
                "Failed",
                "Throughput",
                "Mean",
                "p50",
                "p95",
                "p99"));
        if (hasService) {
            head.add("Service p99");
        }
        if (hasSchedule) {
            head.addAll(List.of("Waited", "Lag p99"));
        }
        return head;
    }

    private List<Cell> row(PartDocument stage) {
        var iterations = stage.iterations();
        var times = iterations.successes();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(stage.stage()).noting(load(stage)).styled("name stage").at(places.ofStage(stage.stage())),
                Cell.of(Figures.nanos(stage.windowNanos())),
                Cell.of(Figures.count(iterations.counts().total())),
                StepTable.failed(iterations),
                Cell.of(Figures.perSecond(iterations.throughputPerSecond())),
                Cell.of(LatencyLimits.nanos(times.meanNanos())),
                Cell.of(LatencyLimits.nanos(times.p50Nanos())),
                Cell.of(LatencyLimits.nanos(times.p95Nanos())),
                Cell.of(LatencyLimits.nanos(times.p99Nanos()))));
        if (hasService) {
            var service = iterations.service() == null ? times : iterations.service();
            row.add(Cell.of(LatencyLimits.nanos(service.p99Nanos())));
        }
        if (hasSchedule) {
            addSchedule(row, Optional.ofNullable(stage.starts()));
        }
        return row;
    }

    /** What was asked for; the name of a level says its load already. */
    private String load(PartDocument stage) {
        return run.plan().stages().stream()
                .filter(plan -> plan.name().equals(stage.stage()))
                .map(plan -> (run.plan().sweep() ? "" : PlanWords.load(plan) + " · ") + PlanWords.details(plan))
                .findFirst()
                .orElse("");
    }

    private static void addSchedule(List<Cell> row, Optional<StartsDocument> starts) {
        row.add(starts.map(it -> Cell.of(Figures.count(it.waited()))
                        .noting(it.missed() == 0 ? "" : Figures.count(it.missed()) + " never started"))
                .orElse(Cell.of("–")));
        row.add(Cell.of(
                starts.map(it -> LatencyLimits.nanos(it.lag().p99Nanos())).orElse("–")));
    }
}
