package io.perfjunit.run;

import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.sla.BudgetVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The text of the failure that a broken or undecided SLA becomes. Its first line is the verdict. */
public final class FailureMessage {

    private static final int NAMED_IN_FIRST_LINE = 3;
    private static final double AMPLE = 1.2;

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
        run.relaxations().forEach(relaxation -> lines.add(RunWords.relaxed(relaxation)));
        lines.addAll(RunWords.budgets(run, "  "));
        run.capacity().ifPresent(capacity -> lines.addAll(CapacityWords.lines(capacity, "  ")));
        hint().ifPresent(lines::add);
        likelyCause().ifPresent(lines::add);
        RunWords.attempts(run).ifPresent(lines::add);
        RunWords.schedule(run.plan(), run.result()).ifPresent(lines::add);
        RunWords.drain(run.result()).ifPresent(lines::add);
        addErrors(lines);
        lines.addAll(ExchangeWords.tails(run));
        lines.addAll(ExchangeWords.lines(run.result()));
        lines.addAll(RunWords.hung(run.result()));
        if (!run.result().health().signs().isEmpty()) {
            lines.add("Generator: " + RunWords.health(run.result().health()));
        }
        run.notices().forEach(notice -> lines.add(RunWords.notice(notice)));
        report.ifPresent(path -> lines.add("Report: " + path));
        return String.join("\n", lines);
    }

    /** What was broken, or why nothing can be said, and by which test. */
    public String verdictLine() {
        String test = " · " + run.test().title();
        return switch (run.verdict().overall()) {
            case MET ->
                run.result().end().isPlanned()
                        ? "SLA met" + test
                        : "SLA undecided: the load was stopped ("
                                + RunWords.end(run.plan(), run.result()).orElse("early") + ")" + test;
            case INCONCLUSIVE -> "SLA undecided: " + breaches(run.verdict().inconclusive()) + test;
            case BROKEN -> "SLA broken: " + broken() + test;
        };
    }

    /** Without calls nothing is met, even if all budgets only warn. */
    private String broken() {
        List<BudgetVerdict> broken = run.verdict().broken();
        return broken.isEmpty() ? "no calls were made in the measured window" : breaches(broken);
    }

    private String breaches(List<BudgetVerdict> verdicts) {
        String named = verdicts.stream()
                .limit(NAMED_IN_FIRST_LINE)
                .map(verdict -> new BudgetWords(verdict, run.result()).breach())
                .collect(Collectors.joining("; "));
        int more = verdicts.size() - NAMED_IN_FIRST_LINE;
        return more > 0 ? named + "; and " + more + " more" : named;
    }

    /** How long the load would have to be, where it was too short to tell. */
    private Optional<String> hint() {
        OptionalLong needed = run.verdict().inconclusive().stream()
                .flatMapToLong(verdict -> verdict.samplesNeeded().stream())
                .max();
        long made = run.result().iterations().counts().total();
        if (needed.isEmpty() || made == 0) {
            return Optional.empty();
        }
        if (run.plan().first().extent().iterations().isPresent()) {
            return Optional.of("Hint: make more iterations, or limit a lower percentile.");
        }
        double seconds = needed.getAsLong() * run.result().timeline().window().toNanos() / 1e9 / made;
        // Some more than just enough, in whole seconds.
        Duration enough = Duration.ofSeconds((long) Math.ceil(seconds * AMPLE));
        return Optional.of("Hint: at this rate a duration of " + Figures.duration(enough) + " makes "
                + Figures.count(needed.getAsLong(), "call") + "; or limit a lower percentile.");
    }

    private Optional<String> likelyCause() {
        return LikelyCause.of(run).map(finding -> {
            FindingWords words = FindingWords.of(finding);
            String place = FindingWords.place(finding.place());
            return "Likely cause: " + words.title() + (place.isEmpty() ? "" : "  [" + place + "]") + ". "
                    + words.sentence();
        });
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
}
