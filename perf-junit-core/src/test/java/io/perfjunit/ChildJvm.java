package io.perfjunit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another JVM of the same kind, for what no JVM does to itself in a test. */
final class ChildJvm {

    private final Process process;
    private final CompletableFuture<String> output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    }

    static ChildJvm start(String classPath, Class<?> main, String... arguments) throws IOException {
        return start(List.of("-Xmx128m"), classPath, main, arguments);
    }

    static ChildJvm start(List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    long pid() {
        return process.pid();
    }

    /** Ends it at once, without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as Ctrl-C does. */
    void terminate() {
        // By its handle: destroying the process would close its output as well.
        process.toHandle().destroy();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the child JVM did not end; it wrote: " + output.join());
        }
        return process.exitValue();
    }

    /** All that it wrote; once it has ended. */
    String output() {
        return output.join();
    }
}
