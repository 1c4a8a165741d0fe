package io.perfjunit;

import io.perfjunit.analysis.band.BandLimits;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.run.Figures;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Budget;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Reads annotations and configuration of one test method, and notes every mistake. */
final class LoadSpecReader {

    private final Configuration configuration;
    private final ConfigurationErrors errors;
    private final TextReader texts;

    LoadSpecReader(Configuration configuration, ConfigurationErrors errors) {
        this.configuration = configuration;
        this.errors = errors;
        this.texts = new TextReader(configuration, errors);
    }

    LoadSpec read(TestName test, Method method, Class<?> testClass) {
        GeneralKeys keys = new GeneralKeys(configuration, errors);
        Set<String> setKeys = SetKeys.all();
        List<Method> loadTests = loadTests(testClass);
        List<String> names = loadTests.stream().map(Method::getName).toList();
        KnownKeys.complaints(setKeys, test, names).forEach(errors::add);
        TestShape.noteIdle(loadTests, errors);
        Mode mode = Mode.read(keys);
        Scales scales = Scales.read(keys);
        SlaScale slaScale = SlaScale.read(keys);
        Ceilings ceilings = Ceilings.read(keys);
        PlanReader.Read read = plan(test, method, scales, ceilings);
        SlaOverrides overrides = new SlaOverrides(test, configuration, setKeys, errors);
        List<Budget> budgets = budgets(SlaLevel.around(method, testClass), read, overrides).stream()
                .map(slaScale::apply)
                .toList();
        BudgetChecks checks = new BudgetChecks(read.plan(), scales, errors);
        budgets.forEach(checks::check);
        VerdictRules rules = VerdictRules.read(keys);
        Optional<Duration> lockWait =
                keys.read(PerfKeys.LOCK_WAIT, LoadLock::patience).orElse(Optional.of(Defaults.LOCK_WAIT));
        keys.read(PerfKeys.ENVIRONMENT, LoadSpecReader::label);
        keys.read(PerfKeys.BASELINE, text -> WordParser.oneOf(text, "show", "update"));
        keys.read(PerfKeys.GROUPS, StepGroupsReader::read);
        BandLimits bands = keys.read(PerfKeys.BANDS, LoadSpecReader::bands).orElse(BandLimits.STANDARD);
        List<Setting> settings = new ArrayList<>(read.settings());
        settings.addAll(keys.settings());
        settings.addAll(new ExperimentReader(errors).read(method, testClass, names));
        budgets.forEach(budget -> settings.add(setting(budget)));
        List<String> relaxations = new ArrayList<>(scales.relaxations(keys));
        relaxations.addAll(slaScale.relaxations(keys));
        relaxations.addAll(overrides.relaxations());
        LoadPlan plan = read.plan().counting(LoadSpec.countedLimits(budgets));
        CapacityAttributes wish = new CapacityAttributes(method, test, configuration, texts);
        Optional<CapacityAim> capacity =
                new CapacityReader(wish, plan, scales, ceilings, errors).read(read.boundsInFlight(), budgets, slaScale);
        capacity.ifPresent(aim -> settings.addAll(CapacityReader.settings(aim, wish)));
        LoadSpec spec = new LoadSpec(test, plan, budgets, rules, lockWait, settings, relaxations, bands, capacity);
        return mode == Mode.SMOKE ? new Smoke(keys.origin(PerfKeys.MODE)).of(spec) : spec;
    }

    private Collection<Budget> budgets(List<SlaLevel> levels, PlanReader.Read read, SlaOverrides overrides) {
        StageBudgets stages = new StageBudgets(read.plan());
        Map<BudgetKey, Budget> budgets = new SlaReader(read.stageNames(), texts, errors).read(levels);
        stages.addDefaultErrorRate(budgets);
        overrides.apply(budgets);
        return stages.spread(budgets).values();
    }

    private static BandLimits bands(String text) {
        List<Duration> limits =
                WordParser.list(text).stream().map(UnitParser::duration).toList();
        if (limits.size() != 3) {
            throw new IllegalArgumentException("three times are needed, such as 500ms,2s,15s");
        }
        return new BandLimits(limits.get(0), limits.get(1), limits.get(2));
    }

    private static String label(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name is needed, such as ci");
        }
        return text;
    }

    private static List<Method> loadTests(Class<?> testClass) {
        return Stream.of(LoadTest.class, UnderLoad.class)
                .flatMap(annotation ->
                        AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .distinct()
                .toList();
    }

    private PlanReader.Read plan(TestName test, Method method, Scales scales, Ceilings ceilings) {
        LoadAttributes attributes = new LoadAttributes(load(method), test, configuration, errors);
        PlanReader reader = new PlanReader(test, attributes, scales, ceilings, errors);
        List<Stage> stages = AnnotationSupport.findRepeatableAnnotations(method, Stage.class);
        return stages.isEmpty() ? reader.levels() : reader.stages(stages, texts);
    }

    private static Annotation load(Method method) {
        return AnnotationSupport.findAnnotation(method, LoadTest.class)
                .map(Annotation.class::cast)
                .or(() -> AnnotationSupport.findAnnotation(method, UnderLoad.class))
                .orElseThrow(() -> new IllegalStateException(method + " has neither @LoadTest nor @UnderLoad"));
    }

    private static Setting setting(Budget budget) {
        return new Setting(
                "@Sla " + BudgetKey.of(budget).inWords(),
                Figures.value(budget.unit(), budget.limit()),
                budget.scope().origin().place());
    }
}
