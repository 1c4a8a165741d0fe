package io.perfjunit.recorder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads for how long the threads of the load, able to run, waited for a processor: the second field of {@code schedstat}
 * (Documentation/scheduler/sched-stats.rst). Each thread counts for the time between its first and its last reading, so that one
 * that comes late or has gone distorts nothing. Where users run on virtual threads, these are the threads that carry them.
 * Guarded by itself.
 */
final class RunQueueWait {

    /** So many threads, evenly chosen, stand for all: to read thousands would cost more than it tells. */
    private static final int MOST_THREADS = 32;

    /** Below so much time of threads a share is noise. */
    private static final double LEAST_NANOS = 2e8;

    private final Path tasks;
    private final NanoClock clock;
    private final byte[] buffer = new byte[128];
    private final Map<KernelFile, Watch> watched = new LinkedHashMap<>();
    private boolean usersSeen;
    private double waited;
    private double lived;

    RunQueueWait(Machine machine, NanoClock clock) {
        this.tasks = machine.root().resolve("proc/self/task");
        this.clock = clock;
        choose();
    }

    synchronized void restart() {
        waited = 0;
        lived = 0;
        watched.values().forEach(Watch::clear);
        sample();
    }

    /** Looks at the threads. The more often, the less is lost of those that go. */
    synchronized void sample() {
        boolean someWent = watched.entrySet().removeIf(thread -> !look(thread.getKey(), thread.getValue()));
        if (watched.isEmpty() || someWent) {
            choose();
        }
    }

    /** Reads a thread; false when it has gone. */
    private boolean look(KernelFile thread, Watch watch) {
        OptionalLong wait = waitNanos(thread);
        if (wait.isEmpty() || wait.getAsLong() < watch.lastWait) {
            // It has gone, and if there is a value, another thread has its number.
            waited += watch.waited();
            lived += watch.lived();
            watch.clear();
        }
        wait.ifPresent(nanos -> watch.see(clock.nanoTime(), nanos));
        return wait.isPresent();
    }

    /** Waiting of all the time that threads of the load were watched since the last restart, 0 to 1. */
    synchronized OptionalDouble share() {
        double wait =
                waited + watched.values().stream().mapToLong(Watch::waited).sum();
        double time = lived + watched.values().stream().mapToLong(Watch::lived).sum();
        return time < LEAST_NANOS ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, wait / time));
    }

    private OptionalLong waitNanos(KernelFile thread) {
        String[] fields = thread.text(buffer).trim().split(" ", -1);
        // A thread that is listed has run at least once; all zeros come from a kernel that does not count.
        return fields.length < 3 || fields[2].equals("0") ? OptionalLong.empty() : KernelFile.number(fields[1]);
    }

    /** Chooses whom to watch, and takes a first look at those who are not watched yet. */
    private void choose() {
        List<Path> all = list();
        List<Path> users = named("perf-junit-user", all);
        usersSeen |= !users.isEmpty();
        List<Path> threads = usersSeen ? users : named("ForkJoinPool-1-", all);
        int step = Math.max(1, (threads.size() + MOST_THREADS - 1) / MOST_THREADS);
        for (int i = 0; i < threads.size() && watched.size() < MOST_THREADS; i += step) {
            KernelFile thread = new KernelFile(threads.get(i).resolve("schedstat"));
            Watch watch = new Watch();
            if (!watched.containsKey(thread) && look(thread, watch)) {
                watched.put(thread, watch);
            }
        }
    }

    /** Of a name the kernel keeps fifteen characters. */
    private static List<Path> named(String start, List<Path> threads) {
        return threads.stream()
                .filter(thread -> new KernelFile(thread.resolve("comm")).text().startsWith(start))
                .toList();
    }

    private List<Path> list() {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(tasks)) {
            listing.forEach(all::add);
        } catch (IOException | DirectoryIteratorException | SecurityException unreadable) {
            return List.of();
        }
        return all;
    }

    /** What was read of one thread since it is watched. */
    private static final class Watch {
        private boolean hasBegun;
        private long since;
        private long firstWait;
        private long last;
        private long lastWait;

        void clear() {
            hasBegun = false;
            since = last;
            firstWait = 0;
            lastWait = 0;
        }

        void see(long now, long wait) {
            if (!hasBegun) {
                hasBegun = true;
                since = now;
                firstWait = wait;
            }
            last = now;
            lastWait = wait;
        }

        long waited() {
            return lastWait - firstWait;
        }

        long lived() {
            return last - since;
        }
    }
}
