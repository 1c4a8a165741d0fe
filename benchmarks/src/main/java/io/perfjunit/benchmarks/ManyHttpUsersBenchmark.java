package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * 2,000 users at the same moment against a service that takes 100 ms: do they all get their answers, how much memory does the client
 * take, and does it keep their pace? 20,000 requests a second would be ideal. A call that fails ends it. Arguments: homes of further JVMs
 * than this one.
 */
public final class ManyHttpUsersBenchmark {

    private static final int USERS = 2_000;
    private static final long WARM_UP = 200_000;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private ManyHttpUsersBenchmark() {}

    /** Prints a line for each JVM and kind of threads. */
    public static void main(String[] others) throws IOException, InterruptedException {
        Machine machine = Machine.describe("2,000 users of a service that takes 100 ms");
        Machine.print("%-8s  %10s  %10s  %11s", "", "us/request", "requests/s", "resident MB");
        List<String> homes = Stream.concat(Stream.of(System.getProperty("java.home")), Stream.of(others))
                .toList();
        try (ServerProcess server = ServerProcess.on(Core.SERVER)) {
            for (String home : homes) {
                for (ThreadKind kind : List.of(ThreadKind.PLATFORM, ThreadKind.AUTO)) {
                    HttpProgram program = HttpProgram.ofUsers(Path.of(home), kind);
                    HttpTrial trial = HttpTrial.of(program, server, "/slow", USERS, WARM_UP, WINDOW);
                    Machine.print("%-8s  %s  %s", kind, trial, home);
                }
            }
        }
        machine.tellForeignWork();
    }
}
