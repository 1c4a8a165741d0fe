package io.perfjunit.report.words;

import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.report.json.AnalysisDocument;
import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.CapacityDocument;
import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.report.json.KeyFigureDocument;
import io.perfjunit.report.json.OverviewDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run in a few sentences, as somebody would write them above a report: verdict, load and main figures, the worst gap, the slowest
 * step, what always fails, and what makes the figures doubtful. Says nothing twice, and nothing that the run does not carry.
 */
public final class ExecutiveSummary {

    private static final int MOST_NAMES = 3;
    private static final int LONGEST_MESSAGE = 90;
    private static final int MOST_FINDINGS = 2;
    private static final int MOST_OF_SWEEP = 3;
    private static final double CONTRAST = 3;
    private static final double MOST_OF = 0.5;

    private final RunDocument run;
    private final List<String> sentences = new ArrayList<>();

    private ExecutiveSummary(RunDocument run) {
        this.run = run;
    }

    /** The sentences, the verdict first; those that the document has already, where it does. */
    public static List<String> of(RunDocument run) {
        OverviewDocument overview = run.overview();
        if (overview != null && !overview.summary().isEmpty()) {
            return overview.summary();
        }
        return new ExecutiveSummary(run).written();
    }

    private List<String> written() {
        sentences.add(RunWords.headline(run));
        if (run.iterations().counts().total() > 0) {
            sentences.add(load());
            sinceBaseline().ifPresent(sentences::add);
            failures().ifPresent(sentences::add);
            gap().ifPresent(sentences::add);
            slowest().ifPresent(sentences::add);
            neverSucceeded().ifPresent(sentences::add);
            sentences.addAll(sweep());
            sentences.addAll(found());
        }
        Optional.ofNullable(run.capacity()).map(ExecutiveSummary::sentence).ifPresent(sentences::add);
        doubt().ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    private Optional<String> sinceBaseline() {
        return ChangeWords.sinceBaseline(run).map(change -> {
            String figures = String.join(", ", change.figures());
            String caveat = change.caveat().isEmpty() ? "" : " (" + change.caveat() + ")";
            return "Since the baseline of " + change.when()
                    + (figures.isEmpty() ? " nothing can be compared" : ": " + figures) + caveat + ".";
        });
    }

    /** Over several stages percentiles mix what does not belong together. */
    private String load() {
        String load = calls() + " in " + Figures.nanos(run.timeline().windowNanos()) + ", " + RunWords.throughput(run)
                + " of them successful";
        boolean failed = run.iterations().counts().failed() > 0;
        return run.plan().stages().size() == 1 ? load + times(failed) : load + (failed ? "." : "; none failed.");
    }

    private String calls() {
        String loads = PlanWords.loads(run.plan());
        long all = run.iterations().counts().total();
        String calls = Figures.count(all, "call");
        String due = calls + (all == 1 ? " was " : " were ") + (run.plan().hasOpenStage() ? "due" : "made");
        int parts = run.plan().stages().size();
        if (parts > 1) {
            return "In " + Figures.count(parts, run.plan().sweep() ? "level" : "stage") + " (" + loads + ") " + due;
        }
        return run.plan().hasOpenStage() ? "At " + loads + " " + due : loads + " made " + calls;
    }

    private String times(boolean failed) {
        DistributionDocument times = run.iterations().successes();
        if (times.p50Nanos() == null || times.p95Nanos() == null) {
            return "; none succeeded.";
        }
        return "; half" + (failed ? " of those" : "") + " took at most " + Figures.nanos(times.p50Nanos())
                + ", 95 % at most " + Figures.nanos(times.p95Nanos()) + (failed ? "." : ", and none failed.");
    }

    private Optional<String> failures() {
        CountsDocument counts = run.iterations().counts();
        if (counts.failed() == 0) {
            return Optional.empty();
        }
        String failed = Figures.count(counts.failed(), "call") + " failed, " + Figures.share(counts.failedShare());
        String cause = FailureCauses.of(run)
                .map(causes -> ": " + causes)
                .orElseGet(
                        () -> run.errors().stream().findFirst().map(this::cause).orElse(""));
        return Optional.of(failed + cause + ".");
    }

    private String cause(ErrorDocument first) {
        long all = run.errors().stream().mapToLong(ErrorDocument::count).sum();
        String lead =
                run.errors().size() == 1 ? ": " : first.count() > MOST_OF * all ? ", most of them: " : ", most often: ";
        String said = said(first);
        boolean isNamed = first.step().isEmpty() || said.startsWith(first.step());
        return lead + said + (isNamed ? "" : " (" + first.step() + ")");
    }

    private static String said(ErrorDocument error) {
        String type = error.type().substring(error.type().lastIndexOf('.') + 1);
        String message = error.told().lines().findFirst().orElse("").strip();
        if (message.isEmpty()) {
            return type;
        }
        return message.codePointCount(0, message.length()) <= LONGEST_MESSAGE
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…";
    }

    /** The headline has told the first broken budget; here is the one that is farthest off, or the nearest of those kept. */
    private Optional<String> gap() {
        List<KeyFigureDocument> figures =
                run.overview() == null ? List.of() : run.overview().keyFigures();
        List<KeyFigureDocument> known = figures.stream()
                .filter(figure -> figure.gap() != null && figure.tier() != Tier.UNKNOWN)
                .toList();
        if (known.isEmpty() || isTold(known.get(0))) {
            return Optional.empty();
        }
        KeyFigureDocument first = known.get(0);
        String lead = first.tier() == Tier.TARGET ? "Nearest to its limit is " : "Farthest from its limit is ";
        return Optional.of(lead + new KeyFigureWords(first, run).clause() + ".");
    }

    private boolean isTold(KeyFigureDocument figure) {
        List<BudgetDocument> failing = run.verdict().failing(run.verdict().overall());
        return figure.tier() != Tier.TARGET
                && !failing.isEmpty()
                && figure.budgets().contains(run.verdict().budgets().indexOf(failing.get(0)));
    }

    private Optional<String> slowest() {
        List<StepDocument> steps = run.steps().stream()
                .filter(step -> step.successes().p95Nanos() != null)
                .sorted(Comparator.comparingLong(ExecutiveSummary::p95))
                .toList();
        if (steps.size() < 2) {
            return Optional.empty();
        }
        StepDocument fastest = steps.get(0);
        StepDocument slowest = steps.get(steps.size() - 1);
        String sentence = "The slowest step is " + slowest.step() + " with a p95 of " + Figures.nanos(p95(slowest));
        return Optional.of(
                p95(slowest) < CONTRAST * p95(fastest)
                        ? sentence + "."
                        : sentence + ", the fastest " + fastest.step() + " with " + Figures.nanos(p95(fastest)) + ".");
    }

    private static long p95(StepDocument step) {
        Long p95 = step.successes().p95Nanos();
        return p95 == null ? 0 : p95;
    }

    private Optional<String> neverSucceeded() {
        List<String> names = run.steps().stream()
                .filter(step -> step.counts().succeeded() == 0 && step.counts().total() > 0)
                .map(StepDocument::step)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return Optional.of(Figures.count(names.size()) + " of "
                + Figures.count(run.steps().size(), "step") + " never succeeded: " + first + more + ".");
    }

    /** How much load is safe, and where it breaks: the first that a sweep tells. */
    private List<String> sweep() {
        return Optional.ofNullable(run.analysis()).map(AnalysisDocument::sweep).stream()
                .flatMap(sweep -> sweep.sentences().stream())
                .limit(MOST_OF_SWEEP)
                .toList();
    }

    /** What is no more than a suspicion has no place in a summary. */
    private List<String> found() {
        return run.findings().stream()
                .filter(finding -> finding.confidence() != Confidence.LOW)
                .limit(MOST_FINDINGS)
                .map(ExecutiveSummary::sentence)
                .toList();
    }

    /** What is said of a finding. */
    public static String sentence(FindingDocument finding) {
        return finding.title() + ": " + finding.sentence();
    }

    /** What is said of a search for the capacity. */
    public static String sentence(CapacityDocument capacity) {
        return capacity.summary() + ".";
    }

    private Optional<String> doubt() {
        if (!run.relaxations().isEmpty()) {
            return Optional.of("Limits were relaxed from outside for this run, so that it proves less than it says.");
        }
        return run.health().state() == State.UNHEALTHY
                ? Optional.of("The load generator was starved: a part of these times may be its own.")
                : Optional.empty();
    }
}
