package io.perfjunit;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.Workload;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.Environment;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.ProgressLine;
import io.perfjunit.run.RunSummary;
import io.perfjunit.sla.Confirmation;
import io.perfjunit.sla.SlaWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes one load test the whole way: engine, verdict, a second run where the first leaves doubt, listeners, console. */
final class LoadRunner {

    private final PerfSession session;
    private final LoadSpec spec;
    private final Supplier<List<String>> told;
    private final ShutdownGuard guard = ShutdownGuard.stand();

    /** @param told what other modules have to tell of a load once it has ended */
    LoadRunner(PerfSession session, LoadSpec spec, Supplier<List<String>> told) {
        this.session = session;
        this.spec = spec;
        this.told = told;
    }

    /**
     * A run and where its report is.
     *
     * @param run the finished story
     * @param report what a person can open, if anything was written
     */
    record Finished(PerfRun run, Optional<Path> report) {}

    /** @throws InterruptedException if the thread is interrupted while it waits for the load of another JVM to end */
    Finished run(Workload workload) throws InterruptedException {
        try (LoadLock lock = lock()) {
            return runAsOftenAsNeeded(workload, new RunNotices(lock, told));
        } finally {
            guard.release();
        }
    }

    private LoadLock lock() throws InterruptedException {
        return spec.lockWait().isEmpty()
                ? LoadLock.none()
                : LoadLock.take(spec.test().title(), spec.lockWait().get(), session.console());
    }

    private Finished runAsOftenAsNeeded(Workload workload, RunNotices notices) {
        Confirmation confirmation = new Confirmation(spec.rules().healthGates());
        List<Attempt> attempts = new ArrayList<>();
        do {
            if (!attempts.isEmpty()) {
                session.console().say(spec.test().title() + ": over the limit, but not proven; running it again");
            }
            Attempt attempt = attempt(workload);
            attempts.add(attempt);
            confirmation.add(attempt.result(), attempt.verdict());
        } while (attempts.size() <= spec.rules().confirm() && confirmation.isOpen());
        return finish(attempts, confirmation, notices);
    }

    private Attempt attempt(Workload workload) {
        session.loadStarted(spec.test(), spec.plan());
        ProgressLine progress =
                new ProgressLine(spec.test(), spec.plan(), session.console().isLive());
        SlaWatch watch = new SlaWatch(spec.budgets(), PlannedSpans.of(spec.plan()));
        List<LoadEngine> running = new ArrayList<>(1);
        LoadEngine engine = new LoadEngine(
                spec.plan(),
                workload,
                interval -> {
                    intervalEnded(interval, progress);
                    watch.add(interval).ifPresent(broken -> running.get(0).end(EndReason.BROKEN_BUDGET));
                },
                NanoClock.system());
        running.add(engine);
        guard.watch(engine);
        LoadResult result = engine.run();
        return new Attempt(result, watch.verdict(result));
    }

    private void intervalEnded(Interval interval, ProgressLine progress) {
        progress.add(interval).ifPresent(session.console()::progress);
        session.intervalEnded(spec.test(), spec.plan(), interval);
    }

    private Finished finish(List<Attempt> attempts, Confirmation confirmation, RunNotices notices) {
        LoadResult last = attempts.get(attempts.size() - 1).result();
        PerfRun run = new PerfRun(
                newId(),
                spec.test(),
                spec.plan(),
                spec.settings(),
                last,
                confirmation.verdict(),
                LoadAnalysis.of(new AnalysedLoad(spec.plan(), last, OwnLimits.of(spec.settings()))),
                attempts.subList(0, attempts.size() - 1),
                spec.relaxations(),
                notices.of(last, spec.plan().concurrency()),
                Environment.current());
        Optional<Path> report = session.runFinished(run);
        session.console().say(new RunSummary(run).lines(report));
        return new Finished(run, report);
    }

    private static String newId() {
        return UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }
}
