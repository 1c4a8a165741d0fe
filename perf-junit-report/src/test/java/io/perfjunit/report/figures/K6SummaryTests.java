package io.perfjunit.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Percentile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same run in the three shapes in which k6 writes its summary. */
class K6SummaryTests {

    private static final String EXPORT = """
            {"root_group":{"name":"","path":"","groups":{},"checks":{}},
             "metrics":{
              "http_req_duration":{"avg":120.5,"min":10,"med":100,"max":2000,"p(90)":200,"p(95)":400,"p(99)":900,
                                   "thresholds":{"p(95)<500":false}},
              "http_req_duration{expected_response:true}":{"avg":100,"min":10,"med":90,"max":1000,"p(90)":180,"p(95)":300},
              "http_req_duration{name:GET /users}":{"avg":50,"min":10,"med":40,"max":500,"p(90)":100,"p(95)":150},
              "http_req_failed":{"passes":25,"fails":75,"value":0.25},
              "http_reqs":{"count":100,"rate":10},
              "vus":{"value":1,"min":1,"max":20},"vus_max":{"value":50,"min":50,"max":50}}}
            """;

    private static final String HANDLE_SUMMARY = """
            {"options":{"summaryTrendStats":["avg","p(95)"],"summaryTimeUnit":"","noColor":false},
             "state":{"isStdOutTTY":true,"isStdErrTTY":true,"testRunDurationMs":10000},
             "metrics":{
              "http_req_duration":{"type":"trend","contains":"time","values":{"avg":120.5,"min":10,"med":100,"max":2000,
                                   "p(90)":200,"p(95)":400,"p(99)":900},"thresholds":{"p(95)<500":{"ok":true}}},
              "http_req_duration{name:GET /users}":{"type":"trend","contains":"time","values":{"avg":50,"med":40}},
              "http_req_failed":{"type":"rate","contains":"default","values":{"rate":0.25,"passes":25,"fails":75}},
              "http_reqs":{"type":"counter","contains":"default","values":{"count":100,"rate":10}},
              "vus":{"type":"gauge","contains":"default","values":{"value":1,"min":1,"max":20}}}}
            """;

    private static final String MACHINE_READABLE = """
            {"config":{"duration":10,"execution":"local","script":"a.js"},"metadata":{"k6Version":"1.5.0"},"version":"1.0.0",
             "results":{"checks":{"metrics":[],"results":[]},"metrics":[
              {"name":"http_req_duration","type":"trend","contains":"time","values":{"avg":120.5,"min":10,"med":100,"max":2000,
                                          "p(90)":200,"p(95)":400,"p(99)":900}},
              {"name":"http_req_duration{name:GET /users}","type":"trend","contains":"time","values":{"avg":50,"med":40}},
              {"name":"http_req_failed","type":"rate","contains":"default","values":{"rate":0.25,"matches":25,"total":100}},
              {"name":"http_reqs","type":"counter","contains":"default","values":{"count":100}},
              {"name":"vus","type":"gauge","contains":"default","values":{"value":1,"min":1,"max":20}}]}}
            """;

    @Test
    void allThreeShapesSayTheSame() throws Exception {
        for (String shape : new String[] {EXPORT, HANDLE_SUMMARY, MACHINE_READABLE}) {
            MeasuredSide side = ((FigureFile.Sides) FigureFiles.of("k6.json", shape))
                    .sides()
                    .get(0);
            assertThat(side.users()).hasValue(20);
            assertThat(side.whole().calls().total()).hasValue(100);
            assertThat(side.whole().calls().failedShare()).hasValue(0.25);
            assertThat(side.whole().throughput()).as("successes alone").hasValue(7.5);
            assertThat(side.whole().times().mean()).contains(Duration.ofNanos(120_500_000));
            assertThat(side.whole().times().percentile(Percentile.P50)).contains(Duration.ofMillis(100));
            assertThat(side.whole().times().percentile(Percentile.P95)).contains(Duration.ofMillis(400));
            assertThat(side.whole().times().percentile(Percentile.P99)).contains(Duration.ofMillis(900));
            assertThat(side.whole().times().max()).contains(Duration.ofSeconds(2));
            assertThat(side.steps()).singleElement().satisfies(step -> {
                assertThat(step.step()).isEqualTo("GET /users");
                assertThat(step.times().mean()).contains(Duration.ofMillis(50));
                assertThat(step.throughput()).as("not in the file").isEmpty();
            });
        }
    }
}
