package io.perfjunit.report.html;

import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs that stand together on the index. A build of usual size is one group. In a large one, all that needs a look comes first, and the rest is
 * folded by class, so that five hundred tests are a page and not a wall.
 *
 * @param name what they have in common; empty when there is but one group
 * @param count how many there are, and how they stand, in words
 * @param rows the gravest first
 * @param isFolded true when a reader has to open it
 * @param hasBaselines true when some test of the build has a baseline
 */
record IndexGroup(String name, String count, List<IndexRow> rows, boolean isFolded, boolean hasBaselines) {

    /** As many rows as a reader can look through. */
    private static final int MOST_IN_ONE = 60;

    static List<IndexGroup> of(BuildOutline build) {
        List<RunOutline> runs = build.runs();
        if (runs.isEmpty()) {
            return List.of();
        }
        if (runs.size() <= MOST_IN_ONE) {
            return List.of(group("", runs, build, false));
        }
        Map<Boolean, List<RunOutline>> parts = runs.stream().collect(Collectors.partitioningBy(IndexGroup::needsALook));
        List<IndexGroup> groups = new ArrayList<>();
        List<RunOutline> troubled = parts.getOrDefault(true, List.of());
        if (!troubled.isEmpty()) {
            groups.add(group("Needs a look", troubled, build, false));
        }
        parts.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(run -> run.run().test().className(), TreeMap::new, Collectors.toList()))
                .forEach((name, ofClass) -> groups.add(group(VisibleText.line(name), ofClass, build, true)));
        return List.copyOf(groups);
    }

    private static boolean needsALook(RunOutline run) {
        return Standing.of(run.run()) != Standing.MET
                || !run.run().verdict().warnings().isEmpty();
    }

    private static String tally(List<RunOutline> runs) {
        Map<Standing, Long> standings = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> Standing.of(run.run()),
                        () -> new TreeMap<Standing, Long>(Comparator.reverseOrder()),
                        Collectors.counting()));
        return Figures.count(runs.size(), "run") + ": "
                + standings.entrySet().stream()
                        .map(it -> Figures.count(it.getValue()) + " "
                                + it.getKey().word().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static IndexGroup group(String name, List<RunOutline> runs, BuildOutline build, boolean isFolded) {
        return new IndexGroup(
                name,
                tally(runs),
                runs.stream().map(run -> IndexRow.of(run, build.change(run))).toList(),
                isFolded,
                build.hasBaselines());
    }
}
