package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfjunit.result.Percentile;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.ThroughputBudget;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SlaOverridesTests {

    private static final TestName SHOP = new TestName("com.shop.ShopLoadTest", "shop", "");
    private static final String KEY = "perf.test.ShopLoadTest#shop";

    private final Settings settings = Settings.none();
    private final Set<String> setKeys = new LinkedHashSet<>();
    private final Map<BudgetKey, Budget> budgets = new LinkedHashMap<>();
    private final ConfigurationErrors errors = new ConfigurationErrors(SHOP);

    @Test
    void aLooserLimitIsTakenAndTold() {
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        assertThat(override("max", "1s")).containsExactly("max is loosened from 200 ms to 1 s by -D" + KEY + ".max");
        assertThat(budgets.values()).extracting(Budget::limit).containsExactly(1e9);
    }

    @Test
    void aTighterOrEqualLimitIsNoRelaxation() {
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        assertThat(override("max", "100ms")).isEmpty();
        assertThat(budgets.values()).extracting(Budget::limit).containsExactly(1e8);
        assertThat(override("max", "100ms")).isEmpty();
    }

    @Test
    void aLowerFloorOfThroughputIsLooserAndAHigherOneIsNot() {
        add(new ThroughputBudget(Scope.iterations("@Sla"), 300));
        assertThat(override("throughput", "200/s"))
                .containsExactly("throughput is loosened from 300/s to 200/s by -D" + KEY + ".throughput");
        assertThat(override("throughput", "400/s")).isEmpty();
    }

    @Test
    void theDefaultErrorRateCanBeLoosened() {
        add(new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        assertThat(override("errorRate", "5%"))
                .containsExactly("error rate is loosened from 0 % to 5 % by -D" + KEY + ".errorRate");
        assertThat(budgets.values())
                .extracting(budget -> budget.scope().origin().isDefault())
                .containsExactly(false);
    }

    @Test
    void aLimitThatIsOffIsLiftedAndTold() {
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        limit("", Severity.WARN, Basis.ALL_CALLS, 100);
        limit("pay", Severity.FAIL, Basis.ALL_CALLS, 50);
        assertThat(override("max", "off"))
                .containsExactly("max is lifted by -D" + KEY + ".max", "max is lifted by -D" + KEY + ".max");
        assertThat(budgets.keySet()).extracting(BudgetKey::step).containsExactly("pay");
    }

    @Test
    void percentilesThatHaveNoAttributeOfTheirOwnAreLiftedTogether() {
        percentile(99);
        percentile(99.99);
        percentile(12.5);
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        assertThat(override("percentiles", "off"))
                .containsExactly(
                        "p99.99 is lifted by -D" + KEY + ".percentiles",
                        "p12.5 is lifted by -D" + KEY + ".percentiles");
        assertThat(budgets.values()).extracting(Budget::metric).containsExactly("p99", "max");
    }

    @Test
    void whatIsNotThereCannotBeLifted() {
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        override("p95", "off");
        assertThat(told(errors::throwIfAny))
                .containsExactly(
                        "ShopLoadTest#shop: -D" + KEY + ".p95 = \"off\": there is no such limit that could be lifted");
    }

    @Test
    void aLimitThatNobodyWroteIsAdded() {
        assertThat(override("p95", "5ms")).isEmpty();
        assertThat(budgets.values())
                .extracting(Budget::metric, budget -> budget.scope().severity(), budget -> budget.scope()
                        .origin()
                        .place())
                .containsExactly(tuple("p95", Severity.FAIL, "-D" + KEY + ".p95"));
    }

    @Test
    void theLimitThatIsReplacedKeepsItsBasis() {
        limit("", Severity.FAIL, Basis.SUCCESSES, 200);
        assertThat(override("max", "1s")).hasSize(1);
        assertThat(latencies())
                .extracting(LatencyBudget::basis, LatencyBudget::atMost)
                .containsExactly(tuple(Basis.SUCCESSES, Duration.ofSeconds(1)));
    }

    @Test
    void theGravestOfSeveralTiersIsReplacedAndAloneAWarningStaysOne() {
        limit("", Severity.WARN, Basis.ALL_CALLS, 100);
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        override("max", "1s");
        assertThat(latencies())
                .extracting(budget -> budget.scope().severity(), LatencyBudget::atMost)
                .containsExactly(
                        tuple(Severity.WARN, Duration.ofMillis(100)), tuple(Severity.FAIL, Duration.ofSeconds(1)));
        budgets.clear();
        limit("", Severity.WARN, Basis.ALL_CALLS, 100);
        override("max", "2s");
        assertThat(latencies())
                .extracting(budget -> budget.scope().severity(), LatencyBudget::atMost)
                .containsExactly(tuple(Severity.WARN, Duration.ofSeconds(2)));
    }

    @Test
    void aStepHasKeysOfItsOwn() {
        limit("", Severity.FAIL, Basis.ALL_CALLS, 200);
        limit("GET /a.b/{id}", Severity.FAIL, Basis.ALL_CALLS, 100);
        settings.property(KEY + "[GET /a.b/{id}].max", "150ms");
        assertThat(apply())
                .containsExactly("max of step \"GET /a.b/{id}\" is loosened from 100 ms to 150 ms by -D" + KEY
                        + "[GET /a.b/{id}].max");
        assertThat(latencies())
                .extracting(budget -> budget.scope().step(), budget -> budget.atMost()
                        .toMillis())
                .containsExactly(tuple("", 200L), tuple("GET /a.b/{id}", 150L));
    }

    @Test
    void aStepThatHasNoLimitYetGetsTheOneThatSomebodySet() {
        settings.property(KEY + "[pay].p99", "5ms");
        setKeys.addAll(List.of(KEY + "[pay].p99", "perf.test.OtherTest#shop[other].p99"));
        apply();
        assertThat(latencies())
                .extracting(budget -> budget.scope().step(), Budget::metric)
                .containsExactly(tuple("pay", "p99"));
    }

    @Test
    void severalPercentilesCanBeSetAtOnce() {
        override("percentiles", "99.5<=5ms,99.99<=9ms");
        assertThat(budgets.values()).extracting(Budget::metric).containsExactly("p99.5", "p99.99");
    }

    private List<String> override(String attribute, String value) {
        settings.property(KEY + "." + attribute, value);
        return apply();
    }

    private List<String> apply() {
        SlaOverrides overrides = new SlaOverrides(SHOP, settings.configuration(), setKeys, errors);
        overrides.apply(budgets);
        return overrides.relaxations();
    }

    private Collection<LatencyBudget> latencies() {
        return budgets.values().stream().map(LatencyBudget.class::cast).toList();
    }

    private void limit(String step, Severity severity, Basis basis, long millis) {
        add(new LatencyBudget(
                Scope.step(step, severity, Origin.of("@Sla")),
                new LatencyFigure.Maximum(),
                Duration.ofMillis(millis),
                basis));
    }

    private void percentile(double percent) {
        add(new LatencyBudget(
                Scope.iterations("@Sla"),
                new LatencyFigure.AtPercentile(new Percentile(percent)),
                Duration.ofMillis(5),
                Basis.ALL_CALLS));
    }

    private void add(Budget budget) {
        budgets.put(BudgetKey.of(budget), budget);
    }

    private static List<String> told(ThrowingCallable call) {
        try {
            call.call();
            return List.of();
        } catch (LoadConfigurationException mistakes) {
            return mistakes.errors();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }
}
