package io.perfjunit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM of its own for one benchmark, so that none finds the code, the heap or the threads of another. */
record ChildJvm(Path home, List<String> options) {

    /** The JVM that runs this, with its own options. */
    static ChildJvm likeThis(String... options) {
        return new ChildJvm(Path.of(System.getProperty("java.home")), Arrays.asList(options));
    }

    /** Runs a benchmark to its end; it prints where this process prints. */
    void run(Class<?> benchmark, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), benchmark.getName()));
        command.addAll(Arrays.asList(arguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            Machine.print("%s ended with exit code %d", benchmark.getSimpleName(), exit);
        }
    }
}
