package io.perfjunit;

import io.perfjunit.engine.Workload;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.CapacityProbe;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.run.CapacityWords;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.Confirmation;
import io.perfjunit.sla.SlaVerdict;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.CapacitySearch;
import io.perfjunit.sla.capacity.Probe;
import io.perfjunit.sla.capacity.ProbeOutcome;
import io.perfjunit.sla.capacity.SearchEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the probes of a search for the capacity. Used by one thread, once. */
final class CapacityRunner {

    private final LoadSpec spec;
    private final CapacityAim aim;
    private final SingleLoad load;
    private final Console console;
    private final NanoClock clock = NanoClock.system();
    private final long begin = clock.nanoTime();
    private final CapacitySearch search;
    private final List<CapacityProbe> probes = new ArrayList<>();
    private final Map<Double, Ran> held = new HashMap<>();

    CapacityRunner(LoadSpec spec, CapacityAim aim, SingleLoad load, Console console) {
        this.spec = spec;
        this.aim = aim;
        this.load = load;
        this.console = console;
        this.search = new CapacitySearch(aim.range());
    }

    /** A probe that was run. */
    private record Ran(LoadPlan plan, Attempt attempt) {}

    /** Searches, and tells the story of the load that stands for what was found: the highest one that held, if any did. */
    Story search(Workload workload) {
        console.say(spec.test().title() + ": "
                + CapacityWords.plan(
                        aim.range(), aim.budget().unit(), aim.probes().duration(), aim.longest()));
        Ran last = run(aim.probes().first(), new Probe(aim.range().from(), false), workload);
        for (Optional<Probe> next = search.next(); next.isPresent(); next = search.next()) {
            LoadPlan plan = aim.probes().of(next.get());
            if (!fits(plan)) {
                search.stop(SearchEnd.TIME);
            } else {
                pause();
                last = run(plan, next.get(), workload);
            }
        }
        CapacityFound found = search.found();
        boolean isCutShort = !last.attempt().result().end().isPlanned()
                && last.attempt().result().end() != EndReason.BROKEN_BUDGET;
        Ran shown = isCutShort || found.holds().isEmpty()
                ? last
                : held.getOrDefault(found.holds().getAsDouble(), last);
        return story(shown, new CapacityResult(aim.range(), aim.budget().unit(), found, probes, took(), aim.longest()));
    }

    private Story story(Ran shown, CapacityResult result) {
        SlaVerdict atShown = shown.attempt().verdict();
        List<BudgetVerdict> budgets = new ArrayList<>();
        budgets.add(aim.budget().judge(result.found(), result.calls()));
        budgets.addAll(atShown.budgets());
        return new Story(
                shown.plan(),
                shown.attempt().result(),
                new SlaVerdict(budgets, atShown.noCalls()),
                List.of(),
                Optional.of(result));
    }

    private Ran run(LoadPlan plan, Probe probe, Workload workload) {
        Attempt attempt = load.run(plan, workload);
        LoadResult result = attempt.result();
        Confirmation gated = new Confirmation(spec.rules().healthGates());
        gated.add(result, attempt.verdict());
        Ran ran = new Ran(plan, new Attempt(result, gated.verdict()));
        ProbeOutcome outcome = outcome(ran.attempt().verdict());
        probes.add(CapacityProbe.of(probe, outcome, ran.attempt()));
        // What its data, or somebody, has ended before its time says nothing about the level.
        if (result.end() == EndReason.DURATION || result.end() == EndReason.BROKEN_BUDGET) {
            search.add(outcome);
        } else {
            search.stop(SearchEnd.STOPPED);
        }
        if (outcome == ProbeOutcome.HELD) {
            held.put(probe.level(), ran);
        }
        console.say(spec.test().title() + ": "
                + CapacityWords.probe(
                        probes.get(probes.size() - 1), aim.budget().unit(), search.next()));
        return ran;
    }

    private static ProbeOutcome outcome(SlaVerdict verdict) {
        return switch (verdict.overall()) {
            case MET -> ProbeOutcome.HELD;
            case BROKEN -> ProbeOutcome.BROKE;
            case INCONCLUSIVE -> verdict.isStarved() ? ProbeOutcome.STARVED : ProbeOutcome.TOO_FEW_CALLS;
        };
    }

    private Duration took() {
        return Duration.ofNanos(clock.nanoTime() - begin);
    }

    private boolean fits(LoadPlan plan) {
        Duration end = took().plus(aim.probes().pause()).plus(plan.length().orElseThrow());
        return end.compareTo(aim.longest()) <= 0;
    }

    /** An interruption is left to the next probe, which ends at once and tells it. */
    private void pause() {
        try {
            clock.sleepUntil(clock.nanoTime() + aim.probes().pause().toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
