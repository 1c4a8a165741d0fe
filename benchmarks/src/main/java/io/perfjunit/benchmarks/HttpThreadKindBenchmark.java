package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Platform against virtual threads for users that make calls over HTTP, of a service that answers at once and of one that takes 100 ms:
 * processor time of the client per request, by number of users. Needs Java 21 or later. Arguments: seconds of the window (default 5),
 * requests before it (default 200000), numbers of users with commas between (default 64,500,1000,2000).
 */
public final class HttpThreadKindBenchmark {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private HttpThreadKindBenchmark() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Arguments given = new Arguments(arguments);
        Duration window = Duration.ofSeconds(given.number(0, 5));
        long warmUp = given.number(1, 200_000);
        Machine machine = Machine.describe("users on platform and on virtual threads");
        Machine.print("%-5s  %5s  %-8s  %10s  %10s  %11s", "", "users", "", "us/request", "requests/s", "resident MB");
        try (ServerProcess server = ServerProcess.on(Core.SERVER)) {
            for (String path : List.of("/", "/slow")) {
                for (int users : given.numbers(2, "64,500,1000,2000")) {
                    measure(server, path, users, warmUp, window);
                }
            }
        }
        machine.tellForeignWork();
    }

    private static void measure(ServerProcess server, String path, int users, long warmUp, Duration window)
            throws IOException, InterruptedException {
        for (ThreadKind kind : List.of(ThreadKind.PLATFORM, ThreadKind.VIRTUAL)) {
            HttpTrial trial = HttpTrial.of(HttpProgram.ofUsers(HOME, kind), server, path, users, warmUp, window);
            Machine.print("%-5s  %5d  %-8s  %s", path, users, kind, trial);
        }
    }
}
