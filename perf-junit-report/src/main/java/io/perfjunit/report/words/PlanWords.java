package io.perfjunit.report.words;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.report.json.PlanDocument;
import io.perfjunit.report.json.StageDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The load that was asked for, in words. */
public final class PlanWords {

    /** More stages than this are told by the first of them and the last. */
    private static final int MOST_STAGES = 6;

    private static final int FIRST_STAGES = 3;

    private PlanWords() {}

    /** Such as {@code 50 users · 30 s}, {@code 200/s · 1 m}, or {@code 10 users, 100 users, 500/s · 3 stages, 40 s}. */
    public static String brief(PlanDocument plan) {
        List<StageDocument> stages = plan.stages();
        if (stages.size() == 1) {
            return load(stages.get(0)) + " · " + extent(stages.get(0));
        }
        String count = Figures.count(stages.size(), plan.sweep() ? "level" : "stage");
        String length = plan.durationNanos() == null ? "" : ", " + Figures.nanos(plan.durationNanos());
        return loads(stages) + " · " + count + length;
    }

    /** Only who made the load: {@code 50 users}, {@code 10, 50, 100 users}, {@code 10 users, 100 users, 500/s}. */
    public static String loads(PlanDocument plan) {
        return loads(plan.stages());
    }

    private static String loads(List<StageDocument> stages) {
        boolean onlyUsers = stages.size() > 1 && stages.stream().allMatch(stage -> stage.perSecond() == null);
        return onlyUsers
                ? listed(stages, stage -> Figures.count(users(stage))) + " users"
                : listed(stages, PlanWords::load);
    }

    private static String listed(List<StageDocument> stages, Function<StageDocument, String> words) {
        if (stages.size() <= MOST_STAGES) {
            return stages.stream().map(words).collect(Collectors.joining(", "));
        }
        return listed(stages.subList(0, FIRST_STAGES), words) + " … " + words.apply(stages.get(stages.size() - 1));
    }

    /** The name of a stage where it stands alone; one that is only a number says what it counts. */
    public static String name(String stage) {
        return stage.matches("\\d+") ? "stage " + stage : stage;
    }

    /** The load of a stage: {@code 50 users}, {@code 200/s}. */
    public static String load(StageDocument stage) {
        return stage.perSecond() == null ? Figures.count(users(stage), "user") : Figures.perSecond(stage.perSecond());
    }

    private static int users(StageDocument stage) {
        return stage.users() == null ? 0 : stage.users();
    }

    private static String extent(StageDocument stage) {
        List<String> parts = new ArrayList<>();
        if (stage.iterations() != null) {
            parts.add(Figures.count(stage.iterations(), "iteration"));
        }
        if (stage.durationNanos() != null) {
            String most = stage.iterations() == null ? "" : "at most ";
            parts.add(most + Figures.nanos(stage.durationNanos()));
        }
        return String.join(" · ", parts);
    }

    /** The brief form with the phases around the measured window. */
    public static String full(PlanDocument plan) {
        List<String> parts = new ArrayList<>();
        parts.add(models(plan));
        parts.add(brief(plan));
        if (plan.stages().size() == 1) {
            StageDocument only = plan.stages().get(0);
            parts.addAll(arrivals(only));
            parts.addAll(leadIn(only));
        }
        addTime(parts, "pacing ", plan.pacingNanos());
        if (plan.thinkTimeLongestNanos() > 0) {
            parts.add("think time " + thinkTime(plan));
        }
        return String.join(" · ", parts);
    }

    private static String models(PlanDocument plan) {
        List<String> models = plan.stages().stream()
                .map(StageDocument::model)
                .distinct()
                .sorted()
                .toList();
        return String.join(" and ", models) + " model" + (plan.sweep() ? ", sweep" : "");
    }

    /** Everything about a stage but its load and its name: {@code 30 s · Poisson arrivals · warm-up 5 s}. */
    public static String details(StageDocument stage) {
        List<String> parts = new ArrayList<>(List.of(extent(stage)));
        parts.addAll(arrivals(stage));
        parts.addAll(leadIn(stage));
        return String.join(" · ", parts);
    }

    private static List<String> arrivals(StageDocument stage) {
        List<String> parts = new ArrayList<>();
        if (stage.arrivals() == Arrivals.POISSON) {
            parts.add("Poisson arrivals");
        }
        if (stage.maxInFlight() != null) {
            parts.add("at most " + Figures.count(stage.maxInFlight()) + " in flight");
        }
        return parts;
    }

    private static List<String> leadIn(StageDocument stage) {
        List<String> parts = new ArrayList<>();
        addTime(parts, "ramp-up ", stage.rampUpNanos());
        addTime(parts, "warm-up ", stage.warmupNanos());
        return parts;
    }

    private static void addTime(List<String> parts, String name, @Nullable Long nanos) {
        if (nanos != null && nanos > 0) {
            parts.add(name + Figures.nanos(nanos));
        }
    }

    private static String thinkTime(PlanDocument plan) {
        String longest = Figures.nanos(plan.thinkTimeLongestNanos());
        return plan.thinkTimeShortestNanos() == plan.thinkTimeLongestNanos()
                ? longest
                : Figures.nanos(plan.thinkTimeShortestNanos()) + " to " + longest;
    }
}
