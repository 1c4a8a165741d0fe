package io.perfjunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.report.chart.Scale.Tick;
import io.perfjunit.report.chart.Series.Point;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ChartTests {

    @Test
    void textFromOutsideStaysText() throws Exception {
        String hostile = "</text><script>alert('1')</script>\"&";
        Chart chart = new Chart(
                "id",
                hostile,
                hostile,
                LinearScale.ofTime(10, value -> hostile),
                LinearScale.upTo(10, 4, value -> hostile),
                1,
                List.of(new Band(hostile, 0, 5)),
                List.of(new Mark(hostile, 1), new Mark(hostile, 6)),
                List.of(new Columns(hostile, Ink.BAD, List.of(new Columns.Column(0, 1, 3)))),
                List.of(new Series(hostile, Ink.P95, Series.Kind.AREA, List.of(new Point(1, 2), new Point(2, 3)))),
                List.of(Limit.across(hostile, Ink.LIMIT, 5), Limit.across(hostile, Ink.LIMIT, 5000)));
        String drawn = chart.draw();
        assertThat(drawn).doesNotContain("<script");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<all>" + drawn + "</all>")));
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(Size.values().length);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.7, 0.8", "9.9, 10", "101, 125", "0.003, 0.003", "0, 1", "640000000, 800000000"})
    void anAxisEndsAtARoundNumberThatIsNotBelowTheHighestValue(double highest, double most) {
        LinearScale scale = LinearScale.upTo(highest, 5, Double::toString);
        assertThat(scale.max()).isBetween(highest, Math.max(highest * 2, 1));
        assertThat(scale.max()).isLessThanOrEqualTo(most * 1.5);
        List<Tick> ticks = scale.ticks(5);
        assertThat(ticks).hasSizeBetween(3, 7);
        assertThat(ticks.get(ticks.size() - 1).value())
                .isCloseTo(scale.max(), org.assertj.core.data.Percentage.withPercentage(0.001));
    }

    @Test
    void aTimeAxisHasMarksAtRoundSecondsAndMinutes() {
        assertThat(LinearScale.ofTime(35e9, String::valueOf).ticks(10).stream().map(tick -> tick.value() / 1e9))
                .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0);
        assertThat(LinearScale.ofTime(3600e9, String::valueOf).ticks(10).stream()
                        .map(tick -> tick.value() / 60e9))
                .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
    }

    @Test
    void everyNineHasTheSameRoom() {
        TailScale scale = TailScale.of(10_000);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.position(0.9)).isCloseTo(0.25, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(scale.position(0.99)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(scale.position(1)).isEqualTo(1);
        assertThat(scale.ticks(0).stream().map(Tick::text))
                .containsExactly("0", "p50", "p90", "p99", "p99.9", "p99.99");
    }

    @Test
    void thinningKeepsTheOutlier() {
        List<Point> points = IntStream.range(0, 1000)
                .mapToObj(i -> new Point(i, i == 617 ? 99 : i % 2 == 0 ? 1 : Double.NaN))
                .toList();
        List<Point> thinned = Thinned.of(points, 100);
        assertThat(thinned).hasSize(100).contains(new Point(617, 99)).noneMatch(point -> Double.isNaN(point.y()));
    }

    @Test
    void labelsDoNotCoverEachOther() {
        List<Label> apart = Label.apart(
                List.of(new Label(0, 50, Ink.P50, "a"), new Label(0, 50, Ink.P95, "b"), new Label(0, 99, Ink.P99, "c")),
                12,
                0,
                100);
        assertThat(apart.stream().map(Label::text)).containsExactly("a", "b", "c");
        assertThat(apart.get(1).y() - apart.get(0).y()).isGreaterThanOrEqualTo(12);
        assertThat(apart.get(2).y()).isBetween(apart.get(1).y() + 12, 100.0);
    }

    @Test
    void aSingleValueIsADotAndAGapInterruptsTheLine() {
        assertThat(line(new Point(1, 5))).contains("h0");
        String gap = line(new Point(1, 5), new Point(2, 5), new Point(3, Double.NaN), new Point(4, 5), new Point(5, 5));
        assertThat(gap).doesNotContain("h0").containsPattern("d=\"M[\\d. ]+L[\\d. ]+M[\\d. ]+L[\\d. ]+\"");
    }

    @Test
    void aMarkHasItsNameOnlyWhereThereIsRoomBeforeTheNext() {
        String drawn = chart(
                List.of(
                        new Mark("calm", 0),
                        new Mark("a much longer name than that", 5),
                        new Mark("late", 5.4),
                        new Mark("x", 5.41)),
                List.of());
        assertThat(drawn)
                .contains(">calm<")
                .contains(">a m…<")
                .doesNotContain(">a much longer")
                .doesNotContain(">late<");
        assertThat(drawn.split("class=\"s-mark\"", -1)).hasSize(Size.values().length + 1);
    }

    @Test
    void aLimitOfAStageIsDrawnOverThatStageAlone() {
        Size wide = Size.WIDE;
        double width = wide.right() - wide.left();
        String drawn = chart(List.of(), List.of(new Limit("p95", Ink.LIMIT, 5, 2.5, 7.5)));
        assertThat(drawn)
                .contains("d=\"M" + Svg.number(wide.left() + width / 4) + " ")
                .contains("H" + Svg.number(wide.left() + width * 3 / 4) + "v6");
    }

    private static String chart(List<Mark> marks, List<Limit> limits) {
        return new Chart(
                        "id",
                        "",
                        "",
                        LinearScale.ofTime(10, String::valueOf),
                        LinearScale.upTo(10, 4, String::valueOf),
                        1,
                        List.of(),
                        marks,
                        List.of(),
                        List.of(),
                        limits)
                .draw();
    }

    private static String line(Point... points) {
        return new Chart(
                        "id",
                        "",
                        "",
                        LinearScale.ofTime(10, String::valueOf),
                        LinearScale.upTo(10, 4, String::valueOf),
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Series("", Ink.P95, Series.Kind.LINE, List.of(points))),
                        List.of())
                .draw();
    }

    @Test
    void anAxisWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new LinearScale(0, 10, String::valueOf)).isInstanceOf(IllegalArgumentException.class);
    }
}
