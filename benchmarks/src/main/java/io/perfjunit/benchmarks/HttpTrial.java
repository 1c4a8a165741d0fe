package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One run of one program, watched from outside: its processor time and the requests that the server has answered, over a window after
 * its warm-up.
 *
 * @param microsPerRequest processor time of the whole process
 * @param requestsPerSecond what the server has answered
 * @param processors how many it used
 * @param residentBytes the most that it had in memory; 0 where that is not known
 */
record HttpTrial(double microsPerRequest, double requestsPerSecond, double processors, long residentBytes) {

    private static final NanoClock CLOCK = NanoClock.system();
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);

    /** A program calls for longer than anybody watches it, and is ended then. */
    private static final long CALLS_SECONDS = 600;

    /**
     * Runs it.
     *
     * @param path {@code /} or {@code /slow}
     * @param warmUp requests before the window
     * @throws IOException if it does not come to them, or ends before the window does
     */
    static HttpTrial of(
            HttpProgram program, ServerProcess server, String path, int connections, long warmUp, Duration window)
            throws IOException, InterruptedException {
        Process process = Core.CLIENT.start(program.command().of(server.url(path), connections, CALLS_SECONDS));
        try {
            swallow(process);
            await(program, process, server, server.answered() + warmUp);
            Reading from = Reading.of(process, server);
            TimeUnit.NANOSECONDS.sleep(window.toNanos());
            Reading to = Reading.of(process, server);
            requireAlive(program, process);
            return to.since(from, Machine.status(process.pid(), "VmHWM").orElse(0));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void await(HttpProgram program, Process process, ServerProcess server, long answered)
            throws IOException, InterruptedException {
        long end = CLOCK.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (server.answered() < answered && CLOCK.nanoTime() - end < 0) {
            requireAlive(program, process);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void requireAlive(HttpProgram program, Process process) throws IOException {
        if (!process.isAlive()) {
            throw new IOException(program.name() + " has ended with exit code " + process.exitValue());
        }
    }

    /** Microseconds per request, requests per second, and resident megabytes. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%10.1f  %,10.0f  %11.0f", microsPerRequest, requestsPerSecond, residentBytes / 1048576.0);
    }

    /** What it prints is of no interest, but must go somewhere. */
    private static void swallow(Process process) {
        Thread reader = new Thread(() -> {
            try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException ended) {
                // So has the process.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** The state at one moment. */
    private record Reading(long nanos, Duration processorTime, long answered) {

        static Reading of(Process process, ServerProcess server) throws IOException {
            Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Reading(CLOCK.nanoTime(), used, server.answered());
        }

        HttpTrial since(Reading from, long resident) {
            double requests = answered - from.answered;
            double wall = nanos - from.nanos;
            double used = processorTime.minus(from.processorTime).toNanos();
            return new HttpTrial(used / 1e3 / requests, requests * 1e9 / wall, used / wall, resident);
        }
    }
}
