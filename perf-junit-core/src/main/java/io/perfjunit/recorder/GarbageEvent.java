package io.perfjunit.recorder;

import com.sun.management.GcInfo;
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
 */
record GarbageEvent(String collector, long number, long startMillis, long endMillis, OptionalLong heapAfterBytes) {

    static GarbageEvent of(String collector, GcInfo info, Set<String> heapPools) {
        OptionalLong heap = Collectors.collects(collector)
                ? OptionalLong.of(info.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> heapPools.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum())
                : OptionalLong.empty();
        return new GarbageEvent(collector, info.getId(), info.getStartTime(), info.getEndTime(), heap);
    }
}
