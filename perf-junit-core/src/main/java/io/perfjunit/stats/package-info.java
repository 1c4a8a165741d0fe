/**
 * Pure mathematics behind the verdicts: intervals of shares and of order statistics, and what calls
 * that influence each other are worth, each with its source.
 *
 * <p>Comes in: counts. Goes out: numbers. Knows neither latencies nor budgets.
 */
@NullMarked
package io.perfjunit.stats;

import org.jspecify.annotations.NullMarked;
