/**
 * Pictures as static SVG, drawn by plain Java: readable without script, in print and under the strictest content security policy.
 *
 * <p>Comes in: numbers, names and moments. Goes out: SVG text in which everything from outside is escaped. Colours are given twice,
 * as a presentation attribute and as a class, so that a style sheet can change them for dark screens and is not needed. Knows
 * neither documents nor pages.
 */
@NullMarked
package io.perfjunit.report.chart;

import org.jspecify.annotations.NullMarked;
