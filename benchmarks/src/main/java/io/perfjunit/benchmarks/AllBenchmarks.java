package io.perfjunit.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The whole set, one after the other, each in a JVM of its own. Arguments: homes of further JVMs, on which the benchmarks that
 * depend on the kind of threads are run as well.
 */
public final class AllBenchmarks {

    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Every contestant has a JVM of its own and a warm-up of its own. */
    private static final Duration LONGEST_HTTP = Duration.ofHours(1);

    private AllBenchmarks() {}

    /** Runs them; each prints its figures. */
    public static void main(String[] homes) throws Exception {
        ChildJvm jvm = new ChildJvm(Path.of(System.getProperty("java.home")), HEAP);
        jvm.run(LONGEST, EmptyIterationBenchmark.class);
        jvm.run(LONGEST, ContentionBenchmark.class);
        jvm.run(LONGEST, LongRunBenchmark.class);
        jvm.run(LONGEST, StartLagBenchmark.class);
        jvm.run(LONGEST, ManyUsersBenchmark.class);
        jvm.run(LONGEST_HTTP, HttpBenchmark.class);
        jvm.run(LONGEST, ManyHttpUsersBenchmark.class, homes);
        for (String home : homes) {
            ChildJvm other = new ChildJvm(Path.of(home), HEAP);
            other.run(LONGEST, ManyUsersBenchmark.class);
            other.run(LONGEST, ThreadKindBenchmark.class);
            other.run(LONGEST_HTTP, HttpThreadKindBenchmark.class);
        }
    }
}
