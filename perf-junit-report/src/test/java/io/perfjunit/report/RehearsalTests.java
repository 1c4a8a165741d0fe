package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.report.ci.CiNotes;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.run.PerfRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTests {

    private static final Path KEPT = Path.of("src", "main", "resources", "io", "perfjunit", "report", Rehearsal.RUN);
    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ReportConsole console = new ReportConsole(new PrintStream(printed, true, StandardCharsets.UTF_8));

    /** After a change on purpose: {@code mvn test -Dgolden.update=true}. */
    @Test
    void theRunThatIsKeptForItIsOneOfToday() throws Exception {
        byte[] today = RunJson.write(RunMapper.toDocument(Samples.http().build(), SESSION));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(KEPT, today);
        }
        assertThat(KEPT).hasBinaryContent(today);
    }

    @Test
    void everyFileCanBeMadeOfIt() throws Exception {
        new Rehearsal().make();
        assertThat(Rehearsal.run().steps()).isNotEmpty();
    }

    @Test
    void oneLongLoadIsRehearsedAndNoShortOne() {
        Counted rehearsal = new Counted();
        rehearsal.before(lasting(Duration.ofSeconds(59)), console);
        assertThat(rehearsal.made).isZero();
        rehearsal.before(lasting(Duration.ofSeconds(60)), console);
        rehearsal.before(lasting(Duration.ofHours(1)), console);
        assertThat(rehearsal.made).isOne();
        assertThat(printed.size()).isZero();
    }

    @Test
    void whatWillKeepAReportFromBeingWrittenIsToldBeforeTheLoadAndWhatCanBeWrittenIsWrittenAfterIt(@TempDir Path root) {
        ReportListener listener = new ReportListener(console, Session.start(), CiNotes.none(), new Rehearsal() {
            @Override
            void make() {
                throw new NoSuchMethodError("writeStartObject\u001b[2J");
            }
        });
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(root.toString()) : Optional.empty());
        PerfRun run = hour().build();
        listener.loadStarted(run.test(), run.plan());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("perf-junit: the report of the load that begins now will not be complete:"
                        + " NoSuchMethodError: writeStartObject␛[2J; no verdict depends on it"
                        + System.lineSeparator());
        assertThat(listener.runFinished(run))
                .hasValueSatisfying(page -> assertThat(page).exists());
    }

    private static RunFixture hour() {
        return Samples.met().load(10, Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(1));
    }

    private static LoadPlan lasting(Duration length) {
        return Samples.met()
                .load(10, length, Duration.ZERO, Duration.ofSeconds(1))
                .build()
                .plan();
    }

    private static final class Counted extends Rehearsal {

        private int made;

        @Override
        void make() throws IOException {
            super.make();
            made++;
        }
    }
}
