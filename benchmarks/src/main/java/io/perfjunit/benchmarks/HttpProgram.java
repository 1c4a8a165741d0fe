package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that loads a URL: what it is called in the table, and what starts it. */
record HttpProgram(String name, Command command) {

    /**
     * On one processor, dozens of users' threads would keep the code from being compiled: the compiler comes first. That needs
     * root; a JVM that may not do it says so and goes on. Gatling reaches into java.lang.
     */
    private static final ChildJvm JVM = ChildJvm.likeThis(
            "-Xmx512m",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:CompilerThreadPriority=-15",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /** The words of a command. */
    interface Command {
        List<String> of(String url, int connections, long seconds);
    }

    /** All that can be run here; the bare loop is the first. */
    static List<HttpProgram> all() {
        List<HttpProgram> programs = new ArrayList<>();
        HttpContestant.all().forEach(contestant -> programs.add(of(contestant)));
        Core.onPath("wrk")
                .ifPresent(wrk -> programs.add(new HttpProgram(
                        "wrk",
                        (url, connections, seconds) ->
                                List.of(wrk.toString(), "-t1", "-c" + connections, "-d" + seconds + "s", url))));
        return programs;
    }

    private static HttpProgram of(HttpContestant contestant) {
        return of(contestant, contestant.name(), JVM);
    }

    /** This library on the JVM at a place, its users on that kind of thread. */
    static HttpProgram ofUsers(Path home, ThreadKind threads) {
        List<String> options = new ArrayList<>(JVM.options());
        options.add("-Dperf.threads=" + threads);
        return of(new HttpUserLoad(), threads.toString(), new ChildJvm(home, options));
    }

    private static HttpProgram of(HttpContestant contestant, String name, ChildJvm jvm) {
        String type = contestant.getClass().getName();
        return new HttpProgram(
                name,
                (url, connections, seconds) ->
                        jvm.command(HttpChild.class, type, url, String.valueOf(connections), String.valueOf(seconds)));
    }
}
