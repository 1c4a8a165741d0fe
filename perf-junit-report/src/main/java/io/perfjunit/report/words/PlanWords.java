package io.perfjunit.report.words;

import io.perfjunit.report.json.PlanDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** The load that was asked for, in words. */
public final class PlanWords {

    private PlanWords() {}

    /** Such as {@code 50 users · 30 s}, or {@code 20 users · 1,000 iterations}. */
    public static String brief(PlanDocument plan) {
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(plan.users(), "user"));
        if (plan.iterations() != null) {
            parts.add(Figures.count(plan.iterations(), "iteration"));
        }
        if (plan.durationNanos() != null) {
            String most = plan.iterations() == null ? "" : "at most ";
            parts.add(most + Figures.nanos(plan.durationNanos()));
        }
        return String.join(" · ", parts);
    }

    /** The brief form with the phases around the measured window. */
    public static String full(PlanDocument plan) {
        List<String> parts = new ArrayList<>();
        parts.add(plan.model() + " model");
        parts.add(brief(plan));
        addTime(parts, "ramp-up ", plan.rampUpNanos());
        addTime(parts, "warm-up ", plan.warmupNanos());
        if (plan.thinkTimeLongestNanos() > 0) {
            parts.add("think time " + thinkTime(plan));
        }
        return String.join(" · ", parts);
    }

    private static void addTime(List<String> parts, String name, long nanos) {
        if (nanos > 0) {
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
