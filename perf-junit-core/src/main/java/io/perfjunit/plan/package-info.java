/**
 * What to run, as immutable values: stages, each with its load model and phases, and pauses.
 *
 * <p>Comes in: figures that the reader of annotations or {@link io.perfjunit.Load} has already checked for form. Goes out: a
 * {@link io.perfjunit.plan.LoadPlan} that an engine can run, and that could be split over several of them. Knows only the JDK.
 */
@NullMarked
package io.perfjunit.plan;

import org.jspecify.annotations.NullMarked;
