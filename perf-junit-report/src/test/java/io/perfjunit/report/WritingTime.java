package io.perfjunit.report;

import io.perfjunit.run.PerfRun;
import io.perfjunit.sla.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the files of a run take that lasted an hour and had fifty steps: the first in a JVM, which loads classes and runs
 * uncompiled code, and those after it. {@code mvn -q -Dquick -Pwriting-time -pl perf-junit-report -am process-test-classes}.
 *
 * <p>Time of the processors, the compiler's included, is told beside that of the clock, since nothing else tells of a machine that is busy with other things.
 */
final class WritingTime {

    private static final int PROCESSES = 5;
    private static final int RUNS = 8;
    private static final int STEPS = 50;
    private static final long QUIET_MILLIS = 500;

    private WritingTime() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            for (int i = 0; i < PROCESSES; i++) {
                fork();
            }
        } else {
            measure(hour());
        }
    }

    private static void fork() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingTime.class.getName(),
                        "measure")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(System.out::println);
        }
        process.waitFor();
    }

    private static PerfRun hour() {
        RunFixture hour = RunFixture.run()
                .id("hour")
                .test("com.shop.HourLoadTest", "fiftySteps", "")
                .load(200, Duration.ofMinutes(60), Duration.ofSeconds(30), Duration.ofSeconds(6));
        for (int step = 0; step < STEPS; step++) {
            hour.step("GET /resources/" + step + "/{id}", 5 + step, 4);
        }
        return hour.budget(Samples.p(95, 110, "", Severity.WARN)).build();
    }

    private static void measure(PerfRun run) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("perf-junit-writing-time");
        ReportListener listener = new ReportListener();
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(folder.toString()) : Optional.empty());
        // As in a build, where a note of the load is left before it begins, and the report is rehearsed.
        long began = System.nanoTime();
        listener.loadStarted(run.test(), run.plan());
        double before = (System.nanoTime() - began) / 1e6;
        awaitCompiler();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < RUNS; i++) {
            long clock = System.nanoTime();
            long processor = processorNanos();
            Path page = listener.runFinished(run).orElseThrow();
            double wall = (System.nanoTime() - clock) / 1e6;
            double busy = (processorNanos() - processor) / 1e6;
            line.append(
                    i > 0
                            ? String.format(Locale.ROOT, " %.0f (%.0f)", wall, busy)
                            : String.format(
                                    Locale.ROOT,
                                    "first %.0f ms (processor %.0f ms), page %,d bytes; then",
                                    wall,
                                    busy,
                                    Files.size(page)));
        }
        System.out.printf(Locale.ROOT, "before the load %.0f ms; %s%n", before, line);
    }

    /** Making up an hour within a second leaves work to the compiler that no real hour does. */
    private static void awaitCompiler() throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long before;
        do {
            before = compiler.getTotalCompilationTime();
            Thread.sleep(QUIET_MILLIS);
        } while (compiler.getTotalCompilationTime() > before);
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
