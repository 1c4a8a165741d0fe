package io.perfjunit.benchmarks;

import io.perfjunit.engine.WorkerThreads;
import java.util.List;

/**
 * Memory and pace of 10,000 virtual users with 100 ms of think time, each case in a JVM of its own: with the JVM's own choice of a
 * heap, as a build has it, and with a small one; virtual threads where the JVM has them. Argument: seconds of a run (default 10).
 */
public final class ManyUsersBenchmark {

    private ManyUsersBenchmark() {}

    /** Starts a JVM per case; each prints a line. */
    public static void main(String[] arguments) throws Exception {
        String seconds = arguments.length > 0 ? arguments[0] : "10";
        Machine machine = Machine.describe("10,000 users with 100 ms of think time");
        List<String> kinds = WorkerThreads.hasVirtual() ? List.of("PLATFORM", "VIRTUAL") : List.of("PLATFORM");
        for (String kind : kinds) {
            ChildJvm.likeThis().run(ManyUsers.class, kind, seconds);
            ChildJvm.likeThis("-Xmx256m").run(ManyUsers.class, kind, seconds);
        }
        machine.tellForeignWork();
    }
}
