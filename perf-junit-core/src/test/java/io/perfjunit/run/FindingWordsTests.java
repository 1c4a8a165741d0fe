package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.Evidence;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.finding.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordsTests {

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void everyKindIsSaidInWholeSentencesThatNameAFigureAndWhatWouldRefuteIt(FindingKind kind) {
        FindingWords words = FindingWords.of(of(kind, "GET /orders"));
        assertThat(words.title()).isNotBlank().doesNotEndWith(".");
        assertThat(words.sentence()).containsPattern("\\d").endsWith(".").doesNotContain("null");
        assertThat(words.refutedBy()).matches("[A-Z].+\\.");
        assertThat(words.hint()).matches("(?s)[A-Z].+\\.");
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void namesFromElsewhereStayOnTheirLine(FindingKind kind) {
        FindingWords words = FindingWords.of(of(kind, "GET /\u001B[31m\r\n" + "x".repeat(300)));
        assertThat(words.title() + words.sentence()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(words.sentence().length()).isLessThan(700);
    }

    @Test
    void everyUnitHasItsWords() {
        List<String> values = Arrays.stream(Clue.values())
                .map(clue -> FindingWords.value(evidence(clue)))
                .distinct()
                .toList();
        assertThat(values).contains("0.25", "25 %", "0.25 ns", "0.25/s", "0.25 B", "0.25 times");
    }

    @Test
    void aPlaceNamesStepAndStage() {
        assertThat(FindingWords.place(new Place("GET /", "peak"))).isEqualTo("GET /, stage peak");
        assertThat(FindingWords.place(new Place("", "peak"))).isEqualTo("stage peak");
        assertThat(FindingWords.place(Place.WHOLE)).isEmpty();
    }

    /** One with every clue there is. */
    private static Finding of(FindingKind kind, String step) {
        return new Finding(
                kind,
                Place.step(step),
                Confidence.HIGH,
                Arrays.stream(Clue.values()).map(FindingWordsTests::evidence).toList(),
                List.of(step + "/"));
    }

    private static Evidence evidence(Clue clue) {
        return new Evidence(clue.label(), 0.25, clue.unit());
    }
}
