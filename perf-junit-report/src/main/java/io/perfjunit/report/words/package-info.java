/**
 * What a run document says in words, the same on a page and in a Markdown summary.
 *
 * <p>Comes in: a {@link io.perfjunit.report.json.RunDocument} or a part of it. Goes out: plain text, not yet escaped for any format.
 * Numbers are written by {@link io.perfjunit.run.Figures}. Knows no format.
 */
@NullMarked
package io.perfjunit.report.words;

import org.jspecify.annotations.NullMarked;
