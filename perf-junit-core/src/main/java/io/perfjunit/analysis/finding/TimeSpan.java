package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;

/**
 * A range of durations, ends included.
 *
 * @param fromNanos the shortest
 * @param toNanos the longest
 */
record TimeSpan(long fromNanos, long toNanos) {

    boolean contains(long nanos) {
        return nanos >= fromNanos && nanos <= toNanos;
    }

    /** How many values of a distribution lie in it, to the width of a bucket. */
    long count(LatencyHistogram values) {
        return values.countAbove(fromNanos - 1) - values.countAbove(toNanos);
    }

    /** The range of the same width that ends where this one begins. */
    TimeSpan before() {
        return new TimeSpan(2 * fromNanos - toNanos - 1, fromNanos - 1);
    }

    /** The range of the same width that begins where this one ends. */
    TimeSpan after() {
        return new TimeSpan(toNanos + 1, 2 * toNanos - fromNanos + 1);
    }
}
