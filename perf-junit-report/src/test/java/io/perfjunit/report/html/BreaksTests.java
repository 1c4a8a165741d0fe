package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTests {

    private static List<String> parts(String name) {
        return Breaks.in(name).stream().map(Breaks.Part::text).toList();
    }

    @Test
    void aNameIsBrokenBehindItsClass() {
        assertThat(parts("ShopLoadTest#shop [2] SMALL")).containsExactly("ShopLoadTest#", "shop [2] SMALL");
    }

    @Test
    void argumentsMayBringPlacesOfTheirOwn() {
        assertThat(parts("ShopLoadTest#shop [1] #1")).containsExactly("ShopLoadTest#", "shop [1] #", "1");
    }

    @Test
    void aNameWithoutAMethodStandsInOnePiece() {
        assertThat(parts("nightly load")).containsExactly("nightly load");
        assertThat(parts("nightly#")).containsExactly("nightly#");
        assertThat(parts("")).containsExactly("");
    }

    /** A place to break stands before every part but the first. */
    @ParameterizedTest
    @ValueSource(strings = {"", "#", "##", "#a", "a#", "a", "a#b", "a#b#c"})
    void nothingIsLostAndOnlyOnePartIsTheFirst(String name) {
        assertThat(String.join("", parts(name))).isEqualTo(name);
        assertThat(Breaks.in(name).stream().map(Breaks.Part::isFirst).collect(Collectors.toList()))
                .startsWith(true)
                .containsOnlyOnce(true);
    }
}
