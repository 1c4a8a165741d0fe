/** What the harness itself costs, as ratios of programs that run in turn on the same machine. Run by hand, never in a build. */
@NullMarked
package io.perfjunit.benchmarks;

import org.jspecify.annotations.NullMarked;
