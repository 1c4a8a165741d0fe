package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Loads of two JVMs keep apart, or say that they did not. */
@Timeout(120)
@Tag("wall-clock")
class LoadLockTests {

    private static final String TEMPORARY = "java.io.tmpdir";

    static final Set<String> seen = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    private final String usual = System.getProperty(TEMPORARY);
    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void lockInAFolderOfItsOwn() {
        System.setProperty(TEMPORARY, folder.toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        seen.clear();
        TestListeners.reset();
    }

    @AfterEach
    void restore() {
        System.setProperty(TEMPORARY, usual);
        System.setOut(terminal);
    }

    @Test
    void aLoadWaitsForThatOfAnotherJvmAndSaysForWhich() throws Exception {
        ChildJvm other = startHolder();
        Thread releaser = new Thread(() -> {
            awaitThat(() -> printed().contains("waits for"));
            create(release());
        });
        releaser.start();
        runShort("1m");
        releaser.join();

        assertThat(printed())
                .contains("perf-junit · LoadLockTests.ShortTestCase#runs: waits for another load test to end (pid "
                        + other.pid() + ", LoadLockTests.HoldingTestCase#holds), at most 60 s");
        assertThat(seen).as("what the calls saw of the other load").containsExactly("over");
        assertThat(notices()).isEmpty();
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(other.output()).contains("HoldingTestCase#holds: MET").doesNotContain("NOTE");
    }

    @Test
    void whoWaitsNoLongerRunsBesideTheOtherAndBothSaySo() throws Exception {
        ChildJvm other = startHolder();
        runShort("200ms");
        create(release());

        assertThat(seen).containsExactly("still running");
        assertThat(notices())
                .containsExactly("ran beside another load test (pid " + other.pid()
                        + ", LoadLockTests.HoldingTestCase#holds): figures may be too high");
        assertThat(printed()).contains("  NOTE: ran beside another load test (pid " + other.pid());
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(other.output())
                .contains("  NOTE: ran beside another load test (pid "
                        + ProcessHandle.current().pid()
                        + ", LoadLockTests.ShortTestCase#runs): figures may be too high");
    }

    @Test
    void theLockOfAJvmThatWasKilledIsFree() throws Exception {
        startHolder().kill();
        runShort("1m");
        assertThat(printed()).doesNotContain("waits for");
        assertThat(notices()).isEmpty();
    }

    @Test
    void anInterruptionEndsTheWait() throws Exception {
        ChildJvm other = startHolder();
        Thread waiter = Thread.currentThread();
        Thread stopper = new Thread(() -> {
            awaitThat(() -> printed().contains("waits for"));
            waiter.interrupt();
        });
        stopper.start();
        assertThatThrownBy(() -> LoadLock.take("test", Duration.ofMinutes(1), console()))
                .isInstanceOf(InterruptedException.class);
        stopper.join();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> LoadLock.take("test", Duration.ofMinutes(1), console()))
                .isInstanceOf(InterruptedException.class);
        other.kill();
        assertThatTheLockIsFree();
    }

    @Test
    void aLoadWithinALoadDoesNotWaitForItself() throws Exception {
        try (LoadLock outer = LoadLock.take("outer", Duration.ofMinutes(1), console())) {
            try (LoadLock inner = LoadLock.take("inner", Duration.ofMinutes(1), console())) {
                assertThat(inner.notices())
                        .containsExactly("ran beside another load test (in the same JVM): figures may be too high");
            }
            assertThat(outer.notices()).isEmpty();
        }
        assertThatTheLockIsFree();
    }

    @Test
    void withoutAFolderForTheLockTheLoadRunsAndSaysSo() {
        System.setProperty(TEMPORARY, folder.resolve("nowhere").toString());
        runShort("1m");
        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("may have run beside another load test, since there was no lock file to tell ("
                        + "java.nio.file.NoSuchFileException: ");
    }

    @Test
    void aLinkInTheFolderIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(LoadLock.file(), victim);
        runShort("1m");
        assertThat(victim).hasContent("precious");
        assertThat(notices()).singleElement().asString().contains("no lock file");
    }

    @Test
    void whoDoesNotLookLeavesNoTrace() {
        runShort("off");
        runShort("1m", "perf.mode", "smoke");
        assertThat(folder).isEmptyDirectory();
        assertThat(TestListeners.runs).hasSize(2).allSatisfy(run -> assertThat(run.notices())
                .isEmpty());
    }

    @Test
    void aWaitWithoutUnitIsAnError() {
        assertThat(PerfTestKit.failure(PerfTestKit.run(ShortTestCase.class, Map.of("perf.lock.wait", "5"))))
                .isInstanceOf(LoadConfigurationException.class)
                .hasMessageContaining("perf.lock.wait")
                .hasMessageContaining("no unit; write 5s, 5ms or 5m");
    }

    private void assertThatTheLockIsFree() throws InterruptedException {
        try (LoadLock lock = LoadLock.take("test", Duration.ofMinutes(1), console())) {
            assertThat(lock.notices()).isEmpty();
        }
    }

    private static Console console() {
        return Console.of(Settings.none().configuration());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void runShort(String patience) {
        runShort(patience, "perf.mode", "load");
    }

    private void runShort(String patience, String key, String value) {
        System.setProperty("release", release().toString());
        PerfTestKit.assertAllSucceed(
                PerfTestKit.run(
                        ShortTestCase.class, Map.of("perf.lock.wait", patience, "perf.console", "full", key, value)),
                1);
    }

    private static List<String> notices() {
        assertThat(TestListeners.runs).hasSize(1);
        return TestListeners.runs.get(0).notices();
    }

    private Path release() {
        return folder.resolve("release");
    }

    /** A JVM in the middle of a load. */
    private ChildJvm startHolder() throws IOException {
        Path running = folder.resolve("running");
        ChildJvm child = ChildJvm.start(
                List.of("-D" + TEMPORARY + "=" + folder),
                System.getProperty("java.class.path"),
                Holder.class,
                running.toString(),
                release().toString());
        awaitThat(() -> Files.exists(running));
        return child;
    }

    private interface Condition {
        boolean holds();
    }

    private static void awaitThat(Condition condition) {
        for (int tries = 0; tries < 6_000 && !condition.holds(); tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.holds()).isTrue();
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static class ShortTestCase {

        @LoadTest(iterations = 1)
        void runs() {
            seen.add(Files.exists(Path.of(System.getProperty("release"))) ? "over" : "still running");
        }
    }

    /** Runs a load that lasts until it is released. */
    static final class Holder {

        private Holder() {}

        /** The files that tell that it runs, and that it may end. */
        public static void main(String[] arguments) {
            System.setProperty("running", arguments[0]);
            System.setProperty("release", arguments[1]);
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectMethod(HoldingTestCase.class, "holds"))
                            .build());
        }
    }

    static class HoldingTestCase {

        @LoadTest(iterations = 1)
        void holds() {
            create(Path.of(System.getProperty("running")));
            awaitThat(() -> Files.exists(Path.of(System.getProperty("release"))));
        }
    }
}
