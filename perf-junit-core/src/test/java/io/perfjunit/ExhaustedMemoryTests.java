package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Bodies that take all the memory or all the stack there is, in a JVM of their own. */
@Timeout(240)
@Tag("wall-clock")
class ExhaustedMemoryTests {

    private static final Pattern GC_TIME = Pattern.compile("GC time ([\\d.]+) %");

    @ParameterizedTest
    @ValueSource(strings = {"largeBlocks", "directMemory"})
    void aBodyThatFindsNoMemoryEndsTheLoadAndTheNextTestRuns(String method) throws Exception {
        ChildJvm child = start(method);
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output())
                .contains("FAILED " + method + ": Load ended by java.lang.OutOfMemoryError · ")
                .contains("SUCCESSFUL next");
    }

    /** Then not even the harness has any, and what it can still say is a matter of luck. */
    @Test
    void aBodyThatLeavesNoByteHangsNothingAndPassesNothing() throws Exception {
        ChildJvm child = start("smallBlocks");
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output())
                .contains("FAILED smallBlocks: ")
                .contains("SUCCESSFUL next")
                .doesNotContain("#smallBlocks: MET");
    }

    /** The recorder is deep in the stack when there is none left; classes that the JVM cannot load there it never loads again. */
    @Test
    void aBodyWhoseStepsNestWithoutEndBreaksNothingForTheNextTest() throws Exception {
        ChildJvm child = start("nests");
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output())
                .contains("FAILED nests: Load ended by java.lang.StackOverflowError · ")
                .contains("SUCCESSFUL next")
                .doesNotContain("NoClassDefFoundError");
    }

    @Test
    void theShareOfTheCollectorIsTold() throws Exception {
        ChildJvm child = start("garbage");
        assertThat(child.exitCode()).as(child.output()).isZero();
        Matcher share = GC_TIME.matcher(child.output());
        assertThat(share.find()).as(child.output()).isTrue();
        assertThat(Double.parseDouble(share.group(1))).as(child.output()).isGreaterThan(1);
    }

    private static ChildJvm start(String method) throws Exception {
        return ChildJvm.start(
                List.of("-Xmx64m", "-XX:MaxDirectMemorySize=16m", "-XX:+UseSerialGC", "-Dperf.lock.wait=off"),
                System.getProperty("java.class.path"),
                Tests.class,
                method);
    }

    /** Runs a load test and then another test in a JVM of its own. */
    static final class Tests {

        private Tests() {}

        /** The method to run first. */
        public static void main(String[] arguments) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(
                                            selectMethod(
                                                    GreedyTestCase.class,
                                                    arguments[0],
                                                    arguments[0].equals("nests") ? VirtualUser.class.getName() : ""),
                                            selectMethod(NextTestCase.class, "next"))
                                    .build(),
                            new Told());
        }
    }

    private static final class Told implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                String name = test.getDisplayName().replaceAll("\\(.*", "");
                String message =
                        result.getThrowable().map(Throwable::getMessage).orElse("");
                System.out.println(result.getStatus() + " " + name + ": " + message);
            }
        }
    }

    static class NextTestCase {

        @Test
        void next() {}
    }

    static class GreedyTestCase {

        static final List<Object> hoard = Collections.synchronizedList(new ArrayList<>());

        static volatile byte[][] live = new byte[0][];

        @LoadTest(users = 4, duration = "60s", warmup = "0s")
        void largeBlocks() {
            hoard.add(new byte[1_000_000]);
        }

        @LoadTest(users = 4, duration = "60s", warmup = "0s")
        void smallBlocks() {
            hoard.add(new byte[100]);
        }

        @LoadTest(users = 4, duration = "60s", warmup = "0s")
        void directMemory() {
            hoard.add(ByteBuffer.allocateDirect(100_000));
        }

        @LoadTest(users = 2, iterations = 100)
        void nests(VirtualUser user) throws Exception {
            user.step("nested", () -> nests(user));
        }

        @LoadTest(users = 2, duration = "1s", warmup = "0s")
        void garbage() {
            if (live.length == 0) {
                live = new byte[200_000][64];
            }
            byte[][] garbage = new byte[1_000][1_000];
            garbage[0][0] = 1;
        }
    }
}
