package io.perfjunit.recorder;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** The garbage collectors of this JVM. */
final class Collectors {

    private Collectors() {}

    /** Time that all collectors together have taken so far; of concurrent ones the pauses only. */
    static long pauseMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(bean -> !isConcurrent(bean))
                .mapToLong(bean -> Math.max(0, bean.getCollectionTime()))
                .sum();
    }

    private static boolean isConcurrent(GarbageCollectorMXBean bean) {
        return bean.getName().endsWith("Cycles") || bean.getName().contains("Concurrent");
    }
}
