/**
 * Runs a plan: threads, virtual users, the schedule of their iterations, the end and the drain.
 *
 * <p>Comes in: a {@link io.perfjunit.plan.LoadPlan} and a {@link io.perfjunit.engine.Workload}. Goes out: a
 * {@code LoadResult}. Does not know what a test is, nor what will be made of the result.
 */
@NullMarked
package io.perfjunit.engine;

import org.jspecify.annotations.NullMarked;
