package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.VerdictDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** A whole run in a sentence or two. */
public final class RunWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RunWords() {}

    /** The verdict with the one number that decides it. */
    public static String headline(RunDocument run) {
        return switch (Standing.of(run)) {
            case MET -> met(run.verdict());
            case CUT_SHORT ->
                "The load ended before its time; what was measured until then keeps its budgets, no more.";
            case INCONCLUSIVE -> gravest(run, Verdict.INCONCLUSIVE, "could not be decided");
            case BROKEN -> gravest(run, Verdict.BROKEN, "broken");
        };
    }

    private static String met(VerdictDocument verdict) {
        int budgets = verdict.budgets().size();
        if (budgets == 0) {
            return "No budget was set, so nothing was promised.";
        }
        int warnings = verdict.warnings().size();
        if (warnings == 0) {
            return budgets == 1 ? "The only budget holds." : "All " + budgets + " budgets hold.";
        }
        return "Every budget that can fail the test holds; "
                + (warnings == 1 ? "1 budget warns." : warnings + " budgets warn.");
    }

    private static String gravest(RunDocument run, Verdict verdict, String what) {
        List<BudgetDocument> budgets = run.verdict().failing(verdict);
        int all = run.verdict().budgets().size();
        String count = all == 1 ? "The only budget" : budgets.size() + " of " + all + " budgets";
        String verb = budgets.size() > 1 ? " are " : " is ";
        String word = what.startsWith("could") ? " " + what : verb + what;
        String first = new BudgetWords(budgets.get(0), run).breach();
        return count + word + (budgets.size() > 1 ? ", first of all " : ": ") + first + ".";
    }

    /** Why the load ended, as a sentence. */
    public static String end(RunDocument run) {
        String at = Figures.offset(Duration.ofNanos(run.timeline().windowEndNanos()));
        return switch (run.end()) {
            case DURATION -> "The measured window had its full length.";
            case ITERATIONS -> "The number of iterations was made.";
            case DATA_USED_UP -> "The data of the load were used up at " + at + ", as planned.";
            case BROKEN_BUDGET -> "A budget was proven broken at " + at + ", and ended the load.";
            case TIME_LIMIT -> "The iterations were not made in time; the load was given up at " + at + ".";
            case INTERRUPTED -> "The test was interrupted at " + at + ".";
            case ABORTED -> "An assumption in the body failed at " + at + ".";
            case FATAL_ERROR -> "The body threw an error at " + at + " that no load should survive.";
        };
    }

    /** Budgets kept, such as {@code 5 of 7}. */
    public static String budgetsKept(RunDocument run) {
        return run.verdict().met() + " of " + run.verdict().budgets().size();
    }

    /** Successful iterations per second. */
    public static String throughput(RunDocument run) {
        return Figures.perSecond(run.iterations().throughputPerSecond());
    }

    /** Share of the iterations that failed. */
    public static String errorRate(RunDocument run) {
        return run.iterations().counts().total() == 0
                ? "–"
                : Figures.share(run.iterations().counts().failedShare());
    }

    /** The machine in one line. */
    public static String environment(RunDocument run) {
        var environment = run.environment();
        String ci = environment.ci() == null ? "" : " · " + environment.ci();
        String commit = environment.commit() == null ? "" : " · commit " + shortened(environment.commit());
        return machine(run) + ci + commit;
    }

    /** Where the load came from, whatever was checked out there. */
    public static String machine(RunDocument run) {
        var environment = run.environment();
        return "Java " + environment.javaVersion() + " · " + environment.os() + " · "
                + Figures.count(environment.processors(), "processor");
    }

    static String shortened(String commit) {
        return commit.length() > 10 ? commit.substring(0, 10) : commit;
    }

    /** An ISO instant to the second; what is no instant stays as it is. */
    public static String clock(String instant) {
        try {
            return CLOCK.format(Instant.parse(instant));
        } catch (DateTimeParseException foreign) {
            return instant;
        }
    }
}
