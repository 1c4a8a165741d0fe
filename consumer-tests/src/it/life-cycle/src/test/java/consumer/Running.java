package consumer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which tests run at the same moment. */
final class Running {

    private static final Set<String> NOW = ConcurrentHashMap.newKeySet();

    private Running() {}

    static void began(String test) {
        NOW.add(test);
    }

    static void ended(String test) {
        NOW.remove(test);
    }

    /** Fails in a load beside which another test runs, and in a test that runs beside a load. */
    static void checkAlone() {
        Set<String> now = Set.copyOf(NOW);
        if (now.size() > 1 && now.stream().anyMatch(test -> test.startsWith("load"))) {
            throw new AssertionError("at the same time: " + now);
        }
    }
}
