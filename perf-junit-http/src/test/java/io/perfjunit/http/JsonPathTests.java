package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "$,                     ``",
                "$.id,                  /id",
                "$.items[0].name,       /items/0/name",
                "$[2],                  /2",
                "$['a b']['c.d'],       /a b/c.d",
                "$.a/b['~'],            /a~1b/~0",
                "$.first-name.größe_2,  /first-name/größe_2",
                "``,                    ``",
                "/items/0,              /items/0",
            })
    void aSimplePathIsAPointer(String path, String pointer) {
        assertThat(JsonPath.pointer(path)).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$..name           | ..name",
                "$.items[*].name   | [*].name",
                "$.items[-1]       | [-1]",
                "$.items[0:2]      | [0:2]",
                "$.items[?(@.a)]   | [?(@.a)]",
                "$.a b             | ` b`",
                "$.                | .",
                "$id               | id",
            })
    void whatIsNoSimplePathIsNamed(String path, String rest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPath.pointer(path))
                .withMessage("a path has names (.name, ['name']) and places ([0]) only, not \"" + rest
                        + "\"; for more take check(…)");
    }

    @Test
    void whatIsNeitherPathNorPointerIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPath.pointer("items[0]"))
                .withMessage("a place begins with / or $, as /items/0 and $.items[0] do");
    }
}
