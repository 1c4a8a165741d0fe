package io.perfjunit.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepGroupsTests {

    @Test
    void stepsAreGroupedByThePartOfThePathInWhichTheyDiffer() {
        assertThat(StepGroups.BY_PATH.of(List.of(
                        "GET /api/v1/posts", "GET /api/v1/posts/{id}", "GET /api/v1/users", "POST /api/v1/posts")))
                .containsExactly(
                        entry("posts", List.of("GET /api/v1/posts", "GET /api/v1/posts/{id}", "POST /api/v1/posts")),
                        entry("users", List.of("GET /api/v1/users")));
    }

    @Test
    void queriesAndFragmentsAreNoPartOfThePath() {
        assertThat(StepGroups.BY_PATH.of(List.of("GET /posts?page={n}", "GET /posts/{id}#top", "/users")))
                .containsOnlyKeys("posts", "users");
    }

    @Test
    void groupsThatSayNoMoreThanTheStepsAreNone() {
        assertThat(StepGroups.BY_PATH.of(List.of("GET /posts", "GET /users"))).isEmpty();
        assertThat(StepGroups.BY_PATH.of(List.of("GET /posts", "PUT /posts"))).isEmpty();
        assertThat(StepGroups.BY_PATH.of(List.of("GET /posts"))).isEmpty();
        assertThat(StepGroups.BY_PATH.of(List.of())).isEmpty();
    }

    @Test
    void stepsWithoutAPathBelongToNoGroup() {
        assertThat(StepGroups.BY_PATH.of(List.of("log in", "and/or", "GET /posts", "PUT /posts")))
                .containsExactly(entry("posts", List.of("GET /posts", "PUT /posts")));
        assertThat(StepGroups.BY_PATH.of(List.of("GET /", "GET /posts", "PUT /posts")))
                .containsOnlyKeys("posts");
    }

    @Test
    void namedGroupsComeFirstInTheOrderInWhichTheyAreWritten() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        named.put("writing", List.of("POST *", "PUT *"));
        named.put("shop", List.of("*orders*", "check out"));
        assertThat(new StepGroups(named)
                        .of(List.of("POST /orders", "GET /orders", "check out", "GET /users", "GET /users/{id}")))
                .containsExactly(
                        entry("writing", List.of("POST /orders")),
                        entry("shop", List.of("GET /orders", "check out")),
                        entry("users", List.of("GET /users", "GET /users/{id}")));
    }

    @Test
    void aPatternHasToFitTheWholeName() {
        StepGroups exact = new StepGroups(Map.of("a", List.of("x*y", "lone")));
        assertThat(exact.of(List.of("x1y", "xy", "xyz", "1xy", "lone", "alone")))
                .containsExactly(entry("a", List.of("x1y", "xy", "lone")));
    }
}
