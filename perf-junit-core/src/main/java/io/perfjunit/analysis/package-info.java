/**
 * What a result tells beside whether it kept its limits: observations as pure functions, without words.
 *
 * <p>Comes in: a {@link io.perfjunit.result.LoadResult}. Goes out: values such as {@link io.perfjunit.analysis.TailAttribution}. Knows
 * neither budgets nor the engine, and never changes a verdict.
 */
@NullMarked
package io.perfjunit.analysis;

import org.jspecify.annotations.NullMarked;
