package io.perfjunit.report;

import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.sla.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes a report to look at: {@code java … io.perfjunit.report.SamplePages <folder>}. */
final class SamplePages {

    private SamplePages() {}

    public static void main(String[] arguments) {
        ReportListener listener = new ReportListener();
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(arguments[0]) : Optional.empty());
        print(listener.runFinished(Samples.met().build()));
        print(listener.runFinished(Samples.broken().build()));
        print(listener.runFinished(Samples.open().build()));
        print(listener.runFinished(Samples.staged().build()));
        print(listener.runFinished(Samples.sweep().build()));
        print(listener.runFinished(Samples.confirmed().build()));
        print(listener.runFinished(Samples.http().build()));
        print(listener.runFinished(Samples.capacity().build()));
        print(listener.runFinished(Samples.broken()
                .id("run-broken-2")
                .startedAt(RunFixture.START.plusSeconds(70))
                .relaxed("perf.sla.scale=2: every latency limit doubled")
                .relaxed("perf.duration.scale=0.5: 15 s instead of 30 s")
                .build()));
        print(listener.runFinished(RunFixture.run()
                .id("short")
                .test("com.shop.ShortLoadTest", "twoSeconds", "[2] SMALL")
                .load(8, Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(100))
                .budget(Samples.p(99, 500, "", Severity.FAIL))
                .budget(Samples.p(99.99, 500, "", Severity.FAIL))
                .hung(3, "java.net.SocketInputStream.read(SocketInputStream.java:186)")
                .health(new GeneratorHealth(List.of(
                        new Sign("start lag p99", Unit.NANOSECONDS, 31_000_000, 5_000_000, 20_000_000),
                        new Sign("foreign CPU", Unit.SHARE, 0.42, 0.3, 0.6))))
                .build()));
        print(listener.runFinished(RunFixture.run()
                .id("cut")
                .test("com.shop.CutLoadTest", "interrupted", "")
                .end(EndReason.INTERRUPTED)
                .load(100, Duration.ofMinutes(10), Duration.ZERO, Duration.ofSeconds(1))
                .budget(Samples.p(95, 500, "", Severity.FAIL))
                .build()));
        RunFixture large = RunFixture.run()
                .id("large")
                .test("com.shop.LargeLoadTest", "fiftySteps", "")
                .load(200, Duration.ofMinutes(60), Duration.ofSeconds(30), Duration.ofSeconds(6));
        for (int step = 0; step < 50; step++) {
            large.step("GET /resources/" + step + "/{id}", 5 + step, 4);
        }
        print(listener.runFinished(
                large.budget(Samples.p(95, 110, "", Severity.WARN)).build()));
        ExtremeSamples.all().forEach(run -> print(listener.runFinished(run.build())));
        print(listener.sessionFinished());
    }

    private static void print(Optional<Path> file) {
        System.out.println(file.map(Path::toString).orElse("not written"));
    }
}
