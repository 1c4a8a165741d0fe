package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.Measured;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import java.time.Duration;
import java.util.List;

/** One budget in words. */
public final class BudgetWords {

    private final BudgetDocument budget;
    private final Measured run;

    /** Words for a budget of a run, or of an earlier attempt of it. */
    public BudgetWords(BudgetDocument budget, Measured run) {
        this.budget = budget;
        this.run = run;
    }

    /** What became of it: {@code ✓ MET}, {@code ✗ BROKEN}, {@code ? INCONCLUSIVE}; {@code ! WARNING} where it only warns. */
    public String verdict() {
        Standing standing = Standing.of(budget.verdict());
        return onlyWarns() ? "! WARNING" : standing.mark() + " " + standing.word();
    }

    /** The same as part of the name of a style. */
    public String css() {
        return onlyWarns() ? "unsure" : Standing.of(budget.verdict()).css();
    }

    private boolean onlyWarns() {
        return budget.severity() == Severity.WARN && budget.verdict() != Verdict.MET;
    }

    /**
     * The figure, and whose: {@code p95 · GET /orders}, or {@code p95} for the iteration as a whole; {@code service p95 ·
     * stage peak · every 5 s}.
     */
    public String name() {
        String basis = budget.basis() == Basis.SUCCESSES ? " of successes" : "";
        String clock = budget.clock() == LatencyClock.SERVICE ? "service " : "";
        String stage = budget.stage().isEmpty() ? "" : " · stage " + budget.stage();
        String window = budget.windowNanos() == null ? "" : " · every " + Figures.nanos(budget.windowNanos());
        return clock + budget.metric() + basis + (budget.step().isEmpty() ? "" : " · " + step()) + stage + window;
    }

    private String step() {
        return budget.step().equals(Scope.EVERY_STEP) ? "every step" : budget.step();
    }

    /** Such as {@code ≤ 200 ms}. */
    public String limit() {
        return (budget.isFloor() ? "≥ " : "≤ ") + value(budget.limit());
    }

    /** The measured value, or why there is none. */
    public String measured() {
        if (budget.measured() != null) {
            return atLeast() + Figures.valueBeside(budget.unit(), budget.measured(), budget.limit());
        }
        return switch (budget.reason()) {
            case NO_SAMPLES -> "no calls";
            case UNKNOWN_STEP -> "no such step";
            case UNKNOWN_STAGE -> "no such stage";
            case UNKNOWN_METRIC -> "no such metric";
            case OTHER_UNIT -> "told in another unit";
            default -> budget.samples() == 0 ? "no calls" : notReached();
        };
    }

    /** What a search for the capacity that ended early has found is a lower bound. */
    private String atLeast() {
        return isCapacity(budget) && budget.verdict() == Verdict.INCONCLUSIVE ? "at least " : "";
    }

    /** No metric counts users or a rate, whatever its name. */
    static boolean isCapacity(BudgetDocument budget) {
        return budget.metric().equals("capacity") && (budget.unit() == Unit.USERS || budget.unit() == Unit.PER_SECOND);
    }

    /** A window is judged by its own calls, of which only the worst figure is kept. */
    private String notReached() {
        return budget.windowNanos() == null
                ? "not reached (" + failedShare() + " failed)"
                : "not reached in the worst window";
    }

    private String failedShare() {
        return run.part(budget.stage())
                .flatMap(part -> part.step(budget.judgedStep()))
                .map(step -> Figures.share(step.counts().failedShare()))
                .orElse("all");
    }

    /** Distance from the limit: {@code 65 % over}, {@code 12 % below}; empty where there is no such share. */
    public String margin() {
        Double overrun = budget.overrun();
        return overrun == null || !atLeast().isEmpty() ? "" : Figures.margin(overrun, budget.isFloor());
    }

    /** The 95 % interval of the measured value; empty where there is none. */
    public String interval() {
        Double low = budget.intervalLow();
        Double high = budget.intervalHigh();
        if (low == null) {
            return "";
        }
        return high == null ? "from " + value(low) : value(low) + " – " + value(high);
    }

    /** Calls beyond the limit among all that the budget looked at; empty where calls are not counted. */
    public String over() {
        return budget.over() == null ? "" : Figures.count(budget.over());
    }

    /** Second of the first breach; empty when there was none. */
    public String firstBreach() {
        return budget.firstBreachNanos() == null
                ? ""
                : "at " + Figures.offset(Duration.ofNanos(budget.firstBreachNanos()));
    }

    /** What happens when it is broken. */
    public String severity() {
        return switch (budget.severity()) {
            case WARN -> "warns";
            case FAIL -> "fails the test";
            case ABORT -> "fails the test and ends the load";
        };
    }

    /** Where the limit was written. */
    public String origin() {
        return budget.byDefault() ? "default, set errorRate to allow failures" : budget.origin();
    }

    /** What else there is to know, in the order of its weight; empty when the numbers tell it all. */
    public List<String> notes() {
        return new BudgetNotes(budget, run).all();
    }

    /** The breach in a few words, as the failure of the test has it: {@code p99 412 ms > 250 ms}. */
    public String breach() {
        String limit = value(budget.limit());
        if (!atLeast().isEmpty()) {
            return name() + " " + measured() + ", promised " + limit;
        }
        String than = budget.isFloor() ? " < " : " > ";
        return switch (budget.reason()) {
            case NO_SAMPLES -> name() + ": no calls";
            case UNKNOWN_STEP, UNKNOWN_STAGE, UNKNOWN_METRIC, OTHER_UNIT -> name() + ": " + measured();
            case TOO_FEW_SAMPLES ->
                name() + " needs at least " + needed() + ", there " + (budget.samples() == 1 ? "was " : "were ")
                        + Figures.count(budget.samples());
            case NOT_REACHED -> name() + " " + measured() + ", limit " + limit;
            default ->
                name() + " " + measured() + than + limit + (budget.byDefault() ? " (the default)" : "")
                        + (budget.reason() == Reason.UNHEALTHY_GENERATOR ? " on a generator that was not healthy" : "");
        };
    }

    private String needed() {
        return Figures.count(budget.samplesNeeded() == null ? 0 : budget.samplesNeeded(), "call");
    }

    private String value(double value) {
        return Figures.value(budget.unit(), value);
    }
}
