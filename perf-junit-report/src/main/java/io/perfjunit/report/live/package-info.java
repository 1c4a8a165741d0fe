/**
 * What the script of a page is given: the charts of the page as numbers, so that it can draw them anew, larger, and with a cursor.
 *
 * <p>Comes in: the same charts of which the static pictures are drawn. Goes out: one JSON text that is safe between the tags of a
 * script element. Knows neither documents nor pages, and leaves every judgement to them: what is drawn is what the picture shows.
 */
@NullMarked
package io.perfjunit.report.live;

import org.jspecify.annotations.NullMarked;
