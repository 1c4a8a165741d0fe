package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@Timeout(120)
@Tag("wall-clock")
class ShutdownGuardTests {

    @TempDir
    private Path folder;

    @Test
    void aLoadThatIsAskedToEndFromOutsideStillTellsWhatItMeasured() throws Exception {
        Path running = folder.resolve("running");
        ChildJvm child = start("goesOn", running);
        for (int tries = 0; tries < 600 && !Files.exists(running); tries++) {
            Thread.sleep(50);
        }
        child.terminate();

        assertThat(child.exitCode()).as(child.output()).isEqualTo(128 + 15);
        assertThat(child.output())
                .contains("ShutdownGuardTests.ExitTestCase#goesOn: STOPPED")
                .contains("interrupted");
    }

    @Test
    void aBodyThatEndsTheJvmDoesNotEndTheStory() throws Exception {
        ChildJvm child = start("exits", folder.resolve("running"));
        assertThat(child.exitCode()).as(child.output()).isEqualTo(3);
        assertThat(child.output()).contains("ShutdownGuardTests.ExitTestCase#exits: STOPPED");
    }

    /** Nobody can say anything then: not that all was well either, and the build tool misses the end of its tests. */
    @Test
    void aBodyThatHaltsTheJvmIsNoSuccess() throws Exception {
        ChildJvm child = start("halts", folder.resolve("running"));
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output()).doesNotContain("#halts: MET").doesNotContain("tests ended");
    }

    private static ChildJvm start(String method, Path running) throws Exception {
        return ChildJvm.start(System.getProperty("java.class.path"), Tests.class, method, running.toString());
    }

    /** Runs one load test in a JVM of its own. */
    static final class Tests {

        private Tests() {}

        /** The method to run, and a file to be made once it runs. */
        public static void main(String[] arguments) {
            System.setProperty("running", arguments[1]);
            System.setProperty("perf.lock.wait", "off");
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectMethod(ExitTestCase.class, arguments[0], VirtualUser.class.getName()))
                            .build());
            System.out.println("tests ended");
        }
    }

    static class ExitTestCase {

        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        void goesOn(VirtualUser user) throws Exception {
            Thread.sleep(5);
            if (user.id() == 0 && user.iteration() == 20) {
                Files.createFile(Path.of(System.getProperty("running")));
            }
        }

        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        void exits(VirtualUser user) throws Exception {
            Thread.sleep(5);
            if (user.id() == 0 && user.iteration() == 20) {
                System.exit(3);
            }
        }

        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        void halts(VirtualUser user) throws Exception {
            Thread.sleep(5);
            if (user.id() == 0 && user.iteration() == 20) {
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
