/**
 * The report as GitHub-flavoured Markdown, for pull requests and step summaries.
 *
 * <p>Comes in: the outline of a build. Goes out: text in which nothing from outside is markup. Knows no files.
 */
@NullMarked
package io.perfjunit.report.markdown;

import org.jspecify.annotations.NullMarked;
