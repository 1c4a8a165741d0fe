package io.perfjunit.report.json;

/**
 * How much of the heap was in use right after a garbage collection.
 *
 * @param atNanos when the collection ended
 * @param bytes heap in use then
 * @param ofOld true when the collection looked at all of the heap, or let go of some of what is old
 */
public record HeapReadingDocument(long atNanos, long bytes, boolean ofOld) {}
