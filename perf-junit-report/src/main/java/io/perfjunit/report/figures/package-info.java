/**
 * Figures that others measured: files of several layouts, recognised by what stands in them, and what the analysis makes of them.
 *
 * <p>Comes in: text of files, limits that somebody names. Goes out: a {@link io.perfjunit.report.json.FiguresDocument}. Knows neither
 * pages nor terminals, and no run of our own: all that it has are plain figures, and what these cannot carry is left out with a word.
 */
@NullMarked
package io.perfjunit.report.figures;

import org.jspecify.annotations.NullMarked;
