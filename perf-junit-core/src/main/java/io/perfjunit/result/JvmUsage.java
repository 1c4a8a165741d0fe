package io.perfjunit.result;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What this JVM, with everything that runs in it, used while the load was measured. What a JVM does not tell is empty, never 0.
 *
 * @param garbage what its garbage collectors did
 * @param allocatedBytes bytes that its threads allocated. On Java 17 to 20 what a thread allocated between its last reading and
 *     its end is not known and left out
 * @param cpuNanos processor time of all its threads, in nanoseconds; most systems count in steps of 10 ms
 * @param peakThreads the most platform threads that lived at once, as far as they were seen
 */
public record JvmUsage(Garbage garbage, OptionalLong allocatedBytes, OptionalLong cpuNanos, OptionalInt peakThreads) {

    /** Nothing was watched. */
    public static final JvmUsage UNKNOWN =
            new JvmUsage(Garbage.UNKNOWN, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());

    /**
     * What the garbage collectors did. A pause stops every thread; the cycles of concurrent collectors are no pauses.
     *
     * @param collections how often garbage was collected: young, old and full collections, and cycles of concurrent collectors
     * @param pauseNanos how long all pauses took together, in nanoseconds, at a resolution of 1 ms
     * @param longestPauseNanos how long the longest pause took, in nanoseconds, at a resolution of 1 ms; 0 without any
     * @param heapAfterBytes heap in use after the last collection; empty before the first
     * @param largestHeapAfterBytes the largest heap in use after a collection; empty before the first
     */
    public record Garbage(
            OptionalLong collections,
            OptionalLong pauseNanos,
            OptionalLong longestPauseNanos,
            OptionalLong heapAfterBytes,
            OptionalLong largestHeapAfterBytes) {

        /** Nothing was watched. */
        public static final Garbage UNKNOWN = new Garbage(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}
