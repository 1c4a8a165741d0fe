package io.perfjunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells which threads a load leaves behind, since they take processors and memory from what runs next. Threads that come in fewer
 * numbers than users are let pass: a pool that serves the users may well grow with them. Platform threads only.
 */
final class LeftThreads {

    private static final int FEW = 2;
    private static final int MOST_KINDS = 3;
    private static final int LOOKS = 10;
    private static final long LOOK_EVERY_MILLIS = 20;

    /** Those of the JVM and its libraries that come and go by themselves, and our own. */
    private static final List<String> HARMLESS = List.of(
            "perf-junit-",
            "junit-",
            "surefire-",
            "ForkJoinPool.commonPool-",
            "CompletableFutureDelayScheduler",
            "process reaper",
            "Keep-Alive-",
            "OkHttp ");

    private static final Set<String> GROUPS_OF_THE_JVM = Set.of("system", "InnocuousThreadGroup");

    private final Set<Thread> before = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The load is about to begin. */
    LeftThreads() {
        before.addAll(alive());
    }

    /** A word about what is left now that the load is over; {@code users} of it ran at the same time. */
    Optional<String> notice(int users) {
        Map<String, List<Thread>> left = left(users);
        // What was told to end may need a moment.
        for (int look = 0; look < LOOKS && !left.isEmpty() && pause(); look++) {
            left = left(users);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(inWords(left));
    }

    private Map<String, List<Thread>> left(int users) {
        String ownPool = withoutNumber(Thread.currentThread().getName());
        Map<String, List<Thread>> kinds = alive().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !thread.getName().startsWith(ownPool))
                .filter(thread -> HARMLESS.stream().noneMatch(thread.getName()::startsWith))
                .filter(LeftThreads::isOfUsers)
                .collect(Collectors.groupingBy(thread -> kind(thread.getName()), TreeMap::new, Collectors.toList()));
        kinds.values().removeIf(threads -> threads.size() < Math.max(FEW, users));
        return kinds;
    }

    private static boolean isOfUsers(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && !GROUPS_OF_THE_JVM.contains(group.getName());
    }

    private static List<Thread> alive() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 100];
        int count = root.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[2 * count];
            count = root.enumerate(threads);
        }
        return Arrays.asList(threads).subList(0, count);
    }

    private static String kind(String name) {
        return name.replaceAll("\\d+", "#");
    }

    private static String withoutNumber(String name) {
        return name.replaceAll("\\d+$", "");
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String inWords(Map<String, List<Thread>> left) {
        int threads = left.values().stream().mapToInt(List::size).sum();
        List<String> kinds = new ArrayList<>();
        left.forEach((kind, those) ->
                kinds.add(those.size() + " like " + those.get(0).getName()));
        int more = kinds.size() - MOST_KINDS;
        String named = String.join(", ", kinds.subList(0, Math.min(MOST_KINDS, kinds.size())));
        return "left " + threads + " threads behind (" + named + (more > 0 ? ", and " + more + " more kinds" : "")
                + "): what starts them has to end them, or they disturb what runs next";
    }
}
