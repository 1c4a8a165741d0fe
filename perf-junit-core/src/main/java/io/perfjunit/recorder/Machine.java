package io.perfjunit.recorder;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Where the signs of health are read; a test brings its own.
 *
 * @param root of the file system under which the kernel tells of itself
 * @param ownCpuNanos processor time of this process so far
 * @param processors that this process may use now
 * @param collectors the garbage collectors of this JVM
 */
record Machine(
        Path root,
        Supplier<OptionalLong> ownCpuNanos,
        IntSupplier processors,
        List<GarbageCollectorMXBean> collectors) {

    /** The machine that this JVM runs on. */
    static Machine here() {
        return new Machine(
                Path.of("/"),
                Machine::processCpuNanos,
                Runtime.getRuntime()::availableProcessors,
                ManagementFactory.getGarbageCollectorMXBeans());
    }

    private static OptionalLong processCpuNanos() {
        var bean = ManagementFactory.getOperatingSystemMXBean();
        long nanos = bean instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : -1;
        return nanos < 0 ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    /** A file of the kernel, such as {@code proc/stat}. */
    KernelFile file(String path) {
        return new KernelFile(root.resolve(path));
    }
}
