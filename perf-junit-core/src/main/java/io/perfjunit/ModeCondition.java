package io.perfjunit;

import io.perfjunit.run.TestName;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips load tests where somebody has switched them off; JUnit shows by which setting. */
final class ModeCondition implements ExecutionCondition {

    /** Needed by JUnit. */
    ModeCondition() {}

    /** What cannot be read switches nothing off: the test then fails and tells why. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        GeneralKeys keys = new GeneralKeys(
                Configuration.of(context::getConfigurationParameter),
                new ConfigurationErrors(new TestName("", context.getDisplayName(), "")));
        if (Mode.read(keys) != Mode.OFF) {
            return ConditionEvaluationResult.enabled("load tests are on");
        }
        return ConditionEvaluationResult.disabled("load tests are switched off by "
                + keys.origin(
                        keys.read(PerfKeys.ENABLED, WordParser::flag).orElse(true) ? PerfKeys.MODE : PerfKeys.ENABLED));
    }
}
