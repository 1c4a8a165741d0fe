package io.perfjunit.recorder;

import java.lang.management.GarbageCollectorMXBean;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The garbage collectors of a JVM by what they count. ZGC and Shenandoah have one bean for the pauses of a collection and another
 * for the whole of it, its cycle, during which the program runs. G1 counts in {@code G1 Concurrent GC} the two pauses of its
 * concurrent marking (JDK-8297247).
 */
record Collectors(List<GarbageCollectorMXBean> beans) {

    /** Those that look at what is young; G1's mixed collections look at a part of what is old. */
    private static final Set<String> YOUNG =
            Set.of("G1 Young Generation", "PS Scavenge", "Copy", "ParNew", "ZGC Minor Cycles");

    Collectors {
        beans = List.copyOf(beans);
    }

    /** Whether what this collector reports stops the program. */
    static boolean pauses(String name) {
        return !name.endsWith("Cycles");
    }

    /** Whether what this collector reports is a whole collection, and not a part of one. */
    static boolean collects(String name) {
        return !name.endsWith("Pauses") && !name.equals("G1 Concurrent GC");
    }

    /** Whether a collection of this collector looks at the whole heap. */
    static boolean collectsAll(String name) {
        return collects(name) && !YOUNG.contains(name);
    }

    List<GarbageCollectorMXBean> pausing() {
        return beans.stream().filter(bean -> pauses(bean.getName())).toList();
    }

    /** Time that all pauses have taken so far; empty when a collector does not tell. */
    OptionalLong pauseMillis() {
        return sum(Collectors::pauses, GarbageCollectorMXBean::getCollectionTime);
    }

    /** Collections so far; empty when a collector does not tell. */
    OptionalLong collections() {
        return sum(Collectors::collects, GarbageCollectorMXBean::getCollectionCount);
    }

    private OptionalLong sum(Predicate<String> kind, ToLongFunction<GarbageCollectorMXBean> figure) {
        long[] figures = beans.stream()
                .filter(bean -> kind.test(bean.getName()))
                .mapToLong(figure)
                .toArray();
        long sum = 0;
        for (long one : figures) {
            if (one < 0) {
                return OptionalLong.empty();
            }
            sum += one;
        }
        return figures.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
