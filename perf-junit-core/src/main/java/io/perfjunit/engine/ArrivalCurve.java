package io.perfjunit.engine;

import java.util.List;

/**
 * How many arrivals are due by when: a rate that is constant or changes evenly from segment to segment, summed up.
 *
 * @param begin on the clock of the load, in nanoseconds
 * @param segments that follow each other from then on
 */
record ArrivalCurve(long begin, List<Segment> segments) {

    private static final double SECOND = 1e9;

    ArrivalCurve {
        segments = segments.stream().filter(segment -> segment.nanos > 0).toList();
    }

    /**
     * A stretch of time.
     *
     * @param nanos its length
     * @param from rate per second at its begin
     * @param to rate per second at its end
     */
    record Segment(long nanos, double from, double to) {

        double arrivals() {
            return (from + to) / 2 * (nanos / SECOND);
        }

        /** After how many nanoseconds so many arrivals were due: the positive root of from·t + slope·t²/2 = arrivals. */
        double nanosUntil(double arrivals) {
            double slope = (to - from) / (nanos / SECOND);
            if (slope == 0) {
                return arrivals * SECOND / from;
            }
            double root = Math.sqrt(Math.max(0, from * from + 2 * slope * arrivals));
            // This form of the root loses no digits when the slope is small.
            return 2 * arrivals / (from + root) * SECOND;
        }
    }

    /** Arrivals over its whole length. */
    double total() {
        return segments.stream().mapToDouble(Segment::arrivals).sum();
    }

    /** When so many arrivals, not more than {@link #total}, were due. */
    long timeOf(double arrivals) {
        double left = arrivals;
        long at = begin;
        for (Segment segment : segments) {
            double here = segment.arrivals();
            if (left < here) {
                return at + (left == 0 ? 0 : (long) segment.nanosUntil(left));
            }
            left -= here;
            at += segment.nanos;
        }
        return at;
    }
}
