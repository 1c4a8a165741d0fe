package io.perfjunit.run;

import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sentences about a run that more than one output needs. */
public final class RunWords {

    private static final int LONGEST_MESSAGE = 160;
    private static final int LONGEST_RELAXATION = 300;
    private static final int MOST_ERRORS = 5;

    private RunWords() {}

    /** The load as asked for and as it was: {@code 50 users · 30 s measured · 5,994 calls · 199.8/s}. */
    public static String load(LoadPlan plan, LoadResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(model(plan));
        parts.add(Figures.duration(result.timeline().window()) + " measured");
        parts.add(Figures.count(result.iterations().counts().total(), "call"));
        parts.add(Figures.perSecond(result.throughput()));
        end(plan, result).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** The load in words: {@code 50 users}, {@code 200/s}, {@code 10, 50, 100 users}, {@code 10 users, 100 users, 500/s}. */
    public static String model(LoadPlan plan) {
        List<LoadModel> models = plan.stages().stream().map(Stage::model).toList();
        boolean onlyUsers = models.size() > 1 && models.stream().noneMatch(OpenModel.class::isInstance);
        return onlyUsers
                ? models.stream()
                                .map(model -> Figures.count(model.concurrency()))
                                .collect(Collectors.joining(", ")) + " users"
                : models.stream().map(RunWords::model).collect(Collectors.joining(", "));
    }

    /** A load model in words. */
    public static String model(LoadModel model) {
        return model instanceof OpenModel open
                ? Figures.perSecond(open.perSecond())
                : Figures.count(model.concurrency(), "user");
    }

    /** Why the load ended, where that is not plain. */
    public static Optional<String> end(LoadPlan plan, LoadResult result) {
        Extent extent = plan.first().extent();
        boolean twoBounds = extent.duration().isPresent() && extent.iterations().isPresent();
        return switch (result.end()) {
            case DURATION -> twoBounds ? Optional.of("ended by its duration") : Optional.empty();
            case ITERATIONS -> twoBounds ? Optional.of("ended by its iterations") : Optional.empty();
            case DATA_USED_UP -> Optional.of("ended because its data were used up");
            case BROKEN_BUDGET -> Optional.of("ended by a broken budget");
            case TIME_LIMIT -> Optional.of("given up after " + Figures.duration(plan.longest()));
            case INTERRUPTED -> Optional.of("interrupted");
            case ABORTED -> Optional.of("aborted by an assumption");
            case FATAL_ERROR -> Optional.of("ended by a fatal error");
        };
    }

    /** A limit that was loosened from outside. */
    static String relaxed(String relaxation) {
        return "RELAXED: " + PlainText.oneLine(relaxation, LONGEST_RELAXATION);
    }

    /** What else a reader of the figures has to know. */
    static String notice(String notice) {
        return "NOTE: " + PlainText.oneLine(notice, LONGEST_RELAXATION);
    }

    /** What happened to calls that were running when the window closed; empty when there were none. */
    public static Optional<String> drain(LoadResult result) {
        long inDrain = result.iterations().endedInDrain();
        if (inDrain == 0) {
            return Optional.empty();
        }
        long cut = Math.min(inDrain, result.iterations().counts().of(Outcome.INTERRUPTED));
        String finished = Figures.count(inDrain - cut) + " finished in the drain";
        String fate = cut == 0 ? "all finished in the drain" : finished + ", " + Figures.count(cut) + " were cut";
        return Optional.of(Figures.count(inDrain, "call") + " still ran at the end of the window: " + fate
                + "; throughput counts none of them");
    }

    /** That a load was run more than once, and why; empty when once was enough. */
    public static Optional<String> attempts(PerfRun run) {
        return run.earlier().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Run " + (run.earlier().size() + 1) + " times, because a limit was broken by a close call or"
                                + " on a generator that was not healthy; the figures are those of the last run");
    }

    /** How far the schedule of arrivals, or of pacing, was kept, and what it means for the figures; empty without a schedule. */
    public static Optional<String> schedule(LoadPlan plan, LoadResult result) {
        Starts starts = result.whole().starts();
        if (starts.due() == 0) {
            return Optional.empty();
        }
        String kept = "Schedule: " + Figures.count(starts.started()) + " of " + Figures.count(starts.due())
                + " iterations started";
        if (!starts.lag().isEmpty()) {
            kept += ", start lag p99 " + Figures.duration(starts.lag().percentile(Percentile.P99));
        }
        if (starts.waited() + starts.missed() == 0) {
            return Optional.of(kept);
        }
        return Optional.of(kept + "; " + Figures.count(starts.waited()) + " found every user busy (of "
                + Figures.count(plan.concurrency()) + ") and waited"
                + (starts.missed() == 0 ? "" : ", " + Figures.count(starts.missed()) + " never started")
                + waiting(result));
    }

