package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteNamesTests {

    private final RouteNames names = new RouteNames();

    @Test
    void theFirstHundredNamesAreStepsAndTheOthersOfAMethodAreOne() {
        for (int i = 0; i < RouteNames.MOST; i++) {
            assertThat(names.step("GET", "/slug-" + i)).isEqualTo("GET /slug-" + i);
        }

        assertThat(names.step("GET", "/one-more")).isEqualTo("GET (other)");
        assertThat(names.step("POST", "/one-more")).isEqualTo("POST (other)");
        assertThat(names.step("GET", "/slug-7")).isEqualTo("GET /slug-7");
    }

    @Test
    void aReaderIsToldWhenThereWereTooMany() {
        for (int i = 0; i < RouteNames.MOST; i++) {
            names.step("GET", "/slug-" + i);
        }
        assertThat(names.notice()).isEmpty();

        names.step("GET", "/red-shoes");
        names.step("GET", "/blue-shoes");

        assertThat(names.notice())
                .contains(
                        "step names were capped: 100 came from paths, and calls from \"GET /red-shoes\" on are counted as"
                                + " \"GET (other)\"; put ids in values of templates such as /orders/{id}, or name the step");
    }
}
