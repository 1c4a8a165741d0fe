package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.perfjunit.report.ci.CiNotes;
import io.perfjunit.report.ci.CiSystem;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.run.FailureMessage;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.RunSummary;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** One hostile name in every place that takes text from outside; every file is read by a parser of its format. */
class HostileReportTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OWN_HTML =
            List.of("<details>", "</details>", "<summary>", "</summary>", "<b>", "</b>", "<sub>", "</sub>", "<!-- -->");

    @TempDir
    Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    static List<String> names() {
        return HostileNames.ALL;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFormatStaysWhatItIs(String name) throws Exception {
        PerfRun run = hostile(name).build();
        Map<String, String> files = report(run, hostile(name).id("again").build());
        assertThat(files.keySet()).allMatch(file -> file.matches("[a-z0-9_/.-]{1,110}"));
        for (String ending : List.of(".html", ".json", ".md", ".csv", ".hlog", "metrics.txt")) {
            List<String> texts = files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(ending))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(texts).as(ending).isNotEmpty();
            for (String text : texts) {
                check(ending, text);
            }
        }
        checkLines(printed.toString(StandardCharsets.UTF_8));
        checkLines(String.join("\n", new RunSummary(run).lines(Optional.empty())));
        checkLines(new FailureMessage(run).text(Optional.empty()));
        try (Stream<Path> beside = Files.list(root)) {
            assertThat(beside).containsExactlyInAnyOrder(root.resolve("report"), root.resolve("step-summary.md"));
        }
    }

    private static RunFixture hostile(String name) {
        return RunFixture.run()
                .id(name)
                .test(name, name, name)
                .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500))
                .step(name, 5, 50)
                .step("GET " + name, 5, 50)
                .budget(Samples.p(95, 1, name, Severity.FAIL))
                .budget(Samples.p(95, 1, "unknown " + name, Severity.WARN))
                .error(name, Outcome.ERROR, 2, new IllegalStateException(name, new IOException(name)))
                .stage(StageFixture.users(name, 2, 2, 1, 1))
                .stage(StageFixture.rate(name + " again", 2, 2, 1, 1))
                .waiting(10)
                .metric(MetricResult.count(name, MetricUnit.NUMBER, 1))
                .over(name, 5)
                .failing(0.5)
                .slowAnswer(name, 1, 2, 200)
                .setting(name, name, name)
                .hung(1, name)
                .afterUserFailure(new IllegalStateException(name))
                .after(RunFixture.run().budget(Samples.p(95, 1, name, Severity.FAIL)))
                .relaxed(name)
                .noted(name);
    }

    /** All files of a report, by their paths, and the step summary. */
    private Map<String, String> report(PerfRun... runs) throws IOException {
        Path folder = root.resolve("report");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        CiSystem gitHub = new CiSystem(true, true, Optional.of(root.resolve("step-summary.md")), root);
        ReportListener listener =
                new ReportListener(new ReportConsole(out), Session.start(), new CiNotes(gitHub, out), new Rehearsal());
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(folder.toString()) : Optional.empty());
        for (PerfRun run : runs) {
            listener.loadStarted(run.test(), run.plan());
            assertThat(listener.runFinished(run)).isPresent();
        }
        listener.loadStarted(new TestName(runs[0].test().className(), "never ends", ""), runs[0].plan());
        assertThat(listener.sessionFinished()).isPresent();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void check(String format, String text) throws Exception {
        switch (format) {
            case ".html" -> checkHtml(text);
            case ".json" -> assertThat(JSON.readTree(text).isContainerNode()).isTrue();
            case ".md" -> checkMarkdown(text);
            case ".csv" -> checkCsv(text);
            case ".hlog" -> checkLog(text);
            default -> checkMetrics(text);
        }
    }

    private static void checkHtml(String text) throws Exception {
        Document page = Jsoup.parse(text);
        assertThat(page.select("script").not("#live")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, form[action], base, link:not([rel=icon])"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getKey().matches("(href|src)")
                            && !attribute
                                    .getValue()
                                    .matches("(#[\\w-]*|(\\.\\./|tests/)?[\\w-]+\\.html|data:image/svg.*)"));
        }
        for (Element data : page.select("#live")) {
            assertThat(JSON.readTree(data.data()).isContainerNode()).isTrue();
        }
        DocumentBuilder xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        xml.setErrorHandler(null);
        for (Element svg : page.select("svg")) {
            assertThat(svg.select("script, foreignObject, a")).isEmpty();
        }
        Matcher pictures = Pattern.compile("(?s)<svg .*?</svg>").matcher(text);
        while (pictures.find()) {
            xml.parse(new InputSource(new StringReader(pictures.group().replace("&nbsp;", " "))));
        }
    }

    private static void checkMarkdown(String text) {
        List<String> html = new ArrayList<>();
        List<Node> links = new ArrayList<>();
        List<Integer> tables = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock block) {
                        html.add(block.getLiteral());
                    }

                    @Override
                    public void visit(HtmlInline inline) {
                        html.add(inline.getLiteral());
                    }

                    @Override
                    public void visit(Link link) {
                        links.add(link);
                    }

                    @Override
                    public void visit(Image image) {
                        links.add(image);
                    }

                    @Override
                    public void visit(CustomBlock block) {
                        if (block instanceof TableBlock) {
                            tables.add(1);
                        }
                        visitChildren(block);
                    }

                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof TableRow && node.getFirstChild() == null) {
                            tables.add(-1000);
                        }
                        visitChildren(node);
                    }
                });
        assertThat(links).isEmpty();
        assertThat(html).isNotEmpty().allSatisfy(block -> {
            assertThat(block).doesNotContainPattern("@\\w");
            String rest = block.replaceAll("<!-- (end of )?perf-junit [0-9a-f]+ -->", "");
            for (String own : OWN_HTML) {
                rest = rest.replace(own, "");
            }
            assertThat(rest).doesNotContain("<");
        });
        assertThat(tables).hasSizeGreaterThan(2).doesNotContain(-1000);
        checkLines(text);
    }

    private static void checkCsv(String text) {
        List<CsvRecord> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(text).forEach(rows::add);
        int columns = rows.get(0).getFieldCount();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getFieldCount()).isEqualTo(columns);
            assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*") || cell.contains("\n"));
        });
    }

    private static void checkLog(String text) {
        HistogramLogReader reader =
                new HistogramLogReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        int read = 0;
        for (EncodableHistogram next = reader.nextIntervalHistogram();
                next != null;
                next = reader.nextIntervalHistogram()) {
            read++;
        }
        assertThat(read).isEqualTo(3);
    }

    /** The grammar of OpenMetrics 1.0, section 3.1, so far as we use it. */
    private static void checkMetrics(String text) {
        assertThat(text).endsWith("\n# EOF\n");
        String label = "[a-zA-Z_]\\w*=\"([^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
        assertThat(text.lines())
                .allMatch(line -> line.matches("# (EOF|(TYPE|HELP) perfjunit_\\w+ .+)")
                        || line.matches("perfjunit_\\w+\\{" + label + "(," + label + ")*} [0-9.]+"));
    }

    /** Nothing that a terminal or a CI system would obey but what we say ourselves. */
    private static void checkLines(String text) {
        assertThat(text)
                .doesNotContainPattern(
                        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]")
                .doesNotContain("##[", "##vso[");
        assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("::")))
                .allMatch(line -> line.matches("::(error|warning) (file=[^:,]+,(line=\\d+,)?)?title=[^:,]*::.*"));
    }

    @Test
    void documentsOfHostileRunsAreReadAgain() throws Exception {
        for (String name : HostileNames.ALL) {
            report(hostile(name).build());
        }
        try (Stream<Path> runs = Files.list(root.resolve("report/runs"))) {
            for (Path run :
                    runs.filter(file -> file.toString().endsWith(".json")).toList()) {
                assertThat(RunJson.read(run).steps()).hasSize(2);
            }
        }
    }
}
