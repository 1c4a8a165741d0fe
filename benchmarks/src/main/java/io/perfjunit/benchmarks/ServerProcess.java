package io.perfjunit.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A {@link TinyServer} in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.port = (int) number();
    }

    /** Starts it on a processor. */
    static ServerProcess on(Core core) throws IOException {
        return new ServerProcess(
                core.start(ChildJvm.likeThis("-Xmx256m", "-XX:+UseSerialGC").command(TinyServer.class)));
    }

    /** The address of its answers: {@code /} at once, {@code /slow} after 100 ms. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** So many requests it has answered so far. */
    long answered() throws IOException {
        questions.println();
        return number();
    }

    private long number() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the server has ended");
        }
        return Long.parseLong(line);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
