/**
 * What a sweep tells: how a system behaves at one load after the other, without words.
 *
 * <p>Comes in: {@link io.perfjunit.analysis.sweep.SweepFigures}, plain numbers per level and step, which are taken from a result or
 * read from a file. Goes out: a {@link io.perfjunit.analysis.sweep.SweepAnalysis}. What a file does not tell is empty, and what would
 * need it is left out. Knows neither budgets nor the engine, and never changes a verdict.
 */
@NullMarked
package io.perfjunit.analysis.sweep;

import org.jspecify.annotations.NullMarked;
