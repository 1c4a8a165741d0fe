/**
 * Writes down what happens while a load runs: calls by step and outcome, intervals, errors, and how well the generator can work.
 *
 * <p>Comes in: single calls with their times, from many workers at once. Goes out: the frozen values of
 * {@code io.perfjunit.result}. Recording is wait-free for a worker that has its recorder to itself, and memory does not grow with
 * the length of the load. Does not know what is run nor who judges it.
 */
@NullMarked
package io.perfjunit.recorder;

import org.jspecify.annotations.NullMarked;
