package io.perfjunit;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Lists the configuration parameters that a build tool gives to JUnit's launcher, so that a misspelt key among them is found.
 * Registered with the launcher as a service; for no other use.
 */
public final class ParameterKeysListener implements TestExecutionListener {

    /** Needed by {@link java.util.ServiceLoader}. */
    public ParameterKeysListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        SetKeys.launcherWasGiven(plan.getConfigurationParameters().keySet());
    }
}
