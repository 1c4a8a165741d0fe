/**
 * A finished run as a JSON document: the versioned truth from which every page and summary is made.
 *
 * <p>Comes in: a {@link io.perfjunit.run.PerfRun}. Goes out: a {@link io.perfjunit.report.json.RunDocument}, its bytes, and the same
 * document read back. Knows neither HTML nor Markdown nor where files lie. {@code docs/report-json.md} describes every field.
 */
@NullMarked
package io.perfjunit.report.json;

import org.jspecify.annotations.NullMarked;
