package io.perfjunit.report.json;

import org.jspecify.annotations.Nullable;

/**
 * What the heap of the JVM held after garbage collections, from the opening of the measured window to its end.
 *
 * @param readings how many there are; collections, or groups of them where there were many
 * @param ofOld how many of them come from a collection of what is old
 * @param spanNanos from the first to the last
 * @param firstFloorBytes the least of the first third
 * @param lastFloorBytes the least of the last third
 * @param peakBytes the largest
 * @param bytesPerHour by how much the floor rises per hour at the pace of the window; left out with too few readings to tell
 * @param chance how probable so steady a rise is without a trend, 0 to 1; left out with too few readings to tell
 * @param rising true when it rises more steadily than by chance, and by a tenth and more
 * @param sentence the same in words
 */
public record HeapDocument(
        int readings,
        int ofOld,
        long spanNanos,
        long firstFloorBytes,
        long lastFloorBytes,
        long peakBytes,
        @Nullable Double bytesPerHour,
        @Nullable Double chance,
        boolean rising,
        String sentence) {

    public HeapDocument {
        Required.field("heap.sentence", sentence);
    }
}
