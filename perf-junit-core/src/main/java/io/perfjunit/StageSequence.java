package io.perfjunit;

import io.perfjunit.plan.Stage;
import java.util.List;
import java.util.Map;

/**
 * What a load consists of, in order.
 *
 * @param stages at least one; the only one has no name
 * @param sweep true when they are levels that are to be compared
 * @param names the name by which limits may refer to a stage, and its name in the plan
 */
record StageSequence(List<Stage> stages, boolean sweep, Map<String, String> names) {}
