package io.perfjunit;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.run.Setting;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes of a load a look at whether it works at all: one call per user, and no limit but that none fails. */
final class Smoke {

    private static final Set<String> KEPT = Set.of("drain", "seed", "threads");

    private final String origin;

    /** Asked for at {@code origin}, such as {@code -Dperf.mode}. */
    Smoke(String origin) {
        this.origin = origin;
    }

    LoadSpec of(LoadSpec spec) {
        LoadPlan plan = plan(spec.plan());
        Budget none = new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.of(origin)), 0);
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("users", String.valueOf(plan.concurrency()), origin));
        settings.add(new Setting("iterations", String.valueOf(plan.concurrency()), origin));
        spec.settings().stream()
                .filter(setting ->
                        KEPT.contains(setting.name()) || setting.name().startsWith(PerfKeys.PREFIX))
                .forEach(settings::add);
        settings.add(new Setting("@Sla error rate", "0 %", origin));
        List<String> relaxations = new ArrayList<>(spec.relaxations());
        relaxations.add("a smoke test, one call per user and no limit but that none fails, by " + origin);
        // Two at once do each other no harm: no figure of them is judged.
        Optional<Duration> noWait = Optional.empty();
        return new LoadSpec(
                spec.test(),
                plan,
                List.of(none),
                spec.rules(),
                noWait,
                settings,
                relaxations,
                spec.bands(),
                Optional.empty());
    }

    /** The users of the first stage; an open model has one. */
    private static LoadPlan plan(LoadPlan plan) {
        LoadModel model = plan.first().model();
        int users = model instanceof ClosedModel closed ? closed.users() : 1;
        return new LoadPlan(
                List.of(new Stage("", new ClosedModel(users), Duration.ZERO, Duration.ZERO, Extent.of(users))),
                false,
                ThinkTime.NONE,
                Optional.empty(),
                plan.drain(),
                plan.longest(),
                plan.seed(),
                plan.threads(),
                Set.of());
    }
}
