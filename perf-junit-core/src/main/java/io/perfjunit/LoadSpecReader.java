package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.run.Figures;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ThroughputBudget;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Reads annotations and configuration of one test method, and notes every mistake. */
final class LoadSpecReader {

    private final Configuration configuration;
    private final ConfigurationErrors errors;

    LoadSpecReader(Configuration configuration, ConfigurationErrors errors) {
        this.configuration = configuration;
        this.errors = errors;
    }

    LoadSpec read(TestName test, Method method, Class<?> testClass) {
        GeneralKeys keys = new GeneralKeys(configuration, errors);
        Set<String> setKeys = SetKeys.all();
        KnownKeys.complaints(setKeys, test, loadTests(testClass)).forEach(errors::add);
        PlanReader planReader = new PlanReader(test, attributes(test, method), errors);
        LoadPlan plan = planReader.read();
        Map<BudgetKey, Budget> budgets = new SlaReader(configuration, errors).read(SlaLevel.around(method, testClass));
        SlaOverrides overrides = new SlaOverrides(test, configuration, setKeys, errors);
        overrides.apply(budgets);
        checkReachable(plan, budgets.values());
        VerdictRules rules = VerdictRules.read(keys);
        keys.read(PerfKeys.ENVIRONMENT, LoadSpecReader::label);
        List<Setting> settings = new ArrayList<>(planReader.settings());
        settings.addAll(keys.settings());
        budgets.forEach((key, budget) -> settings.add(setting(key, budget)));
        return new LoadSpec(
                test,
                plan.counting(LoadSpec.countedLimits(budgets.values())),
                List.copyOf(budgets.values()),
                rules,
                settings,
                overrides.relaxations());
    }

    private static String label(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name is needed, such as ci");
        }
        return text;
    }

    private static List<String> loadTests(Class<?> testClass) {
        return Stream.of(LoadTest.class, UnderLoad.class)
                .flatMap(annotation ->
                        AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .map(Method::getName)
                .distinct()
                .toList();
    }

    private LoadAttributes attributes(TestName test, Method method) {
        return AnnotationSupport.findAnnotation(method, LoadTest.class)
                .map(load -> LoadAttributes.of(load, test, configuration, errors))
                .or(() -> AnnotationSupport.findAnnotation(method, UnderLoad.class)
                        .map(load -> LoadAttributes.of(load, test, configuration, errors)))
                .orElseThrow(() -> new IllegalStateException(method + " has neither @LoadTest nor @UnderLoad"));
    }

    /** With a pause between iterations no user can be faster than the pause allows. */
    private void checkReachable(LoadPlan plan, Iterable<Budget> budgets) {
        double pause = plan.thinkTime().shortest().toNanos();
        if (pause == 0) {
            return;
        }
        double possible = plan.concurrency() * 1e9 / pause;
        for (Budget budget : budgets) {
            if (budget instanceof ThroughputBudget && budget.scope().step().isEmpty() && budget.limit() > possible) {
                errors.add("throughput " + Figures.perSecond(budget.limit()) + " cannot be reached: "
                        + plan.concurrency() + " users with a think time of "
                        + Figures.duration(plan.thinkTime().shortest()) + " make at most "
                        + Figures.perSecond(possible));
            }
        }
    }

    private static Setting setting(BudgetKey key, Budget budget) {
        return new Setting(
                "@Sla " + key.inWords(),
                Figures.value(budget.unit(), budget.limit()),
                budget.scope().origin().place());
    }
}
