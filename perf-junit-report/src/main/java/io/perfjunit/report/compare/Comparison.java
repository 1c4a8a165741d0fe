package io.perfjunit.report.compare;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several sides with all their tests.
 *
 * @param sides names of all sides, in order; the first is what the others are compared with
 * @param tests those that at least two of the sides ran
 * @param alone tests of one side only, each with the side's name in front
 */
public record Comparison(List<String> sides, List<ComparedTest> tests, List<String> alone) {

    /** In so many of all comparisons noise may pass for a real change, of each kind of figure over all tests and steps together. */
    private static final double MISTAKES = 0.01;

    public Comparison {
        sides = List.copyOf(sides);
        tests = List.copyOf(tests);
        alone = List.copyOf(alone);
    }

    /** Compares every test with the same test of the other sides. */
    public static Comparison byTest(List<Side> sides) {
        Map<String, List<Side>> byTest = new LinkedHashMap<>();
        for (Side side : sides) {
            side.runs().stream()
                    .collect(Collectors.groupingBy(run -> run.test().key(), LinkedHashMap::new, Collectors.toList()))
                    .forEach((test, runs) -> byTest.computeIfAbsent(test, it -> new ArrayList<>())
                            .add(new Side(side.name(), runs)));
        }
        List<List<Side>> shared =
                byTest.values().stream().filter(it -> it.size() > 1).toList();
        List<String> alone = byTest.values().stream()
                .filter(it -> it.size() == 1)
                .map(it -> it.get(0).name() + ": " + title(it.get(0)))
                .toList();
        return of(sides, shared, alone);
    }

    /** Compares all runs of each side with those of the others, whatever tests they are of: variants of the same thing. */
    public static Comparison ofVariants(List<Side> sides) {
        return of(sides, List.of(sides), List.of());
    }

    private static Comparison of(List<Side> sides, List<List<Side>> tests, List<String> alone) {
        long rows = tests.stream()
                .mapToLong(test -> (steps(test).size() + 1L) * (test.size() - 1))
                .sum();
        double mistakes = MISTAKES / Math.max(1, rows);
        return new Comparison(
                sides.stream().map(Side::name).toList(),
                tests.stream().map(test -> compared(test, mistakes)).toList(),
                alone);
    }

    private static ComparedTest compared(List<Side> sides, double mistakes) {
        return new ComparedTest(
                sides.stream().map(Comparison::title).distinct().collect(Collectors.joining(", ")),
                sides,
                new StepComparison("", sides, mistakes).compare(),
                steps(sides).stream()
                        .map(step -> new StepComparison(step, sides, mistakes).compare())
                        .toList());
    }

    private static Set<String> steps(List<Side> sides) {
        Set<String> steps = new LinkedHashSet<>();
        sides.forEach(side -> side.runs()
                .forEach(run -> run.steps().stream().map(StepDocument::step).forEach(steps::add)));
        return steps;
    }

    private static String title(Side side) {
        return side.runs().stream()
                .map(RunDocument::test)
                .map(test -> test.title())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Number of real changes for the worse, or for the better. */
    public long real(boolean worse) {
        return tests.stream().mapToLong(test -> test.real(worse)).sum();
    }
}
