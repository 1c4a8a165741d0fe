/**
 * Rules that recognise why a load behaved as it did, from what was measured of it alone.
 *
 * <p>Comes in: an {@link io.perfjunit.analysis.finding.AnalysedLoad}. Goes out: {@link io.perfjunit.analysis.finding.Finding}s with
 * their evidence, as values without sentences. Knows neither budgets nor the engine, and never changes a verdict. How often each
 * rule is wrong, and how often it sees what it looks for, stands in docs/findings.md.
 */
@NullMarked
package io.perfjunit.analysis.finding;

import org.jspecify.annotations.NullMarked;
