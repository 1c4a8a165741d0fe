package io.perfjunit.report.markdown;

import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a build: verdict, one table over its tests, and the details of every test that is not met. It stays below the
 * 65,000 characters that a comment on a pull request may have, and says what it left out.
 */
public final class MarkdownSummary {

    private static final int LONGEST = 64_000;
    private static final int LONGEST_TABLE = 40_000;

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
        out.append(build.headline()).append(" ").append(counts()).append("\n\n");
        if (!build.runs().isEmpty()) {
            table();
            details();
        }
        unreadable();
        environment();
        return out.toString();
    }

    private String counts() {
        return build.tests(Standing.BROKEN) + " broken, "
                + (build.tests(Standing.INCONCLUSIVE) + build.tests(Standing.CUT_SHORT)) + " undecided, "
                + build.tests(Standing.MET) + " met.";
    }

    private void table() {
        out.append("| Verdict | Test | Load | Budgets kept | p95 | p99 | Throughput | Error rate |\n");
        out.append("|---|---|---|--:|--:|--:|--:|--:|\n");
        int written = 0;
        for (RunOutline run : build.runs()) {
            String row = row(run);
            if (out.length() + row.length() > LONGEST_TABLE) {
                break;
            }
            out.append(row);
            written++;
        }
        leftOut(build.runs().size() - written, "more run");
        out.append('\n');
    }

    private static String row(RunOutline outline) {
        var run = outline.run();
        Standing standing = Standing.of(run);
        var times = run.iterations().successes();
        String attempt =
                outline.attempts() == 1 ? "" : " (run " + outline.attempt() + " of " + outline.attempts() + ")";
        String relaxed = run.relaxations().isEmpty() ? "" : " **limits relaxed**";
        String warnings = run.verdict().warnings().isEmpty()
                ? ""
                : ", " + Figures.count(run.verdict().warnings().size(), "warning");
        return "| " + standing.mark() + " " + standing.word() + " | "
                + CodeSpan.of(run.test().title()) + attempt + relaxed + " | "
                + PlanWords.brief(run.plan()) + " | "
                + RunWords.budgetsKept(run) + warnings + " | "
                + nanos(times.p95Nanos()) + " | "
                + nanos(times.p99Nanos()) + " | "
                + RunWords.throughput(run) + " | "
                + RunWords.errorRate(run) + " |\n";
    }

    private static String nanos(@Nullable Long nanos) {
        return nanos == null ? "–" : Figures.nanos(nanos);
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

    private void unreadable() {
        build.unreadable().stream().limit(3).forEach(line -> out.append("- not readable: ")
                .append(CodeSpan.of(line))
                .append('\n'));
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
