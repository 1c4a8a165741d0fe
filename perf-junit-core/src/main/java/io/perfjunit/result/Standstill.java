package io.perfjunit.result;

import java.time.Duration;

/**
 * A time in which nothing of this JVM could run, or hardly anything: whatever call was running then took longer by it.
 *
 * @param kind what stood still
 * @param at when it began, counted from the first start of the load
 * @param length how long it lasted; of a collection to a millisecond
 */
public record Standstill(Kind kind, Duration at, Duration length) {

    /** When it ended, counted from the first start of the load. */
    public Duration end() {
        return at.plus(length);
    }

    /** What made it stand still. */
    public enum Kind {
        /** A garbage collector stopped every thread of this JVM. */
        GARBAGE_COLLECTION,
        /** A thread that wished to wake woke late, for whatever reason: a collection, the scheduler, the hypervisor. */
        STALL
    }
}
