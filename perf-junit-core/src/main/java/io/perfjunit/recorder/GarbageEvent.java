package io.perfjunit.recorder;

import com.sun.management.GcInfo;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One collection, or one pause of it, that has ended.
 *
 * @param collector name of the bean that reports it
 * @param number how many that collector had reported with it
 * @param startMillis when it began, in milliseconds by the clock of the collectors
 * @param endMillis when it ended
 * @param heapAfterBytes heap in use at its end; empty for a part of a collection
 * @param ofOld whether it looked at all of the heap, or let go of some of what is old
 */
record GarbageEvent(
        String collector, long number, long startMillis, long endMillis, OptionalLong heapAfterBytes, boolean ofOld) {

    static GarbageEvent of(String collector, GcInfo info, Set<String> heapPools) {
        OptionalLong heap = Collectors.collects(collector)
                ? OptionalLong.of(info.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> heapPools.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum())
                : OptionalLong.empty();
        boolean ofOld = Collectors.collectsAll(collector)
                || freesOld(info.getMemoryUsageBeforeGc(), info.getMemoryUsageAfterGc());
        return new GarbageEvent(collector, info.getId(), info.getStartTime(), info.getEndTime(), heap, ofOld);
    }

    /** A young collection only adds to what is old; less of it afterwards is what a mixed one of G1 leaves. */
    static boolean freesOld(Map<String, MemoryUsage> before, Map<String, MemoryUsage> after) {
        return old(after) < old(before);
    }

    private static long old(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().contains("Old") || pool.getKey().contains("Tenured"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
