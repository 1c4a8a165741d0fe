package io.perfjunit.report.figures;

import static io.perfjunit.report.figures.FigureSamples.csv;
import static io.perfjunit.report.figures.FigureSamples.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateauHintTests {

    private static final String HEADER = "environment,requests,failures,p50_ms,p95_ms,p99_ms,p99.9_ms";

    @Test
    void twoPercentilesAtARoundTimeAreATimeLimit() throws Exception {
        assertThat(hints("a,2000,210,900,20000,20010,20020"))
                .singleElement()
                .asString()
                .startsWith("Timeout plateau at 20 s: p95 and p99 of a are one and the same round time, so that at"
                        + " least 5 % of its calls end there while 10.5 % fail");
        assertThat(hints("a,,,900,30000,30000,"))
                .as("an unknown number of calls")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,2000,210,900,19000,21000,24000",
                "a,2000,210,900,17300,17300,17300",
                "a,2000,0,900,1000,1000,1000",
                "a,90,0,900,4000,20000,20000",
                "a,2000,0,900,4000,9100,20000",
                "a,,,900,4000,9100,20000"
            })
    void lookAlikesAreNone(String row) throws Exception {
        assertThat(hints(row)).isEmpty();
    }

    @Test
    void onePercentileIsToldOnlyWhereSidesAgree() throws Exception {
        assertThat(hints("a,2000,20,900,4000,20000,")).isEmpty();
        assertThat(hints("a,2000,20,900,4000,20000,", "b,2000,20,900,4000,20100,"))
                .containsExactly("Perhaps a time limit of 20 s: a, b each have a percentile of just that.");
    }

    private static List<String> hints(String... rows) throws Exception {
        return section(csv("e.csv", HEADER + "\n" + String.join("\n", rows))).sentences().stream()
                .filter(it -> it.contains("imeout plateau") || it.contains("time limit"))
                .toList();
    }
}