    /** The wait, as the difference of the two clocks. */
    private static String waiting(LoadResult result) {
        LatencyHistogram response = result.iterations().response().histogram();
        LatencyHistogram service = result.iterations().service().histogram();
        if (response.isEmpty() || response.equals(service)) {
            return "";
        }
        return ": response time p99 " + Figures.duration(response.percentile(Percentile.P99)) + ", service time p99 "
                + Figures.duration(service.percentile(Percentile.P99)) + ", longest "
                + Figures.duration(service.max());
    }

    /** Users that could not be stopped, a line each. */
    static List<String> hung(LoadResult result) {
        return result.hung().stream()
                .map(hung -> "HUNG: virtual user " + hung.user()
                        + " ignored its interruption and was left behind at "
                        + PlainText.oneLine(hung.frame(), LONGEST_MESSAGE))
                .toList();
    }

    /** The failures by kind, the most frequent first. */
    public static List<String> errors(LoadResult result) {
        List<String> lines = new ArrayList<>();
        List<ErrorGroup> groups = result.errors();
        for (ErrorGroup group : groups.subList(0, Math.min(MOST_ERRORS, groups.size()))) {
            lines.add("  " + times(group) + " " + PlainText.oneLine(group.type(), LONGEST_MESSAGE)
                    + (group.message().isEmpty() ? "" : ": " + PlainText.oneLine(group.message(), LONGEST_MESSAGE))
                    + group.reason()
                            .map(reason -> reason(reason, group.count()))
                            .orElse("")
                    + (group.step().isEmpty() ? "" : "  [" + PlainText.oneLine(group.step(), LONGEST_MESSAGE) + "]"));
            lines.add("      "
                    + (group.frame().isEmpty() ? "" : "at " + PlainText.oneLine(group.frame(), LONGEST_MESSAGE) + " · ")
                    + "first at " + Figures.offset(group.first()) + ", last at " + Figures.offset(group.last()));
        }
        if (groups.size() > MOST_ERRORS) {
            lines.add("  and " + (groups.size() - MOST_ERRORS) + " more kinds");
        }
        return lines;
    }

    /** What the other side said of them, in quotation marks; of how many, where not all said so. */
    private static String reason(ErrorGroup.Reason reason, long all) {
        String said = ", \"" + PlainText.oneLine(reason.text(), LONGEST_MESSAGE) + "\"";
        return reason.count() == all ? said : said + " (" + Figures.count(reason.count()) + " of them)";
    }

    /** How often, apart from what was before the window: only so do these numbers add up to the failed calls. */
    private static String times(ErrorGroup group) {
        long measured = group.count() - group.early();
        if (group.early() == 0) {
            return Figures.count(measured) + " ×";
        }
        String early = Figures.count(group.early()) + " × before the measured window";
        return measured == 0 ? early + ":" : Figures.count(measured) + " × (and " + early + ")";
    }

    /** The state of the generator, with the signs that speak against it and those that are missing. */
    public static String health(GeneratorHealth health) {
        String state =
                switch (health.state()) {
                    case NOT_MEASURED -> "not measured";
                    case HEALTHY -> "healthy";
                    case SUSPICIOUS -> "suspicious";
                    case UNHEALTHY -> "unhealthy: latencies of this run may be the generator's own";
                };
        return health.signs().isEmpty() ? state : state + " (" + String.join(" · ", signs(health)) + ")";
    }

    private static List<String> signs(GeneratorHealth health) {
        List<String> words = new ArrayList<>();
        health.signs().stream().filter(Sign::isWarning).map(RunWords::warning).forEach(words::add);
        if (words.isEmpty()) {
            long measured = health.signs().stream()
                    .filter(sign -> sign.state() != GeneratorHealth.State.NOT_MEASURED)
                    .count();
            words.add(Figures.count(measured, "sign") + " measured");
        }
        String missing = health.signs().stream()
                .filter(sign -> sign.state() == GeneratorHealth.State.NOT_MEASURED)
                .map(Sign::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            words.add("not measured: " + missing);
        }
        return words;
    }

    private static String warning(Sign sign) {
        String figure =
                sign.name() + " " + value(sign) + ", " + sign.state().name().toLowerCase(Locale.ROOT);
        return sign.meaning().isEmpty() ? figure : figure + ": " + sign.meaning();
    }

    /** The figure of a sign in its unit. */
    public static String value(Sign sign) {
        if (Double.isNaN(sign.value())) {
            return "not measured";
        }
        return sign.unit() == Unit.SHARE ? Figures.share(sign.value()) : Figures.nanos(sign.value());
    }

    /** A line per budget: mark, figure, limit, measured, margin, details. */
    public static List<String> budgets(PerfRun run, String indent) {
        TextTable table = new TextTable(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        run.verdict().budgets().forEach(verdict -> {
            BudgetWords words = new BudgetWords(verdict, run.result());
            table.row(words.mark(), words.name(), words.limit(), words.measured(), words.margin(), words.details());
        });
        return table.lines(indent);
    }
}
