package io.perfjunit.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.result.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for other programs. */
class ExportsTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "perfjunit", "report", "export");

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void usualLocale() {
        Locale.setDefault(usual);
    }

    private static RunDocument document(RunFixture run) {
        return RunMapper.toDocument(run.build(), SESSION);
    }

    /** After a change on purpose: {@code mvn test -Dgolden.update=true}, then look at the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ru", "tr", "ar-EG-u-nu-arab"})
    void allFilesAreTheGoldenOnesInEveryLocale(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        Map<String, String> files = new TreeMap<>();
        Exports.ofRun(document(Samples.broken())).forEach((suffix, text) -> files.put("broken" + suffix, text));
        files.putAll(Exports.ofBuild(List.of(document(Samples.broken()), document(Samples.open()))));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path golden = GOLDEN.resolve(file.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, file.getValue());
            }
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void rowsOfStatsAddUp() {
        RunDocument run = document(Samples.met());
        List<CsvRecord> table = read(LocustCsv.stats(run));
        List<CsvRecord> steps = table.subList(1, table.size() - 2);
        CsvRecord together = table.get(table.size() - 1);
        assertThat(steps).hasSameSizeAs(run.steps());
        assertThat(together.getField(1)).isEqualTo("Aggregated");
        assertThat(Long.parseLong(together.getField(2)))
                .isEqualTo(steps.stream()
                        .mapToLong(row -> Long.parseLong(row.getField(2)))
                        .sum());
        assertThat(table).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(22));
    }

    @Test
    void theContentSizeOfACallIsWhatItReceived() {
        RunDocument run = document(Samples.http());
        List<CsvRecord> table = read(LocustCsv.stats(run));
        var first = Objects.requireNonNull(run.steps().get(0).exchanges());
        assertThat(Double.parseDouble(table.get(1).getField(8)))
                .isCloseTo((double) first.bytesReceived() / first.calls(), within(0.001));
        assertThat(table.get(table.size() - 2).getField(8))
                .as("a whole iteration")
                .isEqualTo("N/A");
        assertThat(read(LocustCsv.stats(document(Samples.met()))).get(1).getField(8))
                .isEqualTo("N/A");
    }

    @Test
    void theHistoryHasARowForEveryIntervalAndEndsWithAllCalls() {
        RunDocument run = document(Samples.met());
        List<CsvRecord> table = read(LocustCsv.history(run));
        assertThat(table).hasSize(run.intervals().size() + 1).allSatisfy(row -> assertThat(row.getFieldCount())
                .isEqualTo(24));
        long started = run.intervals().stream()
                .mapToLong(interval -> interval.iterations().counts().started())
                .sum();
        assertThat(table.get(table.size() - 1).getField(17)).isEqualTo(String.valueOf(started));
    }

    @Test
    void theLogIsReadByTheLibraryOfItsFormat() {
        RunDocument run = document(Samples.met());
        HistogramLogReader reader = new HistogramLogReader(
                new ByteArrayInputStream(HistogramLog.of(run).getBytes(StandardCharsets.UTF_8)));
        Map<String, Histogram> byTag = new TreeMap<>();
        for (EncodableHistogram next = reader.nextIntervalHistogram();
                next != null;
                next = reader.nextIntervalHistogram()) {
            byTag.put(next.getTag(), (Histogram) next);
        }
        assertThat(byTag).hasSize(run.steps().size() + 1);
        assertThat(byTag.get("iteration").getTotalCount())
                .isEqualTo(run.iterations().successes().count());
        assertThat(byTag.get("iteration").getValueAtPercentile(95))
                .isEqualTo(run.iterations().successes().p95Nanos());
    }

    @Test
    void namesThatTryToGetOutStayInTheirCells() throws Exception {
        for (String name : HostileNames.ALL) {
            RunDocument run = document(RunFixture.run()
                    .test("com.shop.HostileLoadTest", "hostile", name)
                    .step(name, 12, 50)
                    .error(name, Outcome.ERROR, 3, new IllegalStateException(name)));
            for (String csv : List.of(LocustCsv.stats(run), LocustCsv.failures(run), LocustCsv.history(run))) {
                List<CsvRecord> table = read(csv);
                int columns = table.get(0).getFieldCount();
                assertThat(table).as(name).allSatisfy(row -> {
                    assertThat(row.getFieldCount()).isEqualTo(columns);
                    assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@].*") || cell.contains("\n"));
                });
            }
            for (String text : Exports.ofBuild(List.of(run)).values()) {
                if (text.startsWith("[") || text.startsWith("{")) {
                    JsonNode tree = new ObjectMapper().readTree(text);
                    assertThat(tree.size()).as(name).isPositive();
                }
            }
            assertThat(OpenMetrics.of(List.of(run)).lines())
                    .as(name)
                    .allMatch(line -> line.startsWith("# ") || line.matches("perfjunit_\\w+\\{.*} [0-9.]+"));
            assertThat(HistogramLog.of(run).lines().skip(3)).as(name).allMatch(line -> line.split(",").length == 5);
        }
    }

    @Test
    void aBuildWithoutALoadHasFilesToo() {
        assertThat(Exports.ofBuild(List.of()))
                .containsEntry("metrics.txt", "# EOF\n")
                .containsEntry("bencher.json", "{ }\n")
                .containsEntry("benchmark-smaller-is-better.json", "[ ]\n");
    }

    private static List<CsvRecord> read(String csv) {
        List<CsvRecord> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(csv).forEach(rows::add);
        return rows;
    }
}
