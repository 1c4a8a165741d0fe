package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that changes what all code of the JVM shares changes neither figures nor words of the run. */
@Timeout(60)
class ChangedStateTests {

    private static final String STEADY = "(\\d+(,\\d{3})*(\\.\\d+)?)";

    static final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    static volatile String language = "";

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Properties properties = System.getProperties();
    private final PrintStream terminal = System.out;
    private final UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void print() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        uncaught.clear();
        TestListeners.reset();
    }

    @AfterEach
    void restore() {
        System.setProperties(properties);
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setOut(terminal);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "fr-FR", "hi-IN-u-nu-deva"})
    void numbersAreTheSameInEveryLanguage(String tag) {
        language = tag;
        String message = PerfTestKit.failure(PerfTestKit.run(ChangingTestCase.class, "language"))
                .getMessage();
        assertThat(Locale.getDefault().toLanguageTag()).isEqualTo(tag);
        assertThat(message)
                .containsPattern("^SLA broken: max " + STEADY + " ms > 1 ms · ")
                .contains("1,500 calls")
                .containsPattern("error rate +≤ 0 % +0 %")
                .matches("[\\p{ASCII}·≤≥✗✓–…×−µ]+");
    }

    @Test
    void theSummaryIsPrintedWhereTheTestsPrintedBefore() {
        PerfTestKit.assertAllSucceed(
                PerfTestKit.run(ChangingTestCase.class, "sharedState", Map.of("perf.console", "full")), 1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ChangedStateTests.ChangingTestCase#sharedState: MET · 2 users · ")
                .contains("100 calls");
        assertThat(TestListeners.runs).singleElement().satisfies(run -> assertThat(
                        run.result().iterations().counts().succeeded())
                .isEqualTo(100));
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aThreadOfTheBodyThatDiesIsNoneOfOurs() throws Exception {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(ChangingTestCase.class, "dyingThreads"), 1);
        assertThat(uncaught).hasSize(10).allMatch(thrown -> "mine".equals(thrown.getMessage()));
    }

    static class ChangingTestCase {

        @LoadTest(users = 2, iterations = 1_500)
        @Sla(max = "1ms")
        void language(VirtualUser user) throws Exception {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            if (user.iteration() == 0) {
                Thread.sleep(2);
            }
        }

        @LoadTest(users = 2, iterations = 100)
        void sharedState() {
            System.setOut(new PrintStream(new Refusing(), true, StandardCharsets.UTF_8));
            System.setProperties(new Properties());
            System.setProperty("perf.users", "many");
            Thread.currentThread().setContextClassLoader(null);
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
            Thread.currentThread().setName("renamed");
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        }

        @LoadTest(iterations = 10)
        void dyingThreads() throws Exception {
            Thread mine = new Thread(() -> {
                throw new IllegalStateException("mine");
            });
            mine.setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
            mine.start();
            mine.join();
        }
    }

    private static final class Refusing extends OutputStream {

        @Override
        public void write(int one) {
            throw new IllegalStateException("not here");
        }
    }
}
