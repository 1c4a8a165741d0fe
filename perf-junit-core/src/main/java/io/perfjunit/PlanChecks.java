package io.perfjunit;

import io.perfjunit.engine.WorkerThreads;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.Optional;

/** Notes what is wrong with a plan as a whole, each of whose values is right by itself. */
final class PlanChecks {

    private final LoadPlan plan;
    private final Ceilings ceilings;
    private final ConfigurationErrors errors;

    PlanChecks(LoadPlan plan, Ceilings ceilings, ConfigurationErrors errors) {
        this.plan = plan;
        this.ceilings = ceilings;
        this.errors = errors;
    }

    void check() {
        checkIterations();
        checkThreads();
        checkUsers();
        checkLength();
        if (plan.pacing().isPresent() && !plan.thinkTime().isNone()) {
            errors.add("thinkTime and pacing exclude each other: the one pauses after an iteration, the other says when"
                    + " the next is due; remove one");
        }
    }

    private void checkIterations() {
        Stage stage = plan.first();
        long iterations = stage.extent().iterations().orElse(Long.MAX_VALUE);
        if (stage.model() instanceof ClosedModel closed && iterations < closed.users()) {
            errors.add("iterations = " + iterations + " is less than users = " + closed.users() + ": "
                    + (closed.users() - iterations) + " users would never run");
        }
    }

    private void checkThreads() {
        if (plan.threads() == ThreadKind.VIRTUAL && !WorkerThreads.hasVirtual()) {
            errors.add("threads = VIRTUAL needs Java 21 or later, this is Java "
                    + Runtime.version().feature());
        }
    }

    private void checkUsers() {
        boolean onPlatformThreads = plan.threads() == ThreadKind.PLATFORM || !WorkerThreads.hasVirtual();
        long most = ceilings.users().orElse(onPlatformThreads ? Defaults.MOST_PLATFORM_THREADS : Long.MAX_VALUE);
        for (Stage stage : plan.stages()) {
            int users = stage.model().concurrency();
            if (users > most) {
                errors.add((stage.model() instanceof OpenModel ? "maxInFlight" : "users") + " = "
                        + Figures.count(users) + named(stage) + " exceeds the limit of " + Figures.count(most) + " "
                        + (ceilings.users().isPresent() ? "users" : "platform threads")
                        + "; use fewer, or virtual threads on Java 21 or later, or raise " + PerfKeys.MAX_USERS);
            }
        }
    }

    private static String named(Stage stage) {
        return stage.name().isEmpty() ? "" : " of stage \"" + stage.name() + "\"";
    }

    private void checkLength() {
        Optional<Duration> length = plan.length().or(this::lengthByRate);
        length.filter(planned -> planned.compareTo(ceilings.longest()) > 0)
                .ifPresent(planned -> errors.add("the load takes " + Figures.duration(planned)
                        + ", ramp-up and warm-up included, longer than the " + Figures.duration(ceilings.longest())
                        + " that " + PerfKeys.MAX_DURATION + " allows"));
    }

    /** Arrivals come at their rate, so that a number of them takes its time. */
    private Optional<Duration> lengthByRate() {
        Stage stage = plan.first();
        if (stage.model() instanceof OpenModel open
                && stage.extent().iterations().isPresent()) {
            double seconds = stage.extent().iterations().getAsLong() / open.perSecond();
            long millis = (long) Math.min(Long.MAX_VALUE / 1e7, seconds * 1e3);
            return Optional.of(stage.leadIn().plusMillis(millis));
        }
        return Optional.empty();
    }
}
