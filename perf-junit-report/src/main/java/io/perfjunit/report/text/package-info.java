/**
 * Results as plain text for a terminal.
 *
 * <p>Comes in: documents. Goes out: lines without control characters, in columns that line up. Knows neither files nor terminals.
 */
@NullMarked
package io.perfjunit.report.text;

import org.jspecify.annotations.NullMarked;
