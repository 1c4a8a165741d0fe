package io.perfjunit.benchmarks;

import java.time.Duration;

/** Lets one {@link HttpContestant} run in this JVM, which does nothing else. */
final class HttpChild {

    private HttpChild() {}

    /** Arguments: its class, URL, connections, seconds. */
    public static void main(String[] arguments) throws Exception {
        var constructor = Class.forName(arguments[0]).getDeclaredConstructor();
        constructor.setAccessible(true);
        HttpContestant contestant = (HttpContestant) constructor.newInstance();
        // A thread that fails is not to leave the others to make calls that look well.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        contestant.run(arguments[1], Integer.parseInt(arguments[2]), Duration.ofSeconds(Long.parseLong(arguments[3])));
        // Some leave threads behind that would keep the process.
        Runtime.getRuntime().halt(0);
    }
}
