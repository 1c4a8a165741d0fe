package io.perfjunit.examples.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a build with a study left behind, read as anybody could who knows docs/report-json.md and nothing else. */
final class StudyReport {

    private final Path folder;
    private final JsonNode json;

    StudyReport(Path folder) {
        this.folder = folder;
        this.json = read(folder.resolve("report.json"));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        return json;
    }

    Path folder() {
        return folder;
    }

    /** The run of a method; of one with several invocations the first. */
    JsonNode run(String method) {
        return runs(method).get(0);
    }

    /** All runs of a method, in the order in which they ran. */
    List<JsonNode> runs(String method) {
        List<JsonNode> runs = new ArrayList<>(where(
                json.path("runs"), run -> run.at("/test/methodName").asText().equals(method)));
        assertThat(runs).as("runs of " + method).isNotEmpty();
        runs.sort((one, other) ->
                one.path("startedAt").asText().compareTo(other.path("startedAt").asText()));
        return runs;
    }

    /**
     * Findings of a kind. On a machine that is too busy to conclude anything a report holds none, and the test that asks ends here, with
     * the reason.
     */
    static List<JsonNode> findings(JsonNode run, String kind) {
        assumeThat(run.at("/health/state").asText())
                .as("a busy machine, of whose figures nothing is concluded: " + busySigns(run))
                .isNotEqualTo("UNHEALTHY");
        return where(
                run.at("/analysis/findings"),
                finding -> finding.path("kind").asText().equals(kind));
    }

    private static List<String> busySigns(JsonNode run) {
        return where(
                        run.at("/health/signs"),
                        sign -> sign.path("state").asText().equals("UNHEALTHY"))
                .stream()
                .map(sign ->
                        sign.path("name").asText() + " " + sign.path("value").asText())
                .toList();
    }

    /** The text of a file of the report, by the end of its name. */
    List<String> files(String inFolder, String ending) {
        try (var files = Files.list(folder.resolve(inFolder))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Elements of an array, or of a list, that a condition holds for. */
    static List<JsonNode> where(Iterable<JsonNode> array, Predicate<JsonNode> condition) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(condition)
                .toList();
    }

    /** A step of a run or of one of its stages. */
    static JsonNode step(JsonNode part, String name) {
        return only(where(part.path("steps"), step -> step.path("step").asText().equals(name)), "step " + name);
    }

    /** A stage of a run. */
    static JsonNode stage(JsonNode run, String name) {
        return only(
                where(run.path("stages"), stage -> stage.path("stage").asText().equals(name)), "stage " + name);
    }

    static JsonNode only(List<JsonNode> found, String what) {
        assertThat(found).as(what).hasSize(1);
        return found.get(0);
    }

    /** Calls of a step that did not succeed. */
    static long failed(JsonNode step) {
        long all = 0;
        for (JsonNode count : step.path("counts")) {
            all += count.asLong();
        }
        return all - step.at("/counts/succeeded").asLong();
    }

    static long calls(JsonNode step) {
        return failed(step) + step.at("/counts/succeeded").asLong();
    }

    static double millis(JsonNode nanos) {
        assertThat(nanos.isNumber()).as("a time").isTrue();
        return nanos.asDouble() / 1e6;
    }
}
