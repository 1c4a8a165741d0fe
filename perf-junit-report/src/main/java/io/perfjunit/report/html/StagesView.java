package io.perfjunit.report.html;

import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.RunDocument;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stages of a load, or the levels of a sweep.
 *
 * @param heading above them
 * @param about what to know in reading them
 * @param table a row per stage
 * @param details steps and metrics of every stage that has some
 */
record StagesView(String heading, String about, TableView table, List<TableView> details) {

    StagesView {
        details = List.copyOf(details);
    }

    /** Empty for a load without stages. */
    static StagesView of(RunDocument run) {
        boolean sweep = run.plan().sweep();
        return new StagesView(
                sweep ? "Levels" : "Stages",
                sweep
                        ? "One load after the other: what each of them achieved, and at which response times of successes."
                        : "What was measured in the window of each stage; times are response times of successes.",
                new StageTable(run).view(),
                run.stages().stream().flatMap(stage -> details(run, stage)).toList());
    }

    private static Stream<TableView> details(RunDocument run, PartDocument stage) {
        Stream<TableView> steps = stage.steps().isEmpty() ? Stream.of() : Stream.of(new StepTable(run, stage).view());
        Stream<TableView> metrics = stage.metrics().isEmpty() ? Stream.of() : Stream.of(MetricTable.of(stage));
        return Stream.concat(steps, metrics);
    }

    boolean isEmpty() {
        return table.isEmpty();
    }
}
