package io.perfjunit.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises the build that a test JVM belongs to by the process that started it: all forks of one Maven build have the nearest
 * JVM among their ancestors in common, and the next build has another one. A process that outlives builds, such as an IDE or a
 * daemon, makes one build of all of them, which only means that nothing of them is taken for outdated.
 */
final class BuildProcess {

    private static final int FARTHEST = 8;

    private BuildProcess() {}

    /** What the test JVMs of this build have in common; empty when no JVM started this one, or when the system does not tell. */
    static Optional<String> id() {
        try {
            return nearestJvm(ProcessHandle.current().parent(), FARTHEST).flatMap(BuildProcess::idOf);
        } catch (RuntimeException untold) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> nearestJvm(Optional<ProcessHandle> from, int left) {
        if (from.isEmpty() || left == 0 || isJvm(from.get())) {
            return left == 0 ? Optional.empty() : from;
        }
        return nearestJvm(from.get().parent(), left - 1);
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
    }

    /** Numbers of processes are used again, so its start is part of it. */
    private static Optional<String> idOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> process.pid() + "-" + start.toEpochMilli());
    }
}
