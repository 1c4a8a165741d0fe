package io.perfjunit.report;

import io.perfjunit.sla.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Builds that run one after the other in the same place. */
final class BuildFixture {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** A test that answers in {@code millis} at the median. */
    static RunFixture shop(double millis) {
        return RunFixture.run()
                .test("com.shop.ShopLoadTest", "shop", "")
                .load(4, Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(500))
                .step("GET /", millis, 50)
                .budget(Samples.p(95, 100, "", Severity.FAIL));
    }

    /** A build of its own that runs these a minute after each other; their ids are the name of the build and a number. */
    void build(String name, Instant start, Map<String, String> settings, RunFixture... runs) {
        ReportListener listener = new ReportListener(
                new ReportConsole(new PrintStream(printed, true, StandardCharsets.UTF_8)),
                Session.of(Optional.of(name)));
        listener.sessionStarted(key -> Optional.ofNullable(settings.get(key)));
        for (int i = 0; i < runs.length; i++) {
            listener.runFinished(
                    runs[i].id(name + i).startedAt(start.plusSeconds(60L * i)).build());
        }
        listener.sessionFinished();
    }

    /** What all of them have printed. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
