package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a plan of the attributes of a load test. Every mistake is noted; the plan is of use only when there was none. */
final class PlanReader {

    private final TestName test;
    private final LoadAttributes attributes;
    private final Scales scales;
    private final Ceilings ceilings;
    private final ConfigurationErrors errors;

    PlanReader(TestName test, LoadAttributes attributes, Scales scales, Ceilings ceilings, ConfigurationErrors errors) {
        this.test = test;
        this.attributes = attributes;
        this.scales = scales;
        this.ceilings = ceilings;
        this.errors = errors;
    }

    /**
     * A plan and what belongs to it.
     *
     * @param plan what to run
     * @param stageNames the name by which limits may refer to a stage, and its name in the plan
     * @param settings every setting of the plan with its origin
     * @param boundsInFlight true when somebody has said how many iterations of a rate may run at the same moment
     */
    record Read(LoadPlan plan, Map<String, String> stageNames, List<Setting> settings, boolean boundsInFlight) {}

    /** The plan of a load whose annotation says all. */
    Read levels() {
        StageSequence sequence = new LevelReader(attributes, scales, errors).read();
        LoadPlan plan = plan(sequence);
        boolean boundsInFlight = attributes.find("maxInFlight").isPresent();
        return new Read(plan, sequence.names(), new PlanSettings(plan, attributes).ofLevels(), boundsInFlight);
    }

    /** The plan of a load with stages. */
    Read stages(List<Stage> annotations, TextReader texts) {
        attributes.refuse(
                "stages have their own; remove it, or the @Stage annotations",
                "users",
                "rate",
                "arrivals",
                "maxInFlight",
                "duration",
                "iterations",
                "warmup",
                "rampUp");
        StageSequence sequence = new StageReader(annotations, scales, texts, errors).read();
        LoadPlan plan = plan(sequence);
        return new Read(plan, sequence.names(), new PlanSettings(plan, attributes).ofStages(), false);
    }

    private LoadPlan plan(StageSequence sequence) {
        LoadPlan plan = new LoadPlan(
                sequence.stages(),
                sequence.sweep(),
                attributes.read("thinkTime", UnitParser::thinkTime).orElse(ThinkTime.NONE),
                attributes.read("pacing", UnitParser::positiveDuration),
                attributes.read("drain", UnitParser::duration).orElse(Defaults.DRAIN),
                ceilings.longest(),
                attributes.read("seed", UnitParser::wholeNumber).orElse(Defaults.seed(test)),
                attributes
                        .read("threads", text -> WordParser.constant(ThreadKind.class, text))
                        .orElse(ThreadKind.AUTO),
                Set.of());
        new PlanChecks(plan, ceilings, errors).check();
        return plan;
    }
}
