package io.perfjunit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Makes the files of a report, so that one which cannot be made, and be it for a library of another version, takes no other with it. One thread asks for all of them; those made
 * {@linkplain #makeMeanwhile meanwhile} have one of their own.
 */
final class Parts {

    private final Executor threads;
    private final List<FutureTask<?>> begun = new ArrayList<>();
    private final Map<Integer, Failure> failures = new ConcurrentSkipListMap<>();
    private int asked;

    Parts() {
        this(task -> new Thread(task, "perf-junit-report").start());
    }

    Parts(Executor threads) {
        this.threads = threads;
    }

    /** Makes one of them; notes its name when that fails. */
    void make(String name, Making making) {
        make(asked++, name, making);
    }

    private void make(int place, String name, Making making) {
        try {
            making.make();
        } catch (IOException | RuntimeException | LinkageError e) {
            failures.put(place, new Failure(name, e));
        }
    }

    /**
     * Makes one of them while others are made. For large ones: the first report of a process waits for classes to be loaded and
     * compiled, and does so in half the time where two of its files wait together.
     */
    void makeMeanwhile(String name, Making making) {
        int place = asked++;
        FutureTask<?> task = new FutureTask<>(() -> make(place, name, making), null);
        begun.add(task);
        try {
            threads.execute(task);
        } catch (OutOfMemoryError noMoreThreads) {
            task.run();
        }
    }

    /**
     * Ends the making, once all is made.
     *
     * @param name of the file where a person should start to read
     * @return that file
     * @throws IncompleteReportException if any file could not be made
     */
    Path startingAt(String name, Path file) throws IncompleteReportException {
        begun.forEach(Parts::await);
        if (!failures.isEmpty()) {
            List<String> missing = failures.values().stream().map(Failure::name).toList();
            Optional<Path> made = missing.contains(name) ? Optional.empty() : Optional.of(file);
            Failure first = failures.values().iterator().next();
            throw new IncompleteReportException(made, missing, first.cause());
        }
        return file;
    }

    /** A thread that is told to stop while it writes its report still writes it. */
    private static void await(FutureTask<?> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Failure(String name, Throwable cause) {}

    /** Makes a file. */
    @FunctionalInterface
    interface Making {
        void make() throws IOException;
    }
}
