package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.ShareBar;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that stands on the index.
 *
 * @param style the style sheet
 * @param script what sorts the table
 * @param standing how the build stands
 * @param headline the same in a sentence
 * @param counts tests by standing
 * @param bar the same as a picture
 * @param groups runs, the gravest first; in a large build those without trouble by class
 * @param readiness how many requirements are met, in a sentence; empty where nothing was required
 * @param experiments variants of the same thing; empty for most builds
 * @param requirements every budget of the build, those that are not met first
 * @param requirementsLeftOut how many of them are not shown; may be empty
 * @param missing what a reader will not find
 * @param since what small figures tell the change from; empty where nothing is known of the past
 * @param environment the machines, each in one line
 * @param when first and last run
 */
record IndexView(
        Stylesheet style,
        Script script,
        Standing standing,
        String headline,
        List<Figure> counts,
        String bar,
        List<IndexGroup> groups,
        String readiness,
        List<ExperimentView> experiments,
        TableView requirements,
        String requirementsLeftOut,
        List<String> missing,
        String since,
        List<String> environment,
        String when) {

    static IndexView of(BuildOutline build) {
        return new IndexView(
                Stylesheet.get(),
                Script.ofIndex(),
                build.standing(),
                build.headline(),
                counts(build),
                build.runs().isEmpty() ? "" : bar(build),
                IndexGroup.of(build),
                build.readiness().sentence(),
                build.experiments().stream().map(ExperimentView::of).toList(),
                ReadinessTable.of(build.readiness()),
                ReadinessTable.leftOut(build.readiness()),
                build.missing().stream().map(VisibleText::line).toList(),
                since(build),
                build.runs().stream()
                        .map(run -> VisibleText.line(RunWords.environment(run.run())))
                        .distinct()
                        .toList(),
                when(build));
    }

    private static String since(BuildOutline build) {
        return Stream.of(
                        sinceLastBuild(build),
                        build.baselines().map(VisibleText::line).orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sinceLastBuild(BuildOutline build) {
        return build.runs().stream()
                .map(build::change)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(change -> change.before().start()))
                .map(change -> "Small figures tell what has changed since the last build: "
                        + VisibleText.line(change.when()) + ".")
                .orElse("");
    }

    private static List<Figure> counts(BuildOutline build) {
        List<Figure> counts = new ArrayList<>();
        counts.add(count(build, Standing.BROKEN, "broken"));
        counts.add(count(build, Standing.INCONCLUSIVE, "inconclusive"));
        if (build.tests(Standing.CUT_SHORT) > 0) {
            counts.add(count(build, Standing.CUT_SHORT, "cut short"));
        }
        counts.add(count(build, Standing.MET, "met"));
        return counts;
    }

    private static Figure count(BuildOutline build, Standing standing, String name) {
        long tests = build.tests(standing);
        return new Figure(standing.mark() + " " + name, Long.toString(tests), "", tests == 0 ? "none" : standing.css());
    }

    private static String bar(BuildOutline build) {
        return ShareBar.draw(List.of(
                new ShareBar.Part(Ink.BAD, build.tests(Standing.BROKEN)),
                new ShareBar.Part(Ink.UNSURE, build.tests(Standing.INCONCLUSIVE) + build.tests(Standing.CUT_SHORT)),
                new ShareBar.Part(Ink.GOOD, build.tests(Standing.MET))));
    }

    private static String when(BuildOutline build) {
        List<String> starts = build.runs().stream()
                .map(RunOutline::run)
                .sorted(Comparator.comparing(RunDocument::start))
                .map(RunDocument::startedAt)
                .toList();
        if (starts.isEmpty()) {
            return "";
        }
        String first = RunWords.clock(starts.get(0));
        String last = RunWords.clock(starts.get(starts.size() - 1));
        return first.equals(last) ? first : first + " to " + last;
    }
}
