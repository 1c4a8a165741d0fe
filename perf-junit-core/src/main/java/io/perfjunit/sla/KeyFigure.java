package io.perfjunit.sla;

import io.perfjunit.result.LatencyClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One figure of a load beside all limits that were set for it. Limits of severity WARN, FAIL and ABORT on the same figure are what
 * many teams call target, acceptable and critical.
 *
 * @param tiers what became of its limits, the mildest severity first; one at least
 */
public record KeyFigure(List<BudgetVerdict> tiers) {

    private static final Comparator<BudgetVerdict> MILDEST_FIRST =
            Comparator.comparing(verdict -> verdict.budget().scope().severity());

    /** What has no factor and does not hold is the farthest from its limit; what has none and holds is the nearest. */
    private static final Comparator<KeyFigure> FARTHEST_FIRST = Comparator.comparingDouble(
                    (KeyFigure figure) -> figure.gap().orElse(figure.first().isMet() ? 0 : Double.POSITIVE_INFINITY))
            .reversed();

    public KeyFigure {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a key figure has a limit");
        }
        tiers = tiers.stream().sorted(MILDEST_FIRST).toList();
    }

    /** What two limits must have in common to be limits of one figure. */
    private record Identity(
            String metric,
            boolean isFloor,
            String step,
            String stage,
            Optional<Duration> window,
            Basis basis,
            LatencyClock clock) {

        static Identity of(BudgetVerdict verdict) {
            Budget budget = verdict.budget();
            Scope scope = budget.scope();
            Optional<LatencyBudget> times =
                    budget instanceof LatencyBudget latency ? Optional.of(latency) : Optional.empty();
            return new Identity(
                    budget.metric(),
                    budget.isFloor(),
                    scope.step(),
                    scope.stage(),
                    scope.window(),
                    times.map(LatencyBudget::basis).orElse(Basis.ALL_CALLS),
                    times.map(LatencyBudget::clock).orElse(LatencyClock.RESPONSE));
        }
    }

    /** The figures of a verdict, the one that is farthest from its limit first. */
    public static List<KeyFigure> of(SlaVerdict verdict) {
        Map<Identity, List<BudgetVerdict>> byFigure = verdict.budgets().stream()
                .collect(Collectors.groupingBy(Identity::of, LinkedHashMap::new, Collectors.toList()));
        return byFigure.values().stream()
                .map(KeyFigure::new)
                .sorted(FARTHEST_FIRST)
                .toList();
    }

    /** The limit that is looked at first: the target, where there is one. */
    public BudgetVerdict first() {
        return tiers.get(0);
    }

    /** The limit of a severity. */
    public OptionalDouble limit(Severity severity) {
        return tiers.stream()
                .filter(verdict -> verdict.budget().scope().severity() == severity)
                .mapToDouble(verdict -> verdict.budget().limit())
                .findFirst();
    }

    /**
     * How many times the measured value is the first limit, or the first limit the measured value where it is a floor: more than 1
     * is beyond it. Empty where there is no such factor.
     */
    public OptionalDouble gap() {
        double limit = first().budget().limit();
        OptionalDouble measured = first().measured();
        double gap = first().budget().isFloor() ? limit / measured.orElse(0) : measured.orElse(0) / limit;
        return measured.isPresent() && Double.isFinite(gap) ? OptionalDouble.of(gap) : OptionalDouble.empty();
    }

    /** Where the figure falls. */
    public Tier tier() {
        if (tiers.stream().anyMatch(verdict -> !isKnown(verdict))) {
            return Tier.UNKNOWN;
        }
        if (first().isMet()) {
            return Tier.TARGET;
        }
        Predicate<Severity> holds = severity -> tiers.stream()
                .filter(verdict -> verdict.budget().scope().severity() == severity)
                .anyMatch(BudgetVerdict::isMet);
        boolean onlyWarns =
                limit(Severity.FAIL).isEmpty() && limit(Severity.ABORT).isEmpty();
        if (onlyWarns || holds.test(Severity.FAIL)) {
            return Tier.ACCEPTABLE;
        }
        return holds.test(Severity.ABORT) ? Tier.CRITICAL : Tier.BEYOND;
    }

    /** A rank among calls that failed is known to be beyond every limit. */
    private static boolean isKnown(BudgetVerdict verdict) {
        return verdict.verdict() != Verdict.INCONCLUSIVE
                && (verdict.measured().isPresent() || verdict.reason() == Reason.NOT_REACHED);
    }
}
