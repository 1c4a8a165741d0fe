/**
 * Results side by side: what differs between runs, environments and variants, and what of it is more than noise.
 *
 * <p>Comes in: documents of runs, grouped into sides. Goes out: figures and changes as values, and the words for them. Knows neither
 * pages nor terminals.
 */
@NullMarked
package io.perfjunit.report.compare;

import org.jspecify.annotations.NullMarked;
