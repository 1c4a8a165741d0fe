package io.perfjunit.engine;

import java.util.List;

/** The threads of virtual users in this JVM; virtual threads are not among them. */
public final class Workers {

    private Workers() {}

    /** Names of those that live. */
    public static List<String> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("perf-junit-user-"))
                .toList();
    }
}
