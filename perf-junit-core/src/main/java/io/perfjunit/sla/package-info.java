/**
 * Judgement as pure functions: a budget looks at a result and says whether it was kept.
 *
 * <p>Comes in: budgets and a {@link io.perfjunit.result.LoadResult}. Goes out: a {@link io.perfjunit.sla.SlaVerdict} of values and
 * reasons, without words. Knows neither annotations nor the engine.
 */
@NullMarked
package io.perfjunit.sla;

import org.jspecify.annotations.NullMarked;
