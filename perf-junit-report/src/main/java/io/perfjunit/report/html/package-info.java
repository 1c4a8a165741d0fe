/**
 * The report as HTML: one self-contained page per run and an index over the build, without script and without any request.
 *
 * <p>Comes in: a {@link io.perfjunit.report.json.RunDocument}, or the outline of a build. Goes out: the text of a page. The
 * templates in {@code src/main/jte} escape whatever they write, only pictures drawn by {@link io.perfjunit.report.chart} go in as they
 * are. Knows no files.
 */
@NullMarked
package io.perfjunit.report.html;

import org.jspecify.annotations.NullMarked;
