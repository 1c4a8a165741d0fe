package io.perfjunit.report.compare;

import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import java.util.OptionalDouble;

/** A change in words. */
public final class ChangeWords {

    private static final double MANY_TIMES = 9;

    private ChangeWords() {}

    /** A ratio minus 1: {@code +24.1 %}, {@code −3 %}, from tenfold on {@code 19 times}; empty where there is none. */
    public static String percent(OptionalDouble change) {
        if (change.isEmpty()) {
            return "";
        }
        double share = rounded(change.getAsDouble());
        return share >= MANY_TIMES ? Figures.value(Unit.NUMBER, share + 1) + " times" : signed(share, " %");
    }

    /** A difference of shares in percentage points: {@code +2.1 points}. */
    public static String points(OptionalDouble difference) {
        return difference.isEmpty() ? "" : signed(difference.getAsDouble(), " points");
    }

    private static String signed(double share, String unit) {
        String size = Figures.share(Math.abs(share)).replace(" %", unit);
        return share == 0 ? "±0" + unit : (share > 0 ? "+" : "−") + size;
    }

    /** To a tenth of a per cent: more digits are never worth reading in a change. */
    private static double rounded(double share) {
        return Math.rint(share * 1_000) / 1_000;
    }

    /** One word for what it says: {@code worse}, {@code better}, {@code noise}, {@code cannot tell}; empty where it is not judged. */
    public static String answer(ComparedValue value) {
        return value.answer()
                .map(answer -> switch (answer) {
                    case REAL -> value.isWorse() ? "worse" : "better";
                    case NOISE -> "noise";
                    case CANNOT_TELL -> "cannot tell";
                })
                .orElse("");
    }

    /** The same as one character that differs by shape. */
    public static String mark(ComparedValue value) {
        return value.answer()
                .map(answer -> switch (answer) {
                    case REAL -> value.isWorse() ? "✗" : "✓";
                    case NOISE -> "≈";
                    case CANNOT_TELL -> "?";
                })
                .orElse("");
    }

    /** All changes together, in a sentence. */
    public static String headline(Comparison comparison) {
        long worse = comparison.real(true);
        long better = comparison.real(false);
        if (comparison.tests().isEmpty()) {
            return "The sides have no test in common.";
        }
        if (worse + better == 0) {
            return "No change is shown to be real.";
        }
        return "Real changes: " + worse + " for the worse, " + better + " for the better.";
    }

    /** How sure the answers about a test are, in sentences. */
    public static String certainty(ComparedTest test) {
        return ComparedRuns.of(test).words();
    }
}
