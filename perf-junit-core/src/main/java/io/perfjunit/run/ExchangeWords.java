package io.perfjunit.run;

import io.perfjunit.analysis.ConnectionWait;
import io.perfjunit.analysis.TailAttribution;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.LatencyBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sentences about calls over a network that more than one output needs. */
public final class ExchangeWords {

    /** What goes before answers that are told one by one. */
    public static final String UNUSUAL = "Answers other than 2xx and 3xx";

    private static final double LITTLE = 1.2;
    private static final int MOST_STATUSES = 6;
    private static final int MOST_STEPS = 5;
    private static final int LONGEST_NAME = 48;

    private ExchangeWords() {}

    /** Where the slowest calls spend their time: {@code The slowest 1 % take 184 ms instead of 12 ms; 91 % of the difference is …}. */
    public static String tail(TailAttribution tail) {
        String slowest =
                "The slowest 1 % take " + Figures.duration(tail.slowest().total());
        String usual = Figures.duration(tail.usual().total());
        if (tail.slowest().total().toNanos() < LITTLE * tail.usual().total().toNanos()) {
            return slowest + ", little more than the usual " + usual + ".";
        }
        return slowest + " instead of " + usual + "; " + Math.round(tail.mainShare() * 100) + " % of the difference is "
                + tail.mainPhase().map(PhaseWords::doing).orElse("outside all phases that are known") + ".";
    }

    /** That the client held calls up, to follow the name of a step. */
    public static String heldUp(ConnectionWait wait) {
        return "waited " + Figures.duration(wait.waited()) + " for a connection at p99, where the response time is "
                + Figures.duration(wait.response()) + ": the client held calls up, not the service";
    }

    /** True for what succeeds unless a test says otherwise: 2xx and 3xx. */
    public static boolean isUsual(int status) {
        return status >= 200 && status < 400;
    }

    /**
     * Answers other than 2xx and 3xx, and calls without an answer: {@code 503 × 14, 429 × 3, no answer × 2}; empty when there are none.
     *
     * @param calls all calls, those without an answer included
     * @param statuses how many of them got which status
     */
    public static Optional<String> unusual(long calls, SortedMap<Integer, Long> statuses) {
        List<Map.Entry<Integer, Long>> unusual = statuses.entrySet().stream()
                .filter(entry -> !isUsual(entry.getKey()))
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .toList();
        List<String> words = new ArrayList<>();
        unusual.stream()
                .limit(MOST_STATUSES)
                .forEach(entry -> words.add(entry.getKey() + " × " + Figures.count(entry.getValue())));
        if (unusual.size() > MOST_STATUSES) {
            words.add((unusual.size() - MOST_STATUSES) + " more");
        }
        long answered = statuses.values().stream().mapToLong(Long::longValue).sum();
        if (calls > answered) {
            words.add("no answer × " + Figures.count(calls - answered));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** What a console says of the calls of all steps: only what a reader would not expect. */
    static List<String> lines(LoadResult result) {
        List<String> lines = new ArrayList<>();
        List<String> answers = named(
                result.steps(),
                step -> unusual(step.exchanges().calls(), step.exchanges().statuses()));
        if (!answers.isEmpty()) {
            lines.add(UNUSUAL + ": " + String.join("; ", answers));
        }
        named(result.steps(), step -> ConnectionWait.of(step)
                        .filter(ConnectionWait::isTelling)
                        .map(ExchangeWords::heldUp))
                .forEach(words -> lines.add("NOTE: " + words));
        return lines;
    }

    /** Where the slowest calls behind a broken limit of response times spend their time, a line per step. */
    static List<String> tails(PerfRun run) {
        return run.verdict().broken().stream()
                .map(BudgetVerdict::budget)
                .filter(LatencyBudget.class::isInstance)
                .flatMap(budget -> behind(budget.scope().step(), run.result()).stream())
                .distinct()
                .limit(MOST_STEPS)
                .flatMap(step -> TailAttribution.of(step.exchanges().profile()).stream()
                        .map(tail -> PlainText.oneLine(step.name(), LONGEST_NAME) + ": " + tail(tail)))
                .toList();
    }

    /** The step itself; for the iteration as a whole the step that takes most of its time. */
    private static Optional<StepResult> behind(String step, LoadResult result) {
        return step.isEmpty()
                ? result.steps().stream()
                        .max(Comparator.comparingLong(it -> it.successes().sumNanos()))
                : result.step(step);
    }

    private static List<String> named(List<StepResult> steps, Function<StepResult, Optional<String>> words) {
        List<String> named = new ArrayList<>();
        for (StepResult step : steps) {
            String name = PlainText.oneLine(step.name(), LONGEST_NAME);
            words.apply(step).ifPresent(text -> named.add(name + " " + text));
        }
        int more = named.size() - MOST_STEPS;
        return more <= 0
                ? named
                : Stream.concat(named.stream().limit(MOST_STEPS), Stream.of("and " + Figures.count(more, "more step")))
                        .toList();
    }
}
