package io.perfjunit.report.compare;

import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.result.GeneratorHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What else differs between the sides of a test than what they are compared for, each in a sentence. */
public final class LoadDifference {

    /** From such a difference of failures on, response times are not those of the same work: calls that fail fast, or late. */
    private static final double FAILURES = 0.01;

    private LoadDifference() {}

    /** Everything that a reader has to know; empty for sides that are alike. */
    public static List<String> of(ComparedTest test) {
        List<String> notes = new ArrayList<>();
        List<String> loads =
                each(test, side -> PlanWords.brief(side.runs().get(0).plan()));
        if (loads.stream().distinct().count() > 1) {
            notes.add("The loads differ, so that figures tell of the load too: " + listed(test, loads) + ".");
        }
        List<String> machines = each(test, side -> RunWords.machine(side.runs().get(0)));
        if (machines.stream().distinct().count() > 1) {
            notes.add("The load came from different machines: " + listed(test, machines) + ".");
        }
        boolean failsUnequally = test.whole().failures().stream()
                .anyMatch(value ->
                        value.change().isPresent() && Math.abs(value.change().getAsDouble()) > FAILURES);
        if (failsUnequally) {
            notes.add(
                    "Failures differ by more than a percentage point: response times are those of the calls that succeeded,"
                            + " and not fully comparable.");
        }
        test.sides().stream()
                .filter(LoadDifference::isStarved)
                .forEach(side -> notes.add("The load generator of " + side.name()
                        + " was not healthy; what looks slow there may be its own wait."));
        return notes;
    }

    private static boolean isStarved(Side side) {
        return side.runs().stream().anyMatch(run -> run.health().state() == GeneratorHealth.State.UNHEALTHY);
    }

    private static List<String> each(ComparedTest test, Function<Side, String> word) {
        return test.sides().stream().map(word).toList();
    }

    private static String listed(ComparedTest test, List<String> words) {
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            listed.add(test.sides().get(i).name() + " " + words.get(i));
        }
        return String.join("; ", listed);
    }
}
