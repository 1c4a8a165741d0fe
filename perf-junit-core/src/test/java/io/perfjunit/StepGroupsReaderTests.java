package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.perfjunit.analysis.sweep.StepGroups;
import io.perfjunit.run.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGroupsReaderTests {

    @Test
    void groupsAreNamesWithPatterns() {
        assertThat(StepGroupsReader.read("catalogue=GET /products*, GET /search?q=*; orders=* /orders*")
                        .named())
                .containsExactly(
                        entry("catalogue", List.of("GET /products*", "GET /search?q=*")),
                        entry("orders", List.of("* /orders*")));
    }

    @Test
    void whatIsNoGroupIsRefused() {
        for (String wrong : List.of("", "orders", "=GET *", "orders=", "orders=a,,b", "orders=a;")) {
            assertThatThrownBy(() -> StepGroupsReader.read(wrong))
                    .as(wrong)
                    .hasMessageContaining("is no group; write a name and patterns of steps");
        }
        assertThatThrownBy(() -> StepGroupsReader.read("a=x;a=y")).hasMessage("the group a is written twice");
    }

    @Test
    void withoutAKeyStepsAreGroupedByPath() {
        assertThat(StepGroupsReader.of(List.of())).isEqualTo(StepGroups.BY_PATH);
        assertThat(StepGroupsReader.of(List.of(new Setting("perf.groups", "a=x*", "-Dperf.groups")))
                        .named())
                .containsOnlyKeys("a");
    }
}
