package io.perfjunit.recorder;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Counts the bytes that this JVM's threads allocate. From Java 21 on the JVM adds them up itself, threads that have ended
 * included; before, they are added up here from reading to reading, so that what a thread allocates after its last reading is
 * lost. Owned by one thread.
 */
final class AllocatedBytes {

    private final Supplier<OptionalLong> sum;
    private OptionalLong atStart;

    private AllocatedBytes(Supplier<OptionalLong> sum) {
        this.sum = sum;
        this.atStart = sum.get();
    }

    static AllocatedBytes ofThisJvm() {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean)
                || !bean.isThreadAllocatedMemorySupported()
                || !bean.isThreadAllocatedMemoryEnabled()) {
            return new AllocatedBytes(OptionalLong::empty);
        }
        return new AllocatedBytes(totalOf(bean));
    }

    /** Counts by what a supplier tells of every living thread: its bytes by its number. */
    static AllocatedBytes byThread(Supplier<Map<Long, Long>> bytesOfThreads) {
        return new AllocatedBytes(new SumOverThreads(bytesOfThreads)::add);
    }

    void restart() {
        atStart = sum.get();
    }

    /** Bytes since the last restart. The more often this is asked, the less is lost of threads that end. */
    OptionalLong sinceRestart() {
        OptionalLong now = sum.get();
        return now.isEmpty() || atStart.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(now.getAsLong() - atStart.getAsLong());
    }

    private static Supplier<OptionalLong> totalOf(ThreadMXBean bean) {
        try {
            // Compiled for 17, where the method does not exist.
            MethodHandle total = MethodHandles.publicLookup()
                    .findVirtual(ThreadMXBean.class, "getTotalThreadAllocatedBytes", MethodType.methodType(long.class));
            return () -> invoke(total, bean);
        } catch (ReflectiveOperationException absent) {
            return new SumOverThreads(() -> living(bean))::add;
        }
    }

    private static OptionalLong invoke(MethodHandle total, ThreadMXBean bean) {
        try {
            long bytes = (long) total.invokeExact(bean);
            return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
        } catch (Throwable refused) {
            return OptionalLong.empty();
        }
    }

    private static Map<Long, Long> living(ThreadMXBean bean) {
        long[] ids = bean.getAllThreadIds();
        long[] bytes = bean.getThreadAllocatedBytes(ids);
        Map<Long, Long> living = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (bytes[i] >= 0) {
                living.put(ids[i], bytes[i]);
            }
        }
        return living;
    }

    /** The JVM never gives a number to a second thread. */
    private static final class SumOverThreads {
        private final Supplier<Map<Long, Long>> bytesOfThreads;
        private Map<Long, Long> last = Map.of();
        private long sum;

        SumOverThreads(Supplier<Map<Long, Long>> bytesOfThreads) {
            this.bytesOfThreads = bytesOfThreads;
        }

        OptionalLong add() {
            Map<Long, Long> now = bytesOfThreads.get();
            now.forEach((thread, bytes) -> sum += bytes - last.getOrDefault(thread, 0L));
            last = now;
            return OptionalLong.of(sum);
        }
    }
}
