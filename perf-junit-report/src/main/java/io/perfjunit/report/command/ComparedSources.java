package io.perfjunit.report.command;

import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.compare.Side;
import io.perfjunit.report.json.RunDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sides of a comparison, read.
 *
 * @param sides in the order in which they were named
 * @param areVariants true when each side was named with its test: then they are compared whatever tests they are
 * @param unreadable what could not be read
 */
record ComparedSources(List<Side> sides, boolean areVariants, List<String> unreadable) {

    static ComparedSources of(List<ComparedSource> sources, TestChoice tests) {
        Map<String, List<RunDocument>> sides = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (ComparedSource source : sources) {
            RunSource read = RunSource.at(source.path());
            read.unreadable().forEach(reason -> unreadable.add(source.path() + ": " + reason));
            List<RunDocument> runs = source.of(read, tests);
            String title = source.title(runs);
            String side = source.name().orElseGet(() -> unused(title, sides.keySet()));
            sides.computeIfAbsent(side, it -> new ArrayList<>()).addAll(runs);
        }
        if (sides.size() < 2) {
            throw CommandFailure.wrongUse("There is but one side, "
                    + sides.keySet().iterator().next() + "; name the reports of each side differently, NAME=REPORT.");
        }
        return new ComparedSources(
                sides.entrySet().stream()
                        .map(side -> new Side(side.getKey(), side.getValue()))
                        .toList(),
                sources.stream().allMatch(source -> source.test().isPresent()),
                unreadable);
    }

    private static String unused(String name, Set<String> used) {
        String free = name;
        for (int i = 2; used.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** @throws CommandFailure if there is nothing that could be compared */
    Comparison compare() {
        Comparison comparison = Comparison.byTest(sides);
        if (!comparison.tests().isEmpty()) {
            return comparison;
        }
        if (areVariants && sides.stream().allMatch(side -> tests(side).size() == 1)) {
            return Comparison.ofVariants(sides);
        }
        throw CommandFailure.wrongUse("The sides have no test in common. "
                + sides.stream()
                        .map(side -> side.name() + " has " + TestChoice.names(side.runs()))
                        .collect(Collectors.joining("; "))
                + ". To compare different tests name one of each side, REPORT::TEST.");
    }

    private static Set<String> tests(Side side) {
        return side.runs().stream().map(run -> run.test().key()).collect(Collectors.toSet());
    }
}
