/**
 * The command line {@code perf-junit}: reports made again, put together, shown, handed on and compared after the build has ended.
 *
 * <p>Comes in: arguments, folders of reports, their documents. Goes out: text, files, and an exit code that a script can rely on.
 * Knows all of the report, and nothing in it knows this package; the only one that needs picocli.
 */
@NullMarked
package io.perfjunit.report.command;

import org.jspecify.annotations.NullMarked;
