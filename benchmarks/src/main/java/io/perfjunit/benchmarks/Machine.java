package io.perfjunit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.stream.Stream;

/**
 * The machine a benchmark runs on, and how busy others keep it meanwhile: figures from a busy machine are to be taken again.
 */
final class Machine {

    /** In which /proc/stat counts: hundredths of a second on every Linux that a JVM runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of /proc/self/stat, counted from the one behind the name. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private static final int STEAL = 8;
    private static final int IDLE = 4;
    private static final int IO_WAIT = 5;

    private final NanoClock clock = NanoClock.system();
    private final long startedAt = clock.nanoTime();
    private final OptionalDouble busyAtStart = busySeconds();
    private final double ownAtStart = processorNanos() / 1e9 + childrenSeconds();

    /** Says on what the figures that follow were taken, and begins to watch. */
    static Machine describe(String benchmark) {
        print(
                "%n%s, %s, %s %s, %d processors, %d MB of heap",
                benchmark,
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.vendor"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        return new Machine();
    }

    /** Says how many processors others, the host of a virtual machine included, kept busy since then. Processes that this one has
     * started are not others once they have ended. */
    void tellForeignWork() {
        OptionalDouble busy = busySeconds();
        if (busy.isEmpty() || busyAtStart.isEmpty()) {
            print("work of others: not measured, there is no /proc/stat");
            return;
        }
        double own = processorNanos() / 1e9 + childrenSeconds() - ownAtStart;
        double foreign = busy.getAsDouble() - busyAtStart.getAsDouble() - own;
        print("others used %.2f processors meanwhile", Math.max(0, foreign) * 1e9 / (clock.nanoTime() - startedAt));
    }

    /** Processor time of this process since it began: workers, readers, watchers, compiler and garbage collector. */
    static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Bytes of a field of /proc/self/status that is in kB, such as VmHWM. */
    static OptionalLong status(String field) {
        return status(ProcessHandle.current().pid(), field);
    }

    /** The same of another process. */
    static OptionalLong status(long process, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Bytes of the heap in use after a full collection. */
    static long heapAfterCollection() {
        // Twice: what the first one finds unreachable may hold more by references and cleaners.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** What processes that this one has started, and that have ended, have used. */
    private static double childrenSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            // The name of the program, in brackets, may hold blanks; what follows it does not.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static OptionalDouble busySeconds() {
        // The first line: the word cpu, then ticks by kind, of all processors together.
        try (Scanner ticks = new Scanner(Path.of("/proc/stat"), StandardCharsets.US_ASCII)) {
            ticks.next();
            double busy = 0;
            for (int kind = 1; kind <= STEAL; kind++) {
                long spent = ticks.nextLong();
                busy += kind == IDLE || kind == IO_WAIT ? 0 : spent;
            }
            return OptionalDouble.of(busy / TICKS_PER_SECOND);
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
