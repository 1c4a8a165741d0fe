package io.perfjunit.report.figures;

import static io.perfjunit.report.figures.FigureSamples.csv;
import static io.perfjunit.report.figures.FigureSamples.section;
import static io.perfjunit.report.figures.FigureSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FigureSectionDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocustFilesTests {

    /** As Locust 2.x writes it. */
    static final String STATS =
            "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,"
                    + "Max Response Time,Average Content Size,Requests/s,Failures/s,"
                    + "50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%";

    static final String HISTORY = "Timestamp,User Count,Type,Name,Requests/s,Failures/s,"
            + "50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,Total Request Count,Total Failure Count,"
            + "Total Median Response Time,Total Average Response Time,Total Min Response Time,Total Max Response Time,"
            + "Total Average Content Size";

    static String row(String type, String name, int calls, int failed, double perSecond, int median, int p95) {
        double failuresPerSecond = calls == 0 ? 0 : perSecond * failed / calls;
        return type + "," + name + "," + calls + "," + failed + "," + median + "," + median + ",1.5," + (p95 + 7)
                + ",120.5," + perSecond + "," + failuresPerSecond + "," + median + ",," + ",," + p95 + "," + p95 + ",,"
                + p95 + ",,," + (p95 + 10);
    }

    @Test
    void throughputIsWhatSucceeded() throws Exception {
        FigureFile.Sides file =
                (FigureFile.Sides) csv("a_stats.csv", STATS, row("", "Aggregated", 200, 50, 20, 100, 900));
        MeasuredSide side = file.sides().get(0);
        assertThat(side.whole().throughput()).hasValue(15);
        assertThat(side.whole().calls().failedShare()).hasValue(0.25);
        assertThat(file.notes()).singleElement().asString().contains("rounded to two digits");
    }

    @Test
    void aStepThatAlwaysFailsAndTheSlowestAndFastestFiveAreNamed() throws Exception {
        List<String> lines = new ArrayList<>(List.of(STATS));
        for (int i = 1; i <= 7; i++) {
            lines.add(row("GET", "/r" + i, 10, i == 3 ? 10 : 0, 1, 10 * i, 100 * i));
        }
        lines.add(row("", "Aggregated", 70, 10, 7, 40, 700));
        String text = text(csv("a_stats.csv", lines.toArray(String[]::new)));
        assertThat(text)
                .contains("Fails always: GET /r3.")
                .contains("Slowest by p95 are GET /r7 (700 ms), GET /r6 (600 ms), GET /r5 (500 ms)")
                .contains("fastest are GET /r1 (100 ms), GET /r2 (200 ms)")
                .containsPattern("GET /r7 +10 +0 +0 % +1/s");
    }

    @Test
    void severalFilesStandSideBySideAndNamedByUsersTheyAreASweep() throws Exception {
        List<FigureFile> files = List.of(
                csv("10", STATS, row("", "Aggregated", 1_000, 0, 100, 50, 80)),
                csv("20", STATS, row("", "Aggregated", 1_900, 0, 190, 55, 90)),
                csv("40", STATS, row("", "Aggregated", 1_800, 90, 180, 200, 400)));
        FigureSectionDocument levels =
                FiguresAnalysis.of(files, List.of()).sections().get(0);
        assertThat(levels.kind()).isEqualTo(Kind.LEVELS);
        assertThat(levels.levels().orElseThrow().safeLoad()).isEqualTo(20);
        FigureSectionDocument sides = FiguresAnalysis.of(
                        List.of(
                                csv(
                                        "dev",
                                        STATS,
                                        row("GET", "/a", 10, 0, 1, 50, 80),
                                        row("", "Aggregated", 10, 0, 1, 50, 80)),
                                csv(
                                        "prod",
                                        STATS,
                                        row("GET", "/a", 10, 10, 1, 70, 120),
                                        row("", "Aggregated", 10, 10, 1, 70, 120))),
                        List.of())
                .sections()
                .get(0);
        assertThat(sides.tables()).singleElement().satisfies(table -> {
            assertThat(table.sides()).containsExactly("dev", "prod");
            assertThat(table.rows())
                    .filteredOn(row -> row.figure().equals("p95") && row.step().equals("GET /a"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.changes()).containsExactly(null, 0.5));
        });
        assertThat(sides.sentences()).contains("Fails always: GET /a (on prod).");
    }

    @Test
    void aColumnOfALaterLocustIsToldAndNotUsed() throws Exception {
        FigureFile file = csv("a.csv", STATS + ",Nature", row("", "Aggregated", 10, 0, 1, 50, 80) + ",7");
        assertThat(file.notes()).contains("Column \"Nature\" is not known, and not used.");
    }

    @Test
    void aHistoryWithSeveralNumbersOfUsersIsASweep() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HISTORY));
        int[] users = {10, 20, 40};
        int[] perSecond = {100, 190, 170};
        int[] meanMillis = {50, 60, 200};
        long calls = 0;
        double sum = 0;
        int at = 1_000;
        for (int i = 0; i < users.length; i++) {
            for (int second = 0; second < 10; second++) {
                lines.add(history(at++, users[i], calls, i == 2 ? calls - 2_900 : 0, calls == 0 ? 0 : sum / calls));
                calls += perSecond[i];
                sum += (double) perSecond[i] * meanMillis[i];
            }
        }
        FigureSectionDocument section = section(csv("a_stats_history.csv", lines.toArray(String[]::new)));
        assertThat(section.kind()).isEqualTo(Kind.LEVELS);
        assertThat(section.levels().orElseThrow().loads()).containsExactly(10.0, 20.0, 40.0);
        assertThat(section.levels()
                        .orElseThrow()
                        .courses()
                        .get(0)
                        .levels()
                        .get(1)
                        .meanNanos())
                .isBetween(59_900_000L, 60_100_000L);
        assertThat(section.levels().orElseThrow().scaling().peak().load()).isEqualTo(20);
        assertThat(section.notes()).anyMatch(it -> it.contains("the percentiles of its history"));
    }

    @Test
    void aHistoryWithOneNumberOfUsersIsOneMeasurement() throws Exception {
        FigureSectionDocument section =
                section(csv("h.csv", HISTORY, history(1, 5, 0, 0, 0), history(11, 5, 100, 10, 20)));
        assertThat(section.kind()).isEqualTo(Kind.SIDES);
        assertThat(section.tables().get(0).users()).containsExactly(5.0);
        assertThat(section.tables().get(0).rows())
                .filteredOn(row -> row.figure().equals("throughput"))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(9.0));
    }

    private static String history(int at, int users, long calls, long failed, double mean) {
        return at + "," + users + ",,Aggregated,0,0,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A," + calls + "," + failed
                + ",0," + mean + ",0,0,0";
    }
}
