package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentReaderTests {

    @Test
    void aClassMakesItsLoadTestsVariants() {
        assertThat(settings(ReadingTestCase.class, "oneByOne"))
                .containsExactly(
                        new Setting("experiment", "reading an order", "@Experiment on ReadingTestCase"),
                        new Setting("experiment.reference", "oneByOne", "@Experiment on ReadingTestCase"));
    }

    @Test
    void theMethodSaysItBeforeItsClass() {
        assertThat(settings(ReadingTestCase.class, "elsewhere"))
                .containsExactly(new Setting("experiment", "writing", "@Experiment on ReadingTestCase#elsewhere"));
    }

    @Test
    void aTestWithoutExperimentIsNoVariant() {
        assertThat(settings(PlainTestCase.class, "alone")).isEmpty();
    }

    @Test
    void aReferenceThatIsNoLoadTestIsAMistake() {
        assertThat(Settings.none().errors(LostTestCase.class, "oneByOne"))
                .containsExactly("ExperimentReaderTests.LostTestCase#oneByOne: @Experiment on LostTestCase reference ="
                        + " \"oneByTwo\": there is no such load test; there are oneByOne");
    }

    @Test
    void anExperimentHasAName() {
        assertThat(Settings.none().errors(NamelessTestCase.class, "oneByOne"))
                .containsExactly(
                        "ExperimentReaderTests.NamelessTestCase#oneByOne: @Experiment on NamelessTestCase#oneByOne"
                                + " value = \"\": an experiment has a name, such as \"reading an order\"");
    }

    @Test
    void anExperimentOnAPlainTestIsRefused() {
        assertThat(PerfTestKit.failure(PerfTestKit.run(IdleTestCase.class, "plain")))
                .hasMessageEndingWith("IdleTestCase#plain: @Experiment without a load: nothing would be compared; write"
                        + " @LoadTest instead of @Test, or @UnderLoad beside it");
    }

    private static List<Setting> settings(Class<?> testClass, String method) {
        return Settings.none().read(testClass, method).settings().stream()
                .filter(setting -> setting.name().startsWith("experiment"))
                .toList();
    }

    @Experiment(value = "reading an order", reference = "oneByOne")
    static class ReadingTestCase {

        @LoadTest(users = 1)
        void oneByOne() {}

        @LoadTest(users = 1)
        @Experiment("writing")
        void elsewhere() {}
    }

    static class PlainTestCase {

        @LoadTest(users = 1)
        void alone() {}
    }

    @Experiment(value = "reading an order", reference = "oneByTwo")
    static class LostTestCase {

        @LoadTest(users = 1)
        void oneByOne() {}
    }

    static class NamelessTestCase {

        @LoadTest(users = 1)
        @Experiment(" ")
        void oneByOne() {}
    }

    static class IdleTestCase {

        @Test
        @Experiment("reading an order")
        void plain() {}
    }
}
