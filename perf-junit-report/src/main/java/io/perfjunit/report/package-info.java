/**
 * Writes the report: hears of every run, keeps it as a JSON fragment and a page, and makes index and summary from all fragments.
 *
 * <p>Comes in: runs, through {@link io.perfjunit.run.PerfRunListener}. Goes out: files in one folder that several JVMs of a build
 * share. A report that cannot be written never changes a verdict. Knows core's finished runs, never its engine.
 */
@NullMarked
package io.perfjunit.report;

import org.jspecify.annotations.NullMarked;
