/**
 * How fast calls feel: their number in each of a few bands of response time.
 *
 * <p>Comes in: a result and the limits of the bands. Goes out: counts, without words. Nothing here is a judgement.
 */
@NullMarked
package io.perfjunit.analysis.band;

import org.jspecify.annotations.NullMarked;
