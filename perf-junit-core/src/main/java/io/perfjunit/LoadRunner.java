package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.Workload;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Environment;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.ProgressLine;
import io.perfjunit.run.RunSummary;
import io.perfjunit.sla.SlaVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Takes one load test the whole way: engine, verdict, listeners, console. */
final class LoadRunner {

    private final PerfSession session;
    private final LoadSpec spec;

    LoadRunner(PerfSession session, LoadSpec spec) {
        this.session = session;
        this.spec = spec;
    }

    /**
     * A run and where its report is.
     *
     * @param run the finished story
     * @param report what a person can open, if anything was written
     */
    record Finished(PerfRun run, Optional<Path> report) {}

    Finished run(Workload workload) {
        session.loadStarted(spec.test(), spec.plan());
        ProgressLine progress = new ProgressLine(spec.test(), spec.plan());
        LoadEngine engine = new LoadEngine(
                spec.plan(), workload, interval -> intervalEnded(interval, progress), NanoClock.system());
        ShutdownGuard guard = ShutdownGuard.around(engine);
        try {
            return finish(engine.run());
        } finally {
            guard.release();
        }
    }

    private void intervalEnded(Interval interval, ProgressLine progress) {
        progress.add(interval).ifPresent(session.console()::say);
        session.intervalEnded(spec.test(), spec.plan(), interval);
    }

    private Finished finish(LoadResult result) {
        PerfRun run = new PerfRun(
                newId(),
                spec.test(),
                spec.plan(),
                spec.settings(),
                result,
                SlaVerdict.judge(spec.budgets(), result),
                List.of(),
                spec.relaxations(),
                Environment.current());
        Optional<Path> report = session.runFinished(run);
        session.console().say(new RunSummary(run).lines(report));
        return new Finished(run, report);
    }

    private static String newId() {
        return UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }
}
