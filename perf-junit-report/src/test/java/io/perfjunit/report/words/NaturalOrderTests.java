package io.perfjunit.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTests {

    /** Each before all that follow. */
    private static final List<String> IN_ORDER = List.of(
            "",
            "# [2]",
            "A#a",
            "A#a [1] rows=5",
            "A#a [2] rows=5",
            "A#a [2] rows=050",
            "A#a [2] rows=50",
            "A#a [10] rows=5",
            "A#a [99999999999999999999] x",
            "A#a [100000000000000000000] x",
            "A#b",
            "A2#a",
            "A10#a",
            "AB#a",
            "a");

    @Test
    void numbersCountByTheirValue() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(IN_ORDER.get(i), IN_ORDER.get(j))))
                        .as("\"%s\" and \"%s\"", IN_ORDER.get(i), IN_ORDER.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void theOrderDoesNotDependOnWhereNamesStoodBefore() {
        List<String> names = new ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new Random(7));
        assertThat(names.stream().sorted(NaturalOrder.INSTANCE)).isEqualTo(IN_ORDER);
    }
}
