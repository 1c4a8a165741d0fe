/**
 * All runs of a build at a glance, as one value from which the index and the summary are made.
 *
 * <p>Comes in: run documents. Goes out: what is left of them when a build may have hundreds. Knows no format and no file.
 */
@NullMarked
package io.perfjunit.report.outline;

import org.jspecify.annotations.NullMarked;
