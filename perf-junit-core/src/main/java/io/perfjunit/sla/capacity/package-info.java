/**
 * The search for the highest load at which limits hold, as a pure state machine over levels and the outcomes of probes.
 *
 * <p>Comes in: a {@link io.perfjunit.sla.capacity.CapacityRange} and, one after the other, what became of each probe. Goes out: which
 * {@link io.perfjunit.sla.capacity.Probe} to run next, and at the end a {@link io.perfjunit.sla.capacity.CapacityFound}. Knows
 * neither loads nor budgets nor the clock.
 */
@NullMarked
package io.perfjunit.sla.capacity;

import org.jspecify.annotations.NullMarked;
