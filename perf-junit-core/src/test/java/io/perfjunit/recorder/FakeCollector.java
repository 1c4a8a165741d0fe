package io.perfjunit.recorder;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationFilter;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.jspecify.annotations.Nullable;

/** A garbage collector that collects when it is told to, and tells of it as those of the JVM do. */
final class FakeCollector implements com.sun.management.GarbageCollectorMXBean, NotificationEmitter {

    private static final String POOL = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .findFirst()
            .orElseThrow();

    private final String name;
    private final List<NotificationListener> listeners = new ArrayList<>();
    private @Nullable GcInfo last;
    private long count;
    private long millis;

    private final AtomicLong clockMillis;

    FakeCollector(String name) {
        this(name, new AtomicLong(5_000));
    }

    /** A collector that has its clock in common with others. */
    FakeCollector(String name, AtomicLong clockMillis) {
        this.name = name;
        this.clockMillis = clockMillis;
    }

    /** Collects for so long, leaves so much of the heap in use, and tells everybody who listens. */
    FakeCollector collect(long pauseMillis, long heapAfter) {
        collectSilently(pauseMillis, heapAfter);
        listeners.forEach(listener -> listener.handleNotification(notification(), null));
        return this;
    }

    /** The same, but the notification has not arrived yet. */
    FakeCollector collectSilently(long pauseMillis, long heapAfter) {
        count++;
        millis += pauseMillis;
        long end = clockMillis.addAndGet(10 + pauseMillis);
        last = info(count, end - pauseMillis, end, heapAfter);
        return this;
    }

    /** What everybody who listens hears of the last collection. */
    Notification notification() {
        var info = new GarbageCollectionNotificationInfo(name, "end of GC", "Test", Objects.requireNonNull(last));
        var notification =
                new Notification(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION, name, count);
        notification.setUserData(info.toCompositeData(null));
        return notification;
    }

    List<NotificationListener> listeners() {
        return listeners;
    }

    private static GcInfo info(long number, long start, long end, long heapAfter) {
        try {
            String[] usageNames = {"init", "used", "committed", "max"};
            OpenType<?>[] longs = {SimpleType.LONG, SimpleType.LONG, SimpleType.LONG, SimpleType.LONG};
            CompositeType usage = new CompositeType("usage", "usage", usageNames, usageNames, longs);
            String[] pair = {"key", "value"};
            CompositeType row =
                    new CompositeType("row", "row", pair, pair, new OpenType<?>[] {SimpleType.STRING, usage});
            TabularType pools = new TabularType("pools", "pools", row, new String[] {"key"});
            TabularDataSupport after = new TabularDataSupport(pools);
            Object[] figures = {0L, heapAfter, heapAfter, -1L};
            Object[] noHeap = {0L, 77L, 77L, -1L};
            after.put(new CompositeDataSupport(
                    row, pair, new Object[] {POOL, new CompositeDataSupport(usage, usageNames, figures)}));
            after.put(new CompositeDataSupport(
                    row, pair, new Object[] {"Metaspace", new CompositeDataSupport(usage, usageNames, noHeap)}));
            String[] names = {
                "id", "startTime", "endTime", "duration", "memoryUsageBeforeGc", "memoryUsageAfterGc",
            };
            OpenType<?>[] types = {
                SimpleType.LONG, SimpleType.LONG, SimpleType.LONG, SimpleType.LONG, pools, pools,
            };
            CompositeData data = new CompositeDataSupport(
                    new CompositeType("sun.management.BaseGcInfoCompositeType", "GcInfo", names, names, types),
                    names,
                    new Object[] {number, start, end, end - start, after, after});
            return GcInfo.from(data);
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable GcInfo getLastGcInfo() {
        return last;
    }

    @Override
    public long getCollectionCount() {
        return count;
    }

    @Override
    public long getCollectionTime() {
        return millis;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public String[] getMemoryPoolNames() {
        return new String[] {POOL};
    }

    @Override
    public ObjectName getObjectName() {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void addNotificationListener(
            NotificationListener listener, @Nullable NotificationFilter filter, @Nullable Object handback) {
        listeners.add(listener);
    }

    @Override
    public void removeNotificationListener(NotificationListener listener) throws ListenerNotFoundException {
        if (!listeners.remove(listener)) {
            throw new ListenerNotFoundException(name);
        }
    }

    @Override
    public void removeNotificationListener(
            NotificationListener listener, @Nullable NotificationFilter filter, @Nullable Object handback)
            throws ListenerNotFoundException {
        removeNotificationListener(listener);
    }

    @Override
    public MBeanNotificationInfo[] getNotificationInfo() {
        return new MBeanNotificationInfo[0];
    }
}
