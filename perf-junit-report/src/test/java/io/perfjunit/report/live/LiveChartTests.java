package io.perfjunit.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfjunit.report.chart.Band;
import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Columns;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Mark;
import io.perfjunit.report.chart.Scale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.chart.TailScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveChartTests {

    @Test
    void aChartOverTimeIsGivenInSecondsAndMilliseconds() throws Exception {
        JsonNode chart = json(LiveChart.of(
                chart(
                        LinearScale.ofTime(10e9, String::valueOf),
                        List.of(),
                        new Series(
                                "p95",
                                Ink.P95,
                                Series.Kind.AREA,
                                List.of(new Series.Point(0.5e9, 20e6), new Series.Point(1.5e9, Double.NaN)))),
                Measure.TIME));
        assertThat(chart.get("axis").asText()).isEqualTo("time");
        assertThat(chart.get("unit").asText()).isEqualTo("time");
        assertThat(chart.get("max")).hasToString("100");
        assertThat(chart.get("x")).hasToString("[0.5,1.5]");
        assertThat(chart.get("lines"))
                .hasToString("[{\"name\":\"p95\",\"ink\":\"p95\",\"kind\":\"area\",\"y\":[20,null]}]");
        assertThat(chart.get("bands")).hasToString("[{\"name\":\"warm-up\",\"span\":[0,5]}]");
        assertThat(chart.get("marks")).hasToString("[{\"name\":\"busy\",\"span\":[6]}]");
        assertThat(chart.get("limits"))
                .hasToString("[{\"name\":\"whole\",\"ink\":\"limit\",\"value\":50},"
                        + "{\"name\":\"part\",\"ink\":\"warn-limit\",\"value\":70,\"span\":[2,4]}]");
    }

    @Test
    void aCurveOfPercentilesIsGivenByItsNines() throws Exception {
        Series curve = new Series(
                "ok",
                Ink.P95,
                Series.Kind.LINE,
                List.of(new Series.Point(0, 1e6), new Series.Point(0.9, 2e6), new Series.Point(0.999, 3e6)));
        JsonNode chart = json(LiveChart.of(chart(TailScale.of(1_000), List.of(), curve), Measure.TIME));
        assertThat(chart.get("axis").asText()).isEqualTo("tail");
        assertThat(chart.get("x")).hasToString("[0,1,3]");
    }

    @Test
    void columnsHaveEdgesAndALineWithoutANameGetsThatOfItsColour() throws Exception {
        Columns columns =
                new Columns("error", Ink.BAD, List.of(new Columns.Column(0, 1e9, 4), new Columns.Column(1e9, 3e9, 0)));
        JsonNode stacked =
                json(LiveChart.of(chart(LinearScale.ofTime(10e9, String::valueOf), List.of(columns)), Measure.RATE));
        assertThat(stacked.get("x")).hasToString("[0.5,2]");
        assertThat(stacked.get("from")).hasToString("[0,1]");
        assertThat(stacked.get("to")).hasToString("[1,3]");
        assertThat(stacked.get("series")).hasToString("[{\"name\":\"error\",\"ink\":\"bad\",\"y\":[4,0]}]");

        Series nameless = new Series("", Ink.USERS, Series.Kind.LINE, List.of(new Series.Point(0, 1)));
        JsonNode named = json(new LiveChart(
                chart(LinearScale.ofTime(10e9, String::valueOf), List.of(), nameless),
                Measure.COUNT,
                Map.of(Ink.USERS, "virtual users")));
        assertThat(named.at("/lines/0/name").asText()).isEqualTo("virtual users");
    }

    private static Chart chart(Scale x, List<Columns> columns, Series... series) {
        return new Chart(
                "id",
                "title",
                "description",
                x,
                LinearScale.upTo(1e8, 5, String::valueOf),
                1,
                List.of(new Band("warm-up", 0, 5e9)),
                List.of(new Mark("busy", 6e9)),
                columns,
                List.of(series),
                List.of(Limit.across("whole", Ink.LIMIT, 50e6), new Limit("part", Ink.WARN_LIMIT, 70e6, 2e9, 4e9)));
    }

    private static JsonNode json(LiveChart chart) throws Exception {
        return new ObjectMapper().readTree(LiveJson.document(chart::write));
    }
}
