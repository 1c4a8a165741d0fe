package io.perfjunit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the users of one load count per call, and what was counted on threads that belong to no user. Safe for use by many threads.
 * The last load that was begun in this JVM is the one that runs: loads that are judged run one after the other.
 */
final class LoadTallies implements AutoCloseable {

    private static volatile @Nullable LoadTallies running;

    private final Queue<VirtualUser> users = new ConcurrentLinkedQueue<>();
    private final Map<String, Elsewhere> byName = new ConcurrentHashMap<>();
    private final List<Elsewhere> inOrder = new CopyOnWriteArrayList<>();
    private volatile boolean counting;

    /**
     * Events of one name.
     *
     * @param events those that were counted on threads of no user and that no iteration has taken yet
     */
    record Elsewhere(String name, LongAdder events) {}

    /** A user of the load that runs; its recorder tells when it has left. */
    void joins(VirtualUser user) {
        users.add(user);
        running = this;
    }

    static Optional<VirtualUser> userOfRunningLoad() {
        LoadTallies load = running;
        return load == null
                ? Optional.empty()
                : load.users.stream().filter(VirtualUser::isRecording).findFirst();
    }

    /** Whether anything is counted; every iteration asks. */
    boolean isCounting() {
        return counting;
    }

    /** What is counted in this load, in the order in which it appeared. */
    List<Elsewhere> names() {
        return inOrder;
    }

    /** Makes the name known, so that every iteration from now on tells it, be it 0. */
    Elsewhere of(String name) {
        Elsewhere known = byName.get(name);
        return known != null ? known : byName.computeIfAbsent(name, this::first);
    }

    private Elsewhere first(String name) {
        Elsewhere made = new Elsewhere(name, new LongAdder());
        inOrder.add(made);
        counting = true;
        return made;
    }

    /** The load has ended. */
    @Override
    public void close() {
        users.clear();
        if (running == this) {
            running = null;
        }
    }
}
