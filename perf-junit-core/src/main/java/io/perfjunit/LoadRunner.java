package io.perfjunit;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.engine.Workload;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.Environment;
import io.perfjunit.run.LevelLimits;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.RunSummary;
import io.perfjunit.sla.Confirmation;
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
            RunNotices notices = new RunNotices(lock, told);
            SingleLoad load = new SingleLoad(session, spec, guard);
            Story story = spec.capacity()
                    .map(aim -> new CapacityRunner(spec, aim, load, session.console()).search(workload))
                    .orElseGet(() -> runAsOftenAsNeeded(load, workload));
            return finish(story, notices);
        } finally {
            guard.release();
        }
    }

    private LoadLock lock() throws InterruptedException {
        return spec.lockWait().isEmpty()
                ? LoadLock.none()
                : LoadLock.take(spec.test().title(), spec.lockWait().get(), session.console());
    }

    private Story runAsOftenAsNeeded(SingleLoad load, Workload workload) {
        Confirmation confirmation = new Confirmation(spec.rules().healthGates());
        List<Attempt> attempts = new ArrayList<>();
        do {
            if (!attempts.isEmpty()) {
                session.console().say(spec.test().title() + ": over the limit, but not proven; running it again");
            }
            Attempt attempt = load.run(spec.plan(), workload);
            attempts.add(attempt);
            confirmation.add(attempt.result(), attempt.verdict());
        } while (attempts.size() <= spec.rules().confirm() && confirmation.isOpen());
        int last = attempts.size() - 1;
        return new Story(
                spec.plan(),
                attempts.get(last).result(),
                confirmation.verdict(),
                attempts.subList(0, last),
                Optional.empty());
    }

    private Finished finish(Story story, RunNotices notices) {
        PerfRun run = new PerfRun(
                newId(),
                spec.test(),
                story.plan(),
                spec.settings(),
                story.result(),
                story.verdict(),
                analysis(story),
                story.earlier(),
                spec.relaxations(),
                notices.of(story.result(), story.plan().concurrency()),
                Environment.current(),
                story.capacity());
        Optional<Path> report = session.runFinished(run);
        session.console().say(new RunSummary(run).lines(report));
        return new Finished(run, report);
    }

    private LoadAnalysis analysis(Story story) {
        Optional<SweepAnalysis> sweep = SweepFigures.of(story.plan(), story.result())
                .map(figures -> SweepAnalysis.of(
                                figures, LevelLimits.of(story.verdict()), StepGroupsReader.of(spec.settings()))
                        .spread(story.result()));
        AnalysedLoad load = new AnalysedLoad(story.plan(), story.result(), OwnLimits.of(spec.settings()));
        return LoadAnalysis.of(load, spec.bands()).with(sweep);
    }

    private static String newId() {
        return UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }
}
