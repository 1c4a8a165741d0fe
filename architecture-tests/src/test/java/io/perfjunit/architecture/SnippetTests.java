package io.perfjunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnippetTests {

    @Test
    void aBlockKnowsWhereItComesFrom() {
        String document = """
                text
                <!-- snippet: examples/A.java#one -->
                ```java
                  int a;
                    int b;
                ```
                ```java
                int c;
                ```
                """;

        assertThat(Snippet.in(document)).hasSize(2);
        assertThat(Snippet.in(document).get(0).source()).contains("examples/A.java#one");
        assertThat(Snippet.in(document).get(0).text()).isEqualTo("int a;\n  int b;");
        assertThat(Snippet.in(document).get(1).source()).isEmpty();
        assertThat(Snippet.in(document).get(1).line()).isEqualTo(7);
    }

    @Test
    void aRegionLosesItsIndentationAndTheTagsInside() {
        String source = """
                class A {
                    // tag::outer[]
                    int a;
                    // tag::inner[]
                        int b;
                    // end::inner[]
                    // end::outer[]
                }
                """;

        assertThat(Snippet.region(source, "outer")).isEqualTo("int a;\n    int b;");
        assertThat(Snippet.region(source, "inner")).isEqualTo("int b;");
    }

    @Test
    void aRegionThatIsMissingOrOpenIsAnError() {
        assertThatThrownBy(() -> Snippet.region("int a;", "one")).hasMessageContaining("tag::one[]");
        assertThatThrownBy(() -> Snippet.region("// tag::one[]\nint a;", "one")).hasMessageContaining("end::one[]");
    }
}
