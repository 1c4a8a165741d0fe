package io.perfjunit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for one benchmark, so that none finds the code, the heap or the threads of another. */
record ChildJvm(Path home, List<String> options) {

    /** The JVM that runs this, with its own options. */
    static ChildJvm likeThis(String... options) {
        return new ChildJvm(Path.of(System.getProperty("java.home")), Arrays.asList(options));
    }

    /**
     * Runs a benchmark, which prints where this process prints. One that takes longer than that is ended: thousands of threads may
     * starve the one that is to stop them, and everything else on the machine.
     */
    void run(Duration longest, Class<?> benchmark, String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(benchmark, arguments)).inheritIO().start();
        if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            Machine.print("%s was given up after %d seconds", benchmark.getSimpleName(), longest.toSeconds());
        } else if (process.exitValue() != 0) {
            Machine.print("%s ended with exit code %d", benchmark.getSimpleName(), process.exitValue());
        }
    }

    /** What starts it. */
    List<String> command(Class<?> program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
