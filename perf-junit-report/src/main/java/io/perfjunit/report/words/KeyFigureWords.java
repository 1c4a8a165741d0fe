package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.KeyFigureDocument;
import io.perfjunit.report.json.OverviewDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Tier;
import io.perfjunit.sla.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure and its limits in words. */
public final class KeyFigureWords {

    /** From so many times a limit on, a factor says more than per cent. */
    private static final double MANY_TIMES = 2;

    /** From so many times its limit on, a figure is far off. */
    private static final double FAR = 2;

    private final KeyFigureDocument figure;
    private final BudgetDocument budget;
    private final BudgetWords words;

    /** Words for a figure of a run. */
    public KeyFigureWords(KeyFigureDocument figure, RunDocument run) {
        this.figure = figure;
        this.budget = run.verdict().budgets().get(figure.budgets().get(0));
        this.words = new BudgetWords(budget, run);
    }

    /**
     * Every limited figure of a run, the farthest off first; none where they would tell no more than the budgets do: where no figure has
     * tiers, and none is far off.
     */
    public static List<KeyFigureDocument> told(RunDocument run) {
        OverviewDocument overview = run.overview();
        List<KeyFigureDocument> figures = overview == null ? List.of() : overview.keyFigures();
        boolean tells = figures.size() > 1 && figures.stream().anyMatch(figure -> figure.hasTiers() || isFar(figure));
        return tells ? figures : List.of();
    }

    private static boolean isFar(KeyFigureDocument figure) {
        return figure.gap() != null && figure.gap() >= FAR;
    }

    /** The figure, and whose: {@code p95 · GET /orders}. */
    public String name() {
        return words.name();
    }

    /** The measured value, or why there is none. */
    public String measured() {
        return words.measured();
    }

    /** A limit such as {@code ≤ 200 ms}; empty where there is none. */
    public String limit(@Nullable Double limit) {
        return limit == null ? "" : (figure.isFloor() ? "≥ " : "≤ ") + Figures.value(figure.unit(), limit);
    }

    /** Distance from the first limit: {@code 74 times}, {@code 12 % over}, {@code 8 % below}; empty where there is none. */
    public String gap() {
        Double gap = figure.gap();
        if (gap == null || gap < MANY_TIMES) {
            return words.margin();
        }
        return times(gap) + (figure.isFloor() ? " too little" : "");
    }

    /** How it stands, in a word or two. */
    public String state() {
        return switch (figure.tier()) {
            case TARGET -> figure.target() == null ? "within its limit" : "on target";
            case ACCEPTABLE -> figure.hasTiers() ? "acceptable, warns" : "warns";
            case CRITICAL -> "critical";
            case BEYOND ->
                !figure.hasTiers() ? "beyond its limit" : figure.critical() == null ? "critical" : "beyond critical";
            case UNKNOWN -> "not known";
        };
    }

    /** As part of the name of a style. */
    public String css() {
        return switch (figure.tier()) {
            case TARGET -> "good";
            case ACCEPTABLE, UNKNOWN -> "unsure";
            case CRITICAL, BEYOND -> "bad";
        };
    }

    /** The figure against its first limit as a clause: {@code p95 · GET /search with 14.8 s against 200 ms, 74 times the limit}. */
    public String clause() {
        String limit = Figures.value(figure.unit(), budget.limit());
        String against = name() + " with " + measured() + " against " + limit;
        Double gap = figure.gap();
        if (figure.tier() == Tier.TARGET || gap == null) {
            return against;
        }
        return against + ", "
                + (gap < MANY_TIMES ? words.margin() : times(gap) + (figure.isFloor() ? " too little" : " the limit"));
    }

    private static String times(double gap) {
        return Figures.value(Unit.NUMBER, gap) + " times";
    }
}
