package io.perfjunit.result;

import java.time.Duration;

/**
 * How much of the heap was in use right after a garbage collection: what the program holds, and garbage that this collection did not
 * look at.
 *
 * @param at when the collection ended, counted from the first start of the load
 * @param bytes heap in use then
 * @param ofOld true when the collection looked at all of the heap, or let go of some of what is old, as the mixed ones of G1 do; a young
 *     one leaves old garbage where it is, so that what is in use may rise from one to the next without anything being kept
 */
public record HeapReading(Duration at, long bytes, boolean ofOld) {

    public HeapReading {
        if (bytes < 0) {
            throw new IllegalArgumentException("a heap in use has no " + bytes + " bytes");
        }
    }
}
