package io.perfjunit.report.ci;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.QuietLine;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Annotations in GitHub's words: a line for every test that is not met, at the source line of its method, the worst first. GitHub shows ten errors and ten
 * warnings of a step and drops the rest without a word.
 */
final class Annotations {

    static final int MOST = 10;

    private static final int LONGEST = 500;

    private Annotations() {}

    /** Lines to print; of runs beyond the tenth only the number. */
    static List<String> of(List<RunDocument> runs, Path module, Path workspace) {
        List<RunDocument> unmet = runs.stream()
                .filter(run -> Standing.of(run) != Standing.MET
                        || !run.verdict().warnings().isEmpty())
                .sorted(Comparator.comparing((RunDocument run) -> Standing.of(run))
                        .reversed())
                .toList();
        int shown = unmet.size() > MOST ? MOST - 1 : unmet.size();
        List<String> lines = new ArrayList<>();
        unmet.subList(0, shown).forEach(run -> lines.add(line(run, module, workspace)));
        if (unmet.size() > shown) {
            lines.add("::error title=Load tests::and " + Figures.count(unmet.size() - shown, "more load test")
                    + " that do not keep their promises");
        }
        return lines;
    }

    private static String line(RunDocument run, Path module, Path workspace) {
        String level = Standing.of(run) == Standing.MET ? "warning" : "error";
        String place = SourceLine.of(run.test(), module, workspace)
                .map(source -> "file=" + property(source.file())
                        + (source.line().isPresent() ? ",line=" + source.line().getAsInt() : "") + ",")
                .orElse("");
        return "::" + level + " " + place + "title=" + property(run.test().title()) + "::" + message(words(run));
    }

    private static String words(RunDocument run) {
        if (Standing.of(run) != Standing.MET) {
            return RunWords.headline(run);
        }
        List<BudgetDocument> warnings = run.verdict().warnings();
        return warnings.stream()
                .map(budget -> new BudgetWords(budget, run).breach())
                .collect(Collectors.joining("; ", "warning: ", ""));
    }

    private static String message(String text) {
        return escaped(text);
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        String line = QuietLine.of(text);
        String shortened = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return shortened.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
