package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedTests {

    @TempDir
    Path folder;

    record Order(long id, String product) {}

    @Test
    void objectsAreMapsOrValuesOfAClass() {
        assertThat(Feed.json("io/perfjunit/feed/orders.json").records().all())
                .containsExactly(Map.of("id", 1, "product", "Tea"), Map.of("id", 2, "product", "Coffee"))
                .allSatisfy(order -> assertThat(order).isUnmodifiable());
        assertThat(Feed.json("io/perfjunit/feed/orders.json", Order.class)
                        .records()
                        .all())
                .containsExactly(new Order(1, "Tea"), new Order(2, "Coffee"));
    }

    @Test
    void aFileIsReadWithAByteOrderMarkAndNestedValues() throws IOException {
        Path file = write("\uFEFF[{\"id\":1,\"tags\":[\"ä\",null],\"customer\":{\"name\":\"Ada\"}}]");
        assertThat(Feed.json(file).records().all())
                .containsExactly(Map.of("id", 1, "tags", Arrays.asList("ä", null), "customer", Map.of("name", "Ada")));
        assertThat(Feed.json(write("[3, 5]"), Integer.class).records().all()).isEqualTo(List.of(3, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                           | is no array of records: it has to begin with [",
                "'{\"id\":1}'                 | is no array of records: it has to begin with [",
                "'[]'                         | has no records",
                "'[{\"id\":1},\nnull]'        | record 2 is null",
                "'[{\"id\":1}]\n\n7'          | 'goes on after the array of its records, on line 3'",
                "'[{\"id\":1},\n{\"id\":2,\"id\":3}]' | 'record 2 (line 2): Duplicate field ''id'''"
            })
    void whatIsNoArrayOfRecordsIsAMistake(String json, String rule) throws IOException {
        Path file = write(json);
        assertThatIllegalArgumentException().isThrownBy(Feed.json(file)::open).withMessage("feed " + file + " " + rule);
    }

    @Test
    void malformedJsonIsToldWithItsRecordAndLine() throws IOException {
        Path file = write("[{\"id\":1},\n{\"id\":2]");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.json(file)::open)
                .withMessageStartingWith("feed " + file + " record 2 (line 2): Unexpected close marker ']'");
    }

    @Test
    void whatDoesNotFitTheClassIsToldWithItsRecordAndLine() throws IOException {
        Path unknown = write("[{\"id\":1},\n{\"id\":2,\"prodct\":\"Tea\"}]");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.json(unknown, Order.class)::open)
                .withMessageStartingWith("feed " + unknown + " record 2 (line 2): Unrecognized field \"prodct\"");
        Path number = write("[{\"id\":\"one\"}]");
        assertThatIllegalArgumentException()
                .isThrownBy(Feed.json(number, Order.class)::open)
                .withMessageStartingWith(
                        "feed " + number + " record 1 (line 1): Cannot deserialize value of type `long`");
    }

    @Test
    void withoutJacksonTheMissingDependencyIsNamedAndCsvIsReadAllTheSame() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains("jackson") && !entry.contains("junit-jupiter") && !entry.contains("opentest4j"))
                .collect(Collectors.joining(File.pathSeparator));
        ChildJvm child = ChildJvm.start(classPath, WithoutJackson.class);
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output().strip())
                .isEqualTo("feed io/perfjunit/feed/orders.json needs Jackson, which is not on the class path: add the"
                        + " dependency com.fasterxml.jackson.core:jackson-databind, or use Feed.csv or Feed.loading"
                        + " 2 rows, {SUCCESS=10}");
    }

    /** Runs in a JVM of its own. */
    static final class WithoutJackson {

        private WithoutJackson() {}

        /** As a user's {@code main} would. */
        public static void main(String[] arguments) throws Exception {
            try {
                Feed.json("io/perfjunit/feed/orders.json").open();
            } catch (IllegalArgumentException absent) {
                System.out.print(absent.getMessage());
            }
            Feed<Map<String, String>> orders =
                    Feed.csv("io/perfjunit/feed/orders.csv").random();
            System.out.println(" " + orders.records().all().size() + " rows, "
                    + Load.users(2)
                            .iterations(10)
                            .run(user -> user.feed(orders))
                            .iterations()
                            .counts());
        }
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("data.json"), json);
    }
}
