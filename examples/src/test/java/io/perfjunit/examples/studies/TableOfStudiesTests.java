package io.perfjunit.examples.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in docs/studies.md names every check, and none that is not there. */
class TableOfStudiesTests {

    private static final Path PAGE = Path.of("..", "docs", "studies.md");
    private static final Pattern NAME = Pattern.compile("`([a-z][A-Za-z]+)`");

    @ParameterizedTest
    @ValueSource(
            classes = {
                S1_ReviewAppTests.class,
                S2_EasyApiTests.class,
                S3_PostsApiTests.class,
                S4_OpsApiTests.class,
                S5_TriggerApiTests.class
            })
    void theTableNamesTheChecksOfAStudy(Class<?> tests) throws Exception {
        List<String> checks = Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .toList();
        String study = tests.getSimpleName().substring(1, 2);
        assertThat(namedIn(rows(study))).containsExactlyInAnyOrderElementsOf(checks);
    }

    private static Stream<String> rows(String study) throws Exception {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| " + study + " | "));
    }

    /** What stands in the last column. */
    private static List<String> namedIn(Stream<String> rows) {
        return rows.map(row -> row.split(" \\| ")[3])
                .flatMap(checks -> NAME.matcher(checks).results().map((MatchResult name) -> name.group(1)))
                .distinct()
                .toList();
    }
}
