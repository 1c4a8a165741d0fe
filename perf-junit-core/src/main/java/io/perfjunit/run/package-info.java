/**
 * The finished story of one load test: plan, result, verdict and environment as one value, its words for the console and for the
 * failure, and the SPI through which reports hear of it.
 *
 * <p>Comes in: a plan, a result and a verdict. Goes out: a {@link io.perfjunit.run.PerfRun} to every
 * {@link io.perfjunit.run.PerfRunListener}. Here text begins. Knows neither JUnit nor the engine.
 */
@NullMarked
package io.perfjunit.run;

import org.jspecify.annotations.NullMarked;
