package io.perfjunit.run;

import io.perfjunit.result.LoadResult.HungUser;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of the failure that a broken or undecided SLA becomes. Its first line is the verdict. */
public final class FailureMessage {

    private static final int NAMED_IN_FIRST_LINE = 3;

    private final PerfRun run;

    /** The message about {@code run}. */
    public FailureMessage(PerfRun run) {
        this.run = run;
    }

    /** All lines; {@code report} is where a reader finds more, if anything was written. */
    public String text(Optional<Path> report) {
        List<String> lines = new ArrayList<>();
        lines.add(verdictLine());
        lines.add(RunWords.load(run.plan(), run.result()));
        run.relaxations().forEach(relaxation -> lines.add("RELAXED: " + relaxation));
        lines.addAll(RunWords.budgets(run, "  "));
        RunWords.drain(run.result()).ifPresent(lines::add);
        addErrors(lines);
        run.result().hung().forEach(hung -> lines.add(hungLine(hung)));
        if (!run.result().health().signs().isEmpty()) {
            lines.add("Generator: " + RunWords.health(run.result().health()));
        }
        report.ifPresent(path -> lines.add("Report: " + path));
        return String.join("\n", lines);
    }

    /** What was broken, or why nothing can be said, and by which test. */
    public String verdictLine() {
        List<BudgetVerdict> broken = run.verdict().broken();
        boolean undecided = broken.isEmpty() && run.verdict().overall() == Verdict.INCONCLUSIVE;
        List<BudgetVerdict> named = undecided ? run.verdict().inconclusive() : broken;
        String what = named.stream()
                .limit(NAMED_IN_FIRST_LINE)
                .map(verdict -> new BudgetWords(verdict, run.result()).breach())
                .collect(Collectors.joining("; "));
        String more =
                named.size() > NAMED_IN_FIRST_LINE ? "; and " + (named.size() - NAMED_IN_FIRST_LINE) + " more" : "";
        return (undecided ? "SLA undecided: " : "SLA broken: ") + what + more + " · "
                + run.test().title();
    }

    private void addErrors(List<String> lines) {
        OutcomeCounts counts = run.result().iterations().counts();
        if (run.result().errors().isEmpty() && counts.failed() == 0) {
            return;
        }
        String kinds = counts.asMap().entrySet().stream()
                .filter(entry -> entry.getKey().isFailure())
                .map(entry -> Figures.count(entry.getValue()) + " " + OutcomeWords.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        lines.add("Failures: " + Figures.count(counts.failed()) + " of " + Figures.count(counts.total(), "call")
                + (kinds.isEmpty() ? " (before the measured window)" : " (" + kinds + ")"));
        lines.addAll(RunWords.errors(run.result()));
    }

    private static String hungLine(HungUser hung) {
        return "HUNG: virtual user " + hung.user() + " ignored its interruption and was left behind at " + hung.frame();
    }
}
