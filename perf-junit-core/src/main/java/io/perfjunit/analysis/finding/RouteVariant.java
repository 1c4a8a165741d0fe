package io.perfjunit.analysis.finding;

import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Calls of a route that exists under a slightly different name: all answers are 404 while a step whose path differs by a slash at the
 * end, by case or by dashes gets 2xx, or, less surely, the one whose last part has that of the other among its words
 * ({@code /schemas} and {@code /label-schemas}); or most answers are 301 or 308, which send every call on.
 */
final class RouteVariant implements FindingRule {

    private static final long FEWEST = 10;
    private static final double MOSTLY = 0.9;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int MISSING = 404;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<Finding> findings = new ArrayList<>();
        for (StepResult step : load.steps()) {
            missing(step, load.steps()).ifPresent(findings::add);
            redirected(step).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> missing(StepResult step, List<StepResult> all) {
        if (answers(step, MISSING, MISSING + 1)
                < Math.max(FEWEST, MOSTLY * step.exchanges().calls())) {
            return Optional.empty();
        }
        List<StepResult> there = all.stream().filter(RouteVariant::isThere).toList();
        Optional<StepResult> same = there.stream()
                .filter(other -> plain(other.name()).equals(plain(step.name())))
                .findFirst();
        return same.isPresent()
                ? same.map(other -> missing(step, other, Confidence.HIGH))
                : longerName(step, there).map(other -> missing(step, other, Confidence.MEDIUM));
    }

    /** The only route beside it whose last part has the same words and more; of two nobody knows which is meant. */
    private static Optional<StepResult> longerName(StepResult step, List<StepResult> there) {
        Route route = Route.of(step.name());
        List<StepResult> longer = there.stream()
                .filter(other -> Route.of(other.name()).isLongerNameOf(route))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static boolean isThere(StepResult step) {
        long answers = step.exchanges().calls();
        return answers > 0 && answers(step, OK, REDIRECT) >= MOSTLY * answers;
    }

    private static Finding missing(StepResult step, StepResult other, Confidence confidence) {
        return new Finding(
                FindingKind.ROUTE_VARIANT,
                Place.step(step.name()),
                confidence,
                List.of(
                        Clue.STATUS.is(MISSING),
                        Clue.ANSWERS.is(answers(step, MISSING, MISSING + 1)),
                        Clue.CALLS.is(step.exchanges().calls()),
                        Clue.ANSWERS_OF_VARIANT.is(answers(other, OK, REDIRECT))),
                List.of(other.name()));
    }

    private static Optional<Finding> redirected(StepResult step) {
        long moved = answers(step, 301, 302) + answers(step, 308, 309);
        if (moved < Math.max(FEWEST, MOSTLY * step.exchanges().calls())) {
            return Optional.empty();
        }
        int status = answers(step, 301, 302) > 0 ? 301 : 308;
        return Optional.of(new Finding(
                FindingKind.ROUTE_VARIANT,
                Place.step(step.name()),
                Confidence.MEDIUM,
                List.of(
                        Clue.STATUS.is(status),
                        Clue.ANSWERS.is(moved),
                        Clue.CALLS.is(step.exchanges().calls()))));
    }

    private static long answers(StepResult step, int from, int below) {
        return step.exchanges().statuses().subMap(from, below).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What is left of a name without what people get wrong: case, dashes, and slashes at its end. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "").replaceAll("/+$", "");
    }
}
