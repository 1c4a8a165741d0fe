package io.perfjunit.report.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * One test on several sides.
 *
 * @param title the test, or all of them where the sides ran different ones
 * @param sides of those sides that ran it, the first being what the others are compared with
 * @param whole the whole iteration
 * @param steps its steps, in the order of the first side that knows them
 */
public record ComparedTest(String title, List<Side> sides, ComparedStep whole, List<ComparedStep> steps) {

    public ComparedTest {
        sides = List.copyOf(sides);
        steps = List.copyOf(steps);
    }

    /** Names of its sides. */
    public List<String> names() {
        return sides.stream().map(Side::name).toList();
    }

    /** The whole iteration, then its steps. */
    public Stream<ComparedStep> all() {
        return Stream.concat(Stream.of(whole), steps.stream());
    }

    /** Number of real changes for the worse, or for the better. */
    public long real(boolean worse) {
        return all().flatMap(ComparedStep::values)
                .filter(value -> value.isReal() && value.isWorse() == worse)
                .count();
    }
}
