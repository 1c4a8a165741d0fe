package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFeedTests {

    @TempDir
    Path folder;

    @Test
    void aRowIsAMapInTheOrderOfTheHeader() throws IOException {
        List<Map<String, String>> rows = rows("zip,city\n01067,Dresden\n20095,Hamburg\n");
        assertThat(rows)
                .containsExactly(Map.of("zip", "01067", "city", "Dresden"), Map.of("zip", "20095", "city", "Hamburg"));
        assertThat(rows.get(0).keySet()).containsExactly("zip", "city");
        assertThat(rows.get(0)).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,n\n1,x\n2,y", "id,n\r\n1,x\r\n2,y\r\n", "id,n\r1,x\r2,y\r", "\uFEFFid,n\n1,x\n2,y\n"})
    void everyLineEndingAndAByteOrderMarkAreRead(String text) throws IOException {
        assertThat(rows(text)).containsExactly(Map.of("id", "1", "n", "x"), Map.of("id", "2", "n", "y"));
    }

    @Test
    void quotesHoldCommasLineBreaksAndQuotes() throws IOException {
        assertThat(rows("id,text\n1,\"a, b\"\n2,\"a\r\nb\"\n3,\"say \"\"hi\"\"\"\n4,\"\"\n5, x \n"))
                .extracting(row -> row.get("text"))
                .containsExactly("a, b", "a\r\nb", "say \"hi\"", "", " x ");
    }

    @Test
    void utf8IsRead() throws IOException {
        assertThat(rows("straße,💶\nÄ,漢字\n")).containsExactly(Map.of("straße", "Ä", "💶", "漢字"));
    }

    @Test
    void blankLinesArePassedOverButNotEmptyValues() throws IOException {
        assertThat(rows("id\n\n1\n\n\"\"\n2\n\n\n"))
                .extracting(row -> row.get("id"))
                .containsExactly("1", "", "2");
        assertThat(rows("id,n\n,\n")).containsExactly(Map.of("id", "", "n", ""));
    }

    @Test
    void aHashBeginsNoComment() throws IOException {
        assertThat(rows("id\n#1\n")).containsExactly(Map.of("id", "#1"));
    }

    @Test
    void aResourceIsFoundOnTheClassPath() {
        assertThat(Feed.csv("io/perfjunit/feed/orders.csv").records().all())
                .isEqualTo(Feed.csv("/io/perfjunit/feed/orders.csv").records().all())
                .containsExactly(Map.of("id", "1", "product", "Tea"), Map.of("id", "2", "product", "Coffee, ground"));
    }

    @Test
    void aRaggedRowIsToldWithItsNumber() throws IOException {
        String sixteen = "a,b,c,d\n" + "1,2,3,4\n".repeat(15);
        assertMistake(sixteen + "1,2,3\n", "row 17 has 3 columns, header has 4");
        assertMistake(sixteen + "1,2,3,4,5\n", "row 17 has 5 columns, header has 4");
        assertMistake(sixteen + "1", "row 17 has 1 column, header has 4");
    }

    @Test
    void theLineIsToldWhereItIsNotThatOfTheRow() throws IOException {
        assertMistake("a,b\n\n1,\"x\ny\"\n1\n", "row 3 (line 5) has 1 column, header has 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                  | is empty; it needs a line with the names of its columns, and rows",
                "'\n\r\n'            | is empty; it needs a line with the names of its columns, and rows",
                "'a,b'               | has a header and no rows",
                "'a,b\n\n'           | has a header and no rows",
                "'a,,c\n1,2,3\n'     | 'row 1, the header: column 2 has no name'",
                "'a,b,a\n1,2,3\n'    | 'row 1, the header: column \"a\" twice'",
                "'a, b\n1,2\n'       | 'row 1, the header: column \" b\" begins or ends with a blank'",
                "'a;b\n1;2\n'        | 'row 1, the header: one column \"a;b\"; columns are to be separated by commas'",
                "'a,b\n1,2\n1,\"2\n' | 'row 3: Unclosed quoted field at end of input (record starting at line 3)'"
            })
    void whatIsNoTableIsAMistake(String text, String rule) throws IOException {
        assertMistake(text, rule);
    }

    @Test
    void aMarkAloneIsEmptyToo() throws IOException {
        assertMistake("\uFEFF", "is empty; it needs a line with the names of its columns, and rows");
    }

    @Test
    void textBehindAClosingQuoteIsAMistake() throws IOException {
        Path file = write("a,b\n1,\"2\"x\n".getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(file)::open)
                .withMessageStartingWith("feed " + file + " row 2: Unexpected character after closing quote: 'x'");
    }

    @Test
    void anotherEncodingIsToldWithItsLine() throws IOException {
        Path file = write("id,city\n1,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(file)::open)
                .withMessage("feed " + file + " is not in UTF-8: see line 2");
    }

    @Test
    void aMissingFileIsToldWithWhereItWasSought() {
        Path file = folder.resolve("missing.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(file)::open)
                .withMessage("feed " + file + " does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(Path.of("missing.csv"))::open)
                .withMessage("feed missing.csv does not exist in " + Path.of("").toAbsolutePath());
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv("missing.csv")::open)
                .withMessage("feed missing.csv is not on the class path; for a file elsewhere give its path,"
                        + " Path.of(\"missing.csv\")");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(folder)::open)
                .withMessage("feed " + folder + " is a folder");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv("io/perfjunit/feed")::open)
                .withMessage("feed io/perfjunit/feed is a folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.csv(" "))
                .withMessage("a feed needs the name of a resource on the class path");
    }

    private void assertMistake(String text, String rule) throws IOException {
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.csv(file)::open)
                .withMessage("feed " + file + " " + rule.replaceFirst("^:", ""));
    }

    private List<Map<String, String>> rows(String text) throws IOException {
        return Feed.csv(write(text.getBytes(StandardCharsets.UTF_8))).records().all();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("data.csv"), bytes);
    }
}
