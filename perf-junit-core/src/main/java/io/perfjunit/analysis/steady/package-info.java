/**
 * Whether a load had settled: by how much response times drifted over the window, and where they began to be steady.
 *
 * <p>Comes in: a result or stretches of one. Goes out: a {@link io.perfjunit.analysis.steady.Steadiness}, without words.
 */
@NullMarked
package io.perfjunit.analysis.steady;

import org.jspecify.annotations.NullMarked;
