package io.perfjunit.report.markdown;

import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.ChangeWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a build: verdict, one table over its tests, and the details of every test that is not met. It stays below the
 * 65,000 characters that a comment on a pull request may have, and says what it left out.
 */
public final class MarkdownSummary {

    private static final int LONGEST = 64_000;
    private static final int LONGEST_TABLE = 40_000;
    private static final int MOST_MISSING = 3;

    private final BuildOutline build;
    private final StringBuilder out = new StringBuilder();

    private MarkdownSummary(BuildOutline build) {
        this.build = build;
    }

    /** The whole text. */
    public static String of(BuildOutline build) {
        return new MarkdownSummary(build).write();
    }

    private String write() {
        Standing standing = build.standing();
        out.append("## ")
                .append(standing.mark())
                .append(" Load tests: ")
                .append(standing.word())
                .append("\n\n");
        out.append(build.headline()).append(others()).append("\n\n");
        if (!build.runs().isEmpty()) {
            since();
            readiness();
            table();
            experiments();
            out.append(ReadinessDetails.of(build.readiness()));
            details();
        }
        missing();
        environment();
        return out.toString();
    }

    /** How the tests stand of which the headline says nothing. */
    private String others() {
        String others = Stream.of(Standing.values())
                .sorted(Comparator.reverseOrder())
                .filter(standing -> build.tests(standing) > 0)
                .skip(1)
                .map(standing -> build.tests(standing) + " " + standing.word().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " " + others + ".";
    }

    private void readiness() {
        String sentence = build.readiness().sentence();
        if (!sentence.isEmpty()) {
            out.append("**").append(sentence).append("**\n\n");
        }
    }

    private void since() {
        build.runs().stream()
                .map(build::change)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(change -> change.before().start()))
                .ifPresent(change -> out.append("In brackets what has changed since the last build: ")
                        .append(EscapedText.inProse(change.when()))
                        .append(".\n\n"));
        build.baselines()
                .ifPresent(sentence -> out.append(EscapedText.inProse(sentence)).append("\n\n"));
    }

    private void table() {
        boolean hasBaselines = build.hasBaselines();
        out.append("| Verdict | Test | Load | Budgets kept | p95 | p99 | Throughput | Error rate |")
                .append(hasBaselines ? " Since the baseline |\n" : "\n");
        out.append("|---|---|---|--:|--:|--:|--:|--:|").append(hasBaselines ? "---|\n" : "\n");
        int written = 0;
        for (RunOutline run : build.runs()) {
            String row = row(run, build.change(run)) + (hasBaselines ? sinceBaseline(run.run()) : "") + "\n";
            if (out.length() + row.length() > LONGEST_TABLE) {
                break;
            }
            out.append(row);
            written++;
        }
        leftOut(build.runs().size() - written, "more run");
        out.append('\n');
    }

    private static String row(RunOutline outline, Optional<ChangeWords> change) {
        var run = outline.run();
        Standing standing = Standing.of(run);
        var times = run.iterations().successes();
        String attempt =
                outline.attempts() == 1 ? "" : " (run " + outline.attempt() + " of " + outline.attempts() + ")";
        String relaxed = run.relaxations().isEmpty() ? "" : " **limits relaxed**";
        String warnings = run.verdict().warnings().isEmpty()
                ? ""
                : ", " + Figures.count(run.verdict().warnings().size(), "warning");
        String was = change.map(ChangeWords::standing).orElse("");
        return "| " + standing.mark() + " " + standing.word() + bracketed(was) + " | "
                + CodeSpan.of(run.test().title()) + attempt + relaxed + " | "
                + PlanWords.brief(run.plan()) + " | "
                + RunWords.budgetsKept(run) + warnings + " | "
                + nanos(times.p95Nanos())
                + bracketed(change.map(ChangeWords::p95).orElse("")) + " | "
                + nanos(times.p99Nanos()) + " | "
                + RunWords.throughput(run)
                + bracketed(change.map(ChangeWords::throughput).orElse("")) + " | "
                + RunWords.errorRate(run)
                + bracketed(change.map(ChangeWords::errorRate).orElse("")) + " |";
    }

    private static String sinceBaseline(RunDocument run) {
        return ChangeWords.sinceBaseline(run)
                .map(change -> Stream.concat(change.figures().stream(), Stream.of(change.caveat()))
                        .filter(words -> !words.isEmpty())
                        .map(EscapedText::inProse)
                        .collect(Collectors.joining(", ", " ", " |")))
                .orElse(" |");
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
    }

    private void experiments() {
        int written = 0;
        for (Experiment experiment : build.experiments()) {
            String details = ExperimentDetails.of(experiment);
            if (out.length() + details.length() > LONGEST_TABLE) {
                break;
            }
            out.append(details);
            written++;
        }
        leftOut(build.experiments().size() - written, "more experiment");
    }

    private void details() {
        List<RunOutline> unmet =
                build.runs().stream().filter(TestDetails::isWorthTelling).toList();
        int written = 0;
        for (RunOutline run : unmet) {
            String details = TestDetails.of(run);
            if (out.length() + details.length() > LONGEST) {
                break;
            }
            out.append(details);
            written++;
        }
        leftOut(unmet.size() - written, "more test");
    }

    private void leftOut(int count, String noun) {
        if (count > 0) {
            out.append("\n… and ").append(Figures.count(count, noun)).append(", see `index.html`.\n");
        }
    }

    private void missing() {
        int all = build.missing().size();
        build.missing().stream().limit(MOST_MISSING).forEach(line -> out.append("- missing: ")
                .append(CodeSpan.of(line))
                .append('\n'));
        leftOut(all - MOST_MISSING, "more missing result");
    }

    private void environment() {
        build.runs().stream()
                .map(run -> RunWords.environment(run.run()))
                .distinct()
                .limit(3)
                .forEach(line ->
                        out.append("\n<sub>").append(EscapedText.inProse(line)).append("</sub>\n"));
    }
}
