/**
 * What a CI system is told beside the files of the report: documents of runs come in; lines for the log of a build and GitHub's step summary go
 * out.
 */
@NullMarked
package io.perfjunit.report.ci;

import org.jspecify.annotations.NullMarked;
