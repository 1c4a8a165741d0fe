package io.perfjunit.analysis.finding;

import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step brings many times the bytes of another of the same resource: it may well carry what nobody asked for. */
final class PayloadContrast implements FindingRule {

    private static final long FEWEST = 10;
    private static final double CONTRAST = 20;
    private static final double MANY_BYTES = 256 << 10;
    private static final double SOME_BYTES = 1 << 10;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        Map<String, List<StepResult>> byResource = new LinkedHashMap<>();
        load.steps().stream()
                .filter(step ->
                        step.exchanges().calls() >= FEWEST && step.counts().failedShare() <= 0.5)
                .forEach(step -> byResource
                        .computeIfAbsent(resource(step.name()), name -> new ArrayList<>())
                        .add(step));
        return byResource.values().stream()
                .flatMap(steps -> contrast(steps).stream())
                .toList();
    }

    private static List<Finding> contrast(List<StepResult> steps) {
        StepResult large = steps.stream()
                .max(Comparator.comparingDouble(PayloadContrast::bytes))
                .orElseThrow();
        return steps.stream()
                .filter(step -> !step.name().equals(large.name()) && bytes(step) >= SOME_BYTES)
                .filter(step -> bytes(large) >= Math.max(MANY_BYTES, CONTRAST * bytes(step)))
                .max(nearestTo(large).thenComparing(PayloadContrast::bytes))
                .map(small -> finding(large, small))
                .stream()
                .toList();
    }

    /** The plain variant is the one whose name has the same beginning, and says little else. */
    private static Comparator<StepResult> nearestTo(StepResult large) {
        List<String> words = Route.words(large.name());
        return Comparator.comparingInt((StepResult step) -> sameBeginning(Route.words(step.name()), words))
                .thenComparingInt(step -> -Route.words(step.name()).size());
    }

    private static Finding finding(StepResult large, StepResult small) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.BYTES_PER_CALL.is(bytes(large)),
                Clue.BYTES_PER_OTHER.is(bytes(small)),
                Clue.RATIO.is(bytes(large) / bytes(small)),
                Clue.CALLS.is(large.exchanges().calls())));
        if (successes(large) >= FEWEST && successes(small) >= FEWEST) {
            evidence.add(Clue.TIMES_AS_LONG.is(median(large) / median(small)));
        }
        return new Finding(
                FindingKind.LARGE_PAYLOAD,
                Place.step(large.name()),
                Confidence.MEDIUM,
                evidence,
                List.of(small.name()));
    }

    private static long successes(StepResult step) {
        return step.service().histogram().count();
    }

    private static double median(StepResult step) {
        return Math.max(1, step.service().histogram().percentile(Percentile.P50).toNanos());
    }

    static double bytes(StepResult step) {
        return (double) step.exchanges().bytesReceived() / step.exchanges().calls();
    }

    /** The first part of the path that is neither a version nor "api". */
    private static String resource(String name) {
        String path = name.substring(name.indexOf(' ') + 1);
        for (String part : path.split("[/?]", -1)) {
            if (!part.isEmpty() && !part.equals("api") && !part.matches("v\\d+")) {
                return part;
            }
        }
        return path;
    }

    private static int sameBeginning(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return length;
    }
}
