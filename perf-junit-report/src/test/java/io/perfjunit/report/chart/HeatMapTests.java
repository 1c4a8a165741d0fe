package io.perfjunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.report.chart.HeatMap.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatMapTests {

    private static HeatMap map(Column... columns) {
        return new HeatMap(
                "hm",
                "title",
                "description",
                LinearScale.ofTime(columns[columns.length - 1].to(), String::valueOf),
                new LogScale(1, 1_000, String::valueOf),
                List.of(),
                List.of(),
                cell -> Math.pow(10, cell),
                List.of(columns));
    }

    @Test
    void theRarestCellHasTheFirstColourAndTheFullestTheLast() {
        assertThat(HeatMap.ink(1e-9, 1_000)).isEqualTo(Ink.HEAT_1);
        assertThat(HeatMap.ink(1_000, 1_000)).isEqualTo(Ink.HEAT_6);
        assertThat(HeatMap.ink(1, 1)).isEqualTo(Ink.HEAT_6);
    }

    @Test
    void theFewestOfAColourAreTheFirstThatHaveIt() {
        for (int ink = 1; ink < HeatMap.INKS.size(); ink++) {
            long fewest = HeatMap.fewest(ink, 5_000);
            assertThat(HeatMap.ink(fewest, 5_000)).isEqualTo(HeatMap.INKS.get(ink));
            assertThat(HeatMap.ink(fewest - 1, 5_000)).isNotEqualTo(HeatMap.INKS.get(ink));
        }
        assertThat(HeatMap.fewest(0, 5_000)).isEqualTo(1);
    }

    @Test
    void aShortColumnIsHeldAgainstTheUsualLength() {
        HeatMap map = map(
                new Column(0, 10, 0, List.of(8L)),
                new Column(10, 20, 0, List.of(10L)),
                new Column(20, 22, 0, List.of(6L)));
        assertThat(map.usualLength()).isEqualTo(10);
        assertThat(map.most()).isCloseTo(30, within(1e-9));
    }

    @Test
    void neighboursAreAddedUpCellByCellWhereverTheyBegin() {
        HeatMap coarse = map(
                        new Column(0, 1, 4, List.of(1L, 2L)),
                        new Column(1, 2, 0, List.of(5L)),
                        new Column(2, 3, 0, List.of()),
                        new Column(3, 4, 5, List.of(7L)))
                .coarse(1);
        assertThat(coarse.columns()).containsExactly(new Column(0, 4, 0, List.of(5L, 0L, 0L, 0L, 1L, 9L)));
    }

    @Test
    void cellsOfOneColourAboveEachOtherAreOneRectangle() {
        String drawn = map(new Column(0, 1, 0, List.of(3L, 3L, 0L, 3L))).draw();
        String wide = drawn.substring(0, drawn.indexOf("</svg>"));
        assertThat(wide).containsOnlyOnce("class=\"f-heat-6\"");
        String path = wide.replaceAll("(?s).*class=\"f-heat-6\" d=\"([^\"]+)\".*", "$1");
        assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void aLongRunIsDrawnInNoMoreColumnsThanCanBeToldApart() {
        Column[] columns = IntStream.range(0, 600)
                .mapToObj(i -> new Column(i, i + 1, 0, List.of(1L, 1L, 1L)))
                .toArray(Column[]::new);
        assertThat(map(columns).draw()).hasSizeLessThan(25_000);
    }

    @Test
    void anAxisOfFactorsHasMarksAtOneTwoAndFiveOrAtThePowersAlone() {
        assertThat(new LogScale(1, 100, String::valueOf).ticks(5).stream().map(Scale.Tick::value))
                .containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
        assertThat(new LogScale(1, 1e6, String::valueOf).ticks(5)).hasSize(7);
        assertThat(new LogScale(1, 100, String::valueOf).position(10)).isCloseTo(0.5, within(1e-9));
    }
}
