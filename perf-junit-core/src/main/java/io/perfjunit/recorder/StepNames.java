package io.perfjunit.recorder;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers the steps in the order in which they first appear. Shared by all workers. */
final class StepNames {

    /** The iteration as a whole. */
    static final int ITERATION = 0;

    /** Past so many names a body most likely names its steps after data; the rest is counted together. */
    static final int MOST = 1_000;

    static final String OTHERS = "(other steps)";

    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<String> names = new CopyOnWriteArrayList<>();

    StepNames() {
        numbers.put("", ITERATION);
        names.add("");
    }

    int numberOf(String name) {
        Integer number = numbers.get(name);
        return number != null ? number : add(name);
    }

    private synchronized int add(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() > MOST && !name.equals(OTHERS)) {
            return numberOf(OTHERS);
        }
        int number = names.size();
        names.add(name);
        numbers.put(name, number);
        return number;
    }

    String nameOf(int number) {
        return names.get(number);
    }

    List<String> inOrder() {
        return List.copyOf(names);
    }
}
