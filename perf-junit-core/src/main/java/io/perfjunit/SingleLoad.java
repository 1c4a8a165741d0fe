package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.LoadObserver;
import io.perfjunit.engine.Workload;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.ProgressLine;
import io.perfjunit.sla.SlaWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs loads of a test one by one: engine, progress, budgets that may end it, verdict. */
final class SingleLoad {

    private final PerfSession session;
    private final LoadSpec spec;
    private final ShutdownGuard guard;

    SingleLoad(PerfSession session, LoadSpec spec, ShutdownGuard guard) {
        this.session = session;
        this.spec = spec;
        this.guard = guard;
    }

    /** Runs the load of {@code plan} and judges it by the budgets of the test. */
    Attempt run(LoadPlan plan, Workload workload) {
        session.loadStarted(spec.test(), plan);
        ProgressLine progress =
                new ProgressLine(spec.test(), plan, session.console().isLive());
        SlaWatch watch = new SlaWatch(spec.budgets(), PlannedSpans.of(plan));
        List<LoadEngine> running = new ArrayList<>(1);
        LoadEngine engine = new LoadEngine(
                plan,
                workload,
                new LoadObserver() {
                    @Override
                    public void intervalEnded(Interval interval) {
                        SingleLoad.this.intervalEnded(plan, interval, progress);
                        watch.add(interval).ifPresent(broken -> running.get(0).end(EndReason.BROKEN_BUDGET));
                    }

                    @Override
                    public Set<Duration> stretches() {
                        return watch.stretches();
                    }
                },
                NanoClock.system());
        running.add(engine);
        guard.watch(engine);
        LoadResult result = engine.run();
        return new Attempt(result, watch.verdict(result));
    }

    private void intervalEnded(LoadPlan plan, Interval interval, ProgressLine progress) {
        progress.add(interval).ifPresent(session.console()::progress);
        session.intervalEnded(spec.test(), plan, interval);
    }
}
