/**
 * What was measured, frozen: counts, latency histograms, intervals, errors and the health of the load generator.
 *
 * <p>Comes in: what a recorder has written down. Goes out: immutable values that merge by adding counts, and only so: nothing
 * here can average two percentiles. Knows the JDK and HdrHistogram, not who measured nor who will judge.
 */
@NullMarked
package io.perfjunit.result;

import org.jspecify.annotations.NullMarked;
