package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A health check answers at once while most other steps take many times as long under the same load: network, server and client are
 * not what is slow, but what those steps share behind the server. Where their sizes are known, it also tells whether steps with larger
 * answers are the slower ones.
 */
final class LatencyContrast implements FindingRule {

    private static final long FEWEST = 10;
    private static final double CONTRAST = 20;
    private static final long FAST_NANOS = 100_000_000;
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final Set<String> CHECKS = Set.of(
            "health",
            "healthz",
            "healthcheck",
            "ping",
            "alive",
            "live",
            "livez",
            "ready",
            "readyz",
            "readiness",
            "liveness",
            "heartbeat",
            "version");

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<StepResult> known =
                load.steps().stream().filter(LatencyContrast::isKnown).toList();
        return known.stream()
                .filter(step -> isCheck(step.name()) && median(step) <= FAST_NANOS)
                .findFirst()
                .flatMap(check -> contrast(check, known))
                .stream()
                .toList();
    }

    private static Optional<Finding> contrast(StepResult check, List<StepResult> all) {
        List<StepResult> others =
                all.stream().filter(step -> !isCheck(step.name())).toList();
        List<StepResult> slow = others.stream()
                .filter(step -> median(step) >= CONTRAST * median(check))
                .toList();
        if (slow.size() < 2 || 2 * slow.size() < others.size()) {
            return Optional.empty();
        }
        double fastest =
                slow.stream().mapToDouble(LatencyContrast::median).min().orElseThrow();
        double slowest =
                slow.stream().mapToDouble(LatencyContrast::median).max().orElseThrow();
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.CHECK_MEDIAN.is(median(check)),
                Clue.SLOW_FROM.is(fastest),
                Clue.SLOW_TO.is(slowest),
                Clue.SLOW_STEPS.is(slow.size()),
                Clue.OTHER_STEPS.is(others.size()),
                Clue.RATIO.is(fastest / median(check))));
        bySize(slow).ifPresent(correlation -> evidence.add(Clue.BYTES_CORRELATION.is(correlation)));
        return Optional.of(new Finding(
                FindingKind.SLOW_BEHIND_THE_SERVER,
                Place.step(check.name()),
                Confidence.MEDIUM,
                evidence,
                slow.stream().map(StepResult::name).toList()));
    }

    /** How far slow steps are those with large answers; empty when their sizes are not known. */
    private static Optional<Double> bySize(List<StepResult> slow) {
        boolean isKnown = slow.size() >= 4
                && slow.stream().allMatch(step -> step.exchanges().calls() > 0);
        return isKnown
                ? Optional.of(RankCorrelation.of(
                        slow.stream().mapToDouble(LatencyContrast::median).toArray(),
                        slow.stream().mapToDouble(PayloadContrast::bytes).toArray()))
                : Optional.empty();
    }

    /** Fast failures say nothing of how long the work takes. */
    private static boolean isKnown(StepResult step) {
        LatencyHistogram times = step.service().histogram();
        return times.count() >= FEWEST && step.counts().failedShare() <= 0.5;
    }

    private static double median(StepResult step) {
        return Math.max(1, step.service().histogram().percentile(Percentile.P50).toNanos());
    }

    private static boolean isCheck(String name) {
        return WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(CHECKS::contains);
    }
}
