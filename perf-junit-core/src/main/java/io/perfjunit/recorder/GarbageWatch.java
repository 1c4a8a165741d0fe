package io.perfjunit.recorder;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import io.perfjunit.result.JvmUsage.Garbage;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches the garbage collectors. How often and how long is read from their counters; how long at most, and how much was left,
 * comes with the notifications, which the JVM sends a moment after each collection from a thread of its own. Guarded by itself.
 */
final class GarbageWatch implements AutoCloseable {

    private static final long MILLI = 1_000_000;

    private final Collectors collectors;
    private final Consumer<GarbageEvent> hearer;
    private final NotificationListener listener = this::hear;
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(toUnmodifiableSet());
    private final boolean hearsAllPauses;
    private final Map<String, Long> reportedBefore = new HashMap<>();
    private OptionalLong pausedBefore = OptionalLong.empty();
    private OptionalLong collectedBefore = OptionalLong.empty();
    private long longestPauseMillis;
    private long lastCollectionMillis;
    private OptionalLong heapAfter = OptionalLong.empty();
    private OptionalLong largestHeapAfter = OptionalLong.empty();

    private GarbageWatch(Machine machine, Consumer<GarbageEvent> hearer) {
        this.hearer = hearer;
        this.collectors = new Collectors(machine.collectors());
        this.hearsAllPauses = !collectors.pausing().isEmpty()
                && collectors.pausing().stream().allMatch(NotificationEmitter.class::isInstance);
    }

    static GarbageWatch start(Machine machine) {
        return start(machine, event -> {});
    }

    /** A watch that passes every event on, at least once. */
    static GarbageWatch start(Machine machine, Consumer<GarbageEvent> hearer) {
        GarbageWatch watch = new GarbageWatch(machine, hearer);
        watch.emitters().forEach(emitter -> emitter.addNotificationListener(watch.listener, null, null));
        watch.restart();
        return watch;
    }

    private List<NotificationEmitter> emitters() {
        return collectors.beans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    synchronized void restart() {
        collectors.beans().forEach(bean -> reportedBefore.put(bean.getName(), bean.getCollectionCount()));
        pausedBefore = collectors.pauseMillis();
        collectedBefore = collectors.collections();
        longestPauseMillis = 0;
        lastCollectionMillis = Long.MIN_VALUE;
        heapAfter = OptionalLong.empty();
        largestHeapAfter = OptionalLong.empty();
    }

    private void hear(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            note(GarbageEvent.of(info.getGcName(), info.getGcInfo(), heapPools));
        }
    }

    /** Takes note of what ended since the last restart; to note the same event twice does no harm. */
    synchronized void note(GarbageEvent event) {
        hearer.accept(event);
        // Not told by time: the clock of the collectors is not that of the JVM's age.
        if (event.number() <= reportedBefore.getOrDefault(event.collector(), 0L)) {
            return;
        }
        if (Collectors.pauses(event.collector())) {
            longestPauseMillis = Math.max(longestPauseMillis, event.endMillis() - event.startMillis());
        }
        event.heapAfterBytes().ifPresent(bytes -> {
            largestHeapAfter = OptionalLong.of(Math.max(bytes, largestHeapAfter.orElse(0)));
            if (event.endMillis() >= lastCollectionMillis) {
                lastCollectionMillis = event.endMillis();
                heapAfter = OptionalLong.of(bytes);
            }
        });
    }

    /** What was seen since the last restart. */
    Garbage reading() {
        // The notification of the last one may still be on its way.
        collectors.beans().forEach(this::noteLast);
        return frozen();
    }

    private void noteLast(GarbageCollectorMXBean bean) {
        if (bean instanceof com.sun.management.GarbageCollectorMXBean told) {
            GcInfo last = told.getLastGcInfo();
            if (last != null) {
                note(GarbageEvent.of(bean.getName(), last, heapPools));
            }
        }
    }

    private synchronized Garbage frozen() {
        OptionalLong longest = hearsAllPauses ? OptionalLong.of(longestPauseMillis * MILLI) : OptionalLong.empty();
        return new Garbage(
                since(collectedBefore, collectors.collections(), 1),
                since(pausedBefore, collectors.pauseMillis(), MILLI),
                longest,
                heapAfter,
                largestHeapAfter);
    }

    private static OptionalLong since(OptionalLong before, OptionalLong now, long unit) {
        return before.isEmpty() || now.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, now.getAsLong() - before.getAsLong()) * unit);
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters()) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException gone) {
                // Closed before.
            }
        }
    }
}
