package io.perfjunit.analysis.sweep;

import java.util.OptionalDouble;

/**
 * Whether one limit was kept at one level.
 *
 * @param stage name of the level's stage
 * @param step the limited step; empty for the iteration as a whole
 * @param limit the limited figure, such as p95
 * @param state whether it was kept
 * @param used the measured value as a share of what the limit allows: 0.45 is well within, 2 twice as much as allowed; empty when
 *     nothing was measured or nothing is allowed
 * @param warns true when the limit only warns
 */
public record LimitCheck(
        String stage, String step, String limit, LimitState state, OptionalDouble used, boolean warns) {}
