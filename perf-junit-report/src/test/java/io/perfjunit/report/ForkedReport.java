package io.perfjunit.report;

import io.perfjunit.run.TestName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own that writes a report, to be killed or starved from outside. */
final class ForkedReport implements AutoCloseable {

    private final Process process;

    private ForkedReport(Process process) {
        this.process = process;
    }

    /** Starts one. @param wrapper what the command begins with, such as a shell that sets a limit */
    static ForkedReport start(Path folder, String mode, String... wrapper) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ForkedReport.class.getName(),
                folder.toString(),
                mode));
        return new ForkedReport(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line. */
    void await(String line) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String next = out.readLine(); next != null; next = out.readLine()) {
            if (next.equals(line)) {
                return;
            }
            seen.append(next).append('\n');
        }
        throw new IOException("the process ended before " + line + ":\n" + seen);
    }

    /** All that it prints until it ends. */
    String output() throws IOException, InterruptedException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String text = out.lines().collect(Collectors.joining("\n"));
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IOException("the process does not end:\n" + text);
            }
            return text;
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        ReportListener listener = new ReportListener(ReportConsole.standard(), Session.start());
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(arguments[0]) : Optional.empty());
        switch (arguments[1]) {
            case "runs" -> runs(listener);
            case "load" -> load(listener);
            default -> writes(listener);
        }
    }

    /** Three runs and an end, and whether the tests heard of any trouble. */
    private static void runs(ReportListener listener) {
        for (int run = 0; run < 3; run++) {
            listener.loadStarted(
                    new TestName("com.shop.T", "t" + run, ""),
                    small("r" + run, run).build().plan());
            listener.runFinished(small("r" + run, run).build());
        }
        listener.sessionFinished();
        System.out.println("verdicts stand");
    }

    /** One run, and a load that never ends. */
    private static void load(ReportListener listener) throws InterruptedException {
        listener.runFinished(small("done", 0).build());
        listener.loadStarted(
                new TestName("com.shop.T", "killed", ""), small("x", 9).build().plan());
        System.out.println("under load");
        Thread.sleep(Duration.ofMinutes(5).toMillis());
    }

    /** Runs without end, each with its files. */
    private static void writes(ReportListener listener) {
        for (int run = 0; ; run++) {
            listener.runFinished(small("w" + run, run).build());
            listener.sessionFinished();
            if (run == 2) {
                System.out.println("writing");
            }
        }
    }

    private static RunFixture small(String id, int number) {
        return RunFixture.run()
                .id(id)
                .test("com.shop.T", "t" + number, "")
                .startedAt(Instant.now())
                .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500));
    }
}
