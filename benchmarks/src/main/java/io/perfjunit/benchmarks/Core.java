package io.perfjunit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One processor, to which a process is bound, so that server and client do not take it from each other. */
record Core(int number) {

    /** Where servers run. */
    static final Core SERVER = new Core(0);

    /** Where clients run. */
    static final Core CLIENT = new Core(1);

    private static final Optional<Path> TASKSET = onPath("taskset");

    /** A command that runs another there; where that cannot be done, the other itself. */
    List<String> bind(List<String> command) {
        if (TASKSET.isEmpty() || Runtime.getRuntime().availableProcessors() < 2) {
            return command;
        }
        List<String> bound = new ArrayList<>(List.of(TASKSET.get().toString(), "-c", String.valueOf(number)));
        bound.addAll(command);
        return bound;
    }

    /** Starts a process there, with the rest of its surroundings inherited from this one but its input and output. */
    Process start(List<String> command) throws IOException {
        return new ProcessBuilder(bind(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Where a program is, if it is on the PATH. */
    static Optional<Path> onPath(String program) {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Stream.of(path.split(":"))
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .findFirst();
    }
}
