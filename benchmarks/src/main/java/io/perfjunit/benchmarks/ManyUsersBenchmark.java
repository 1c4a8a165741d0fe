package io.perfjunit.benchmarks;

import io.perfjunit.engine.WorkerThreads;
import java.time.Duration;

/**
 * Memory and pace of 10,000 virtual users with 100 ms of think time, each case in a JVM of its own with the JVM's own choice of a
 * heap, as a build has it: on virtual threads where the JVM has them, else on platform threads, which keep every processor of a
 * small machine busy. Arguments: seconds of a run (default 10), kind of threads (default by the JVM).
 */
public final class ManyUsersBenchmark {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private ManyUsersBenchmark() {}

    /** Starts a JVM per case; each prints its figures. */
    public static void main(String[] arguments) throws Exception {
        String seconds = arguments.length > 0 ? arguments[0] : "10";
        String kind = arguments.length > 1 ? arguments[1] : WorkerThreads.hasVirtual() ? "VIRTUAL" : "PLATFORM";
        ChildJvm.likeThis().run(LONGEST, ManyUsers.class, kind, seconds);
        ChildJvm.likeThis("-Xmx256m").run(LONGEST, ManyUsers.class, kind, seconds);
    }
}
