package io.perfjunit.report.html;

import io.perfjunit.report.json.HealthDocument.SignDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.HealthWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The circumstances of a run: how well the load generator worked, what was set and where, on which machine. */
final class ManifestTables {

    private static final double MEBI = 1 << 20;

    private final RunDocument run;

    ManifestTables(RunDocument run) {
        this.run = run;
    }

    TableView health() {
        return new TableView(
                "Signs of a load generator in trouble",
                TableView.LED,
                List.of("Sign", "State", "Measured", "Suspicious above", "Unhealthy above"),
                run.health().signs().stream().map(ManifestTables::sign).toList());
    }

    private static List<Cell> sign(SignDocument sign) {
        return List.of(
                Cell.of(sign.name()).noting(sign.meaning() == null ? "" : sign.meaning()),
                state(sign),
                Cell.of(HealthWords.measured(sign)),
                Cell.of(HealthWords.limit(sign, sign.suspicious())),
                Cell.of(HealthWords.limit(sign, sign.unhealthy())));
    }

    private static Cell state(SignDocument sign) {
        boolean isJudged = sign.suspicious() != null || sign.unhealthy() != null;
        return isJudged || sign.value() == null
                ? Cell.of(HealthWords.state(sign.state())).styled("verdict " + css(sign.state()))
                : Cell.of("– for information").styled("verdict muted");
    }

    private static String css(GeneratorHealth.State state) {
        return switch (state) {
            case NOT_MEASURED -> "muted";
            case HEALTHY -> "good";
            case SUSPICIOUS -> "unsure";
            case UNHEALTHY -> "bad";
        };
    }

    TableView settings() {
        return TableView.of(
                "Effective settings",
                TableView.WORDS,
                List.of("Setting", "Value", "Set by"),
                run.settings().stream()
                        .map(setting -> List.of(setting.name(), setting.value(), setting.origin()))
                        .toList());
    }

    TableView environment() {
        var environment = run.environment();
        List<List<String>> rows = new ArrayList<>();
        add(rows, "Started", RunWords.clock(run.startedAt()));
        add(rows, "Load", PlanWords.full(run.plan()));
        add(rows, "Seed", run.plan().seed());
        add(rows, "End", RunWords.end(run));
        add(rows, "Java", environment.javaVersion());
        add(rows, "JVM", environment.jvm());
        add(rows, "Operating system", environment.os());
        add(rows, "Processors", Figures.count(environment.processors()));
        add(rows, "Largest heap", Figures.count(Math.round(environment.maxHeapBytes() / MEBI)) + " MiB");
        add(rows, "Garbage collectors", environment.collectors());
        add(rows, "CI", environment.ci());
        add(rows, "Commit", environment.commit());
        add(rows, "Branch", environment.branch());
        add(rows, "Run", run.id());
        return TableView.of("Run and environment", TableView.WORDS, List.of("What", "Value"), rows);
    }

    private static void add(List<List<String>> rows, String name, @Nullable String value) {
        if (value != null) {
            rows.add(List.of(name, value));
        }
    }
}
