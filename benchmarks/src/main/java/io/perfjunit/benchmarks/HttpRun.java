package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that loads a server, in a process of its own, which can be stopped for a while and goes on where it was. */
final class HttpRun implements AutoCloseable {

    private static final NanoClock CLOCK = NanoClock.system();
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);

    /** A program calls for longer than anybody watches it, and is ended then. */
    private static final long CALLS_SECONDS = 3600;

    private final HttpProgram program;
    private final ServerProcess server;
    private final Process process;

    private HttpRun(HttpProgram program, ServerProcess server, Process process) {
        this.program = program;
        this.server = server;
        this.process = process;
    }

    /** Starts a program. */
    static HttpRun start(HttpProgram program, ServerProcess server, String path, int connections) throws IOException {
        Process process = Core.CLIENT.start(program.command().of(server.url(path), connections, CALLS_SECONDS));
        swallow(process);
        return new HttpRun(program, server, process);
    }

    /** Waits for so many requests. */
    void warmUp(long requests) throws IOException, InterruptedException {
        long last = server.answered() + requests;
        long end = CLOCK.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (server.answered() < last && CLOCK.nanoTime() - end < 0) {
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Watches it for a while. */
    HttpTrial watch(Duration window) throws IOException, InterruptedException {
        Reading from = reading();
        TimeUnit.NANOSECONDS.sleep(window.toNanos());
        Reading to = reading();
        requireAlive();
        return to.since(from, Machine.status(process.pid(), "VmHWM").orElse(0));
    }

    /** Stops it, wherever it is. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill -" + name + " has failed for " + program.name());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException(program.name() + " has ended with exit code " + process.exitValue());
        }
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

    private Reading reading() throws IOException {
        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Reading(CLOCK.nanoTime(), used.toNanos(), server.answered());
    }

    /** The state at one moment. */
    private record Reading(long nanos, long usedNanos, long answered) {

        HttpTrial since(Reading from, long resident) {
            return new HttpTrial(answered - from.answered, usedNanos - from.usedNanos, nanos - from.nanos, resident);
        }
    }
}
